using System.Globalization;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;

namespace Outreach.Host.Tests.Consultations;

/// <summary>Lawyers of a site, taken over from a table as a coordinator does.</summary>
internal static class Firm
{
    private const long Boss = 90_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string Heads = "name,languages,topics,places,ways,office,minutes,break,most_per_day,hours";

    /// <summary>It is about noon there now, whenever the test runs: people are reminded by day.</summary>
    public static string ZoneOfNoon()
    {
        var hours = 12 - TimeProvider.System.GetUtcNow().Hour;
        // The signs of these zones are turned round.
        return hours == 0 ? "Etc/GMT" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(hours > 0 ? "-" : "+")}{Math.Abs(hours)}");
    }

    /// <summary>So many lawyers who phone, every day from morning to night: their cards from a table, and each joins by her link.</summary>
    public static async Task Hires(Site site, int lawyers)
    {
        var file = Path.Combine(site.Folder, "lawyers.csv");
        await File.WriteAllLinesAsync(file, Enumerable.Range(1, lawyers).Select(number => $"L{number},ky ru,all,,phone,,10,0,30,mon-sun 7-22").Prepend(Heads));
        var run = await site.Type("lawyers", "import", file);
        run.Out.ShouldContain($"{lawyers} lawyers are new", customMessage: run.ToString());
        run.Out.ShouldContain(lawyers == 1 ? "1 card is not linked yet: it offers no times until" : $"{lawyers} cards are not linked yet: they offer no times");

        site.Settings["Staff__Administrators__0"] = Boss.ToString(CultureInfo.InvariantCulture);
        run = await site.StartReady();
        var boss = await Joins(site, Boss);
        for (var number = 1; number <= lawyers; number++)
        {
            var link = await Invites(boss, $"L{number}");
            var lawyer = await Joins(site, Boss + number);
            lawyer.Open(link);
            await lawyer.WaitForText("Добро пожаловать!", Patience);
        }

        await run.Rest(site.Api.LastUpdateId);
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while ((await site.Type("lawyers", "list")).Out.Contains("not linked", StringComparison.Ordinal))
            TimeProvider.System.GetUtcNow().ShouldBeLessThan(until, "a card was never linked");
        (await run.Stop()).ShouldBe(0);
    }

    /// <summary>All bookings as the calendar's table has them.</summary>
    public static async Task<IReadOnlyList<(string Time, string Lawyer, string State)>> Calendar(Site site)
    {
        var file = Path.Combine(site.Folder, "calendar.csv");
        await site.Type("lawyers", "calendar", file);
        return [.. (await File.ReadAllLinesAsync(file)).Skip(1).Select(line => line.Split(';')).Select(cells => ($"{cells[0]} {cells[1]}", cells[3], cells[8]))];
    }

    private static async Task<LoopbackChat> Joins(Site site, long id)
    {
        var chat = site.Api.Chat(id);
        chat.Open();
        await chat.WaitFor(one => one.Last is not null, Patience);
        chat.Say("русский");
        await chat.WaitForText("Сейчас удобно писать?", Patience);
        return chat;
    }

    private static async Task<string> Invites(LoopbackChat boss, string name)
    {
        boss.Say("/invite");
        await boss.WaitFor(one => one.Last!.Buttons.Any(button => button.Label == "юрист"), Patience);
        boss.Press("юрист");
        await boss.WaitFor(one => one.Last!.Text.Contains("Напишите имя.", StringComparison.Ordinal), Patience);
        boss.Say(name);
        await boss.WaitFor(one => one.Last!.Text.Contains("?start=", StringComparison.Ordinal) && one.Last.Text.Contains(name, StringComparison.Ordinal), Patience);
        return boss.Last!.Text.Split("?start=")[1].Split('\n')[0].Trim();
    }
}
