using System.Globalization;
using Outreach.Loopback.Running;
using Shouldly;

namespace Outreach.Host.Tests.Consultations;

/// <summary>Lawyers of a site, taken over from a table as a coordinator does.</summary>
internal static class Firm
{
    private const string Heads = "name,languages,topics,places,ways,office,minutes,break,most_per_day,hours";

    /// <summary>It is about noon there now, whenever the test runs: people are reminded by day.</summary>
    public static string ZoneOfNoon()
    {
        var hours = 12 - TimeProvider.System.GetUtcNow().Hour;
        // The signs of these zones are turned round.
        return hours == 0 ? "Etc/GMT" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(hours > 0 ? "-" : "+")}{Math.Abs(hours)}");
    }

    /// <summary>So many lawyers who phone, every day from morning to night.</summary>
    public static async Task Hires(Site site, int lawyers)
    {
        var file = Path.Combine(site.Folder, "lawyers.csv");
        await File.WriteAllLinesAsync(file, Enumerable.Range(1, lawyers).Select(number => $"L{number},ky ru,all,,phone,,10,0,30,mon-sun 7-22").Prepend(Heads));
        var run = await site.Type("lawyers", "import", file);
        run.Out.ShouldContain($"{lawyers} lawyers are new", customMessage: run.ToString());
    }

    /// <summary>All bookings as the calendar's table has them.</summary>
    public static async Task<IReadOnlyList<(string Time, string Lawyer, string State)>> Calendar(Site site)
    {
        var file = Path.Combine(site.Folder, "calendar.csv");
        await site.Type("lawyers", "calendar", file);
        return [.. (await File.ReadAllLinesAsync(file)).Skip(1).Select(line => line.Split(',')).Select(cells => ($"{cells[0]} {cells[1]}", cells[3], cells[8]))];
    }
}
