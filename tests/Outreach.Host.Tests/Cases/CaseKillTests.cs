using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Cases;

/// <summary>People write with operators over the Bot API while the program is killed again and again.</summary>
public sealed partial class CaseKillTests
{
    private const int People = 16;
    private const int Operators = 4;
    private const int Kills = 5;
    private const int Words = 3;
    private const long Boss = 9001;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

    [Fact]
    public async Task Nothing_of_a_case_is_lost_or_doubled_its_order_is_kept_and_the_ledger_balances()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("OUTREACH_CASE_KILLS") == "1",
            "Never seen green: its people press faster than a busy machine starts anew; OUTREACH_CASE_KILLS=1 runs it.");
        await using var site = await Site.WithTelegram(new LoopbackOptions { KeepRequests = false });
        site.Settings["Staff__Administrators__0"] = Number(Boss);
        // Words wait for nobody to call them back: all is about the kills.
        site.Settings["Hotline__CallBackSeconds"] = "0";
        var run = await site.StartReady();
        var staff = new CaseStaff(site, Patience);
        var boss = await staff.Joins(Boss);
        var operators = new List<LoopbackChat>();
        for (var number = 0; number < Operators; number++)
            operators.Add(await staff.Appoints(boss, 9100 + number));
        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(number => staff.Joins(10_000 + number)));
        await using var watch = new LedgerWatch(site.Api, () => run);

        using var stop = new CancellationTokenSource();
        var working = operators.Select(one => Task.Run(() => Works(one, stop.Token))).ToList();
        var talking = people.Select(one => Task.Run(() => Talks(one))).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1_500 + (kill * 311 % 1_000)), TimeProvider.System, TestContext.Current.CancellationToken);
            await run.Kill();
            await site.Api.WaitFor(api => api.Connections == 0, Patience);
            run = await site.StartReady();
        }

        await Task.WhenAll(talking);
        await Wait.Until(() => people.All(one => Answers(one).Count > 0 || IsInDoubt(one, operators)), () => string.Join('\n', operators));
        await stop.CancelAsync();
        await Task.WhenAll(working);
        await run.Rest(site.Api.LastUpdateId);

        // Words of a colleague go once: at most one is in doubt for each kill, and nobody gets one twice.
        people.ShouldAllBe(one => Answers(one).Distinct(StringComparer.Ordinal).Count() == Answers(one).Count);
        people.Count(one => Answers(one).Count == 0).ShouldBeLessThanOrEqualTo(Kills);
        foreach (var person in people)
        {
            var seen = operators.Select(one => First(one, person)).Where(static places => places.Count == Words).ToList();
            seen.Count.ShouldBe(1, "one operator saw all words of each person");
            seen[0].ShouldBe(seen[0].Order(), ignoreOrder: false, "in the order in which they were written");
        }

        (await watch.End()).ShouldBeEmpty();
        var last = (await run.Health())!.Value.GetProperty("ledger");
        last.GetProperty("inCase").GetInt64().ShouldBe(People * Words, "each of their words went into a case, once");
        (await site.Type("audit", "verify")).Out.ShouldContain("is whole");
    }

    private static async Task Talks(LoopbackChat person)
    {
        person.Say("оператор");
        // A screen whose sending was in doubt is shown again, and a press under the first one counts no more: the person presses again.
        var until = TimeProvider.System.GetUtcNow() + Patience;
        do
            TryPress(person, "✍ Напишу сотруднику");
        while (!await Comes(person, IsOpened, CancellationToken.None, looks: 200) && TimeProvider.System.GetUtcNow() < until);
        person.Messages.ShouldContain(message => IsOpened(message));
        for (var word = 1; word <= Words; word++)
        {
            person.Say(Word(person, word));
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
    }

    // Takes what waits, and answers each case once all words of its person are there.
    private static async Task Works(LoopbackChat one, CancellationToken stop)
    {
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            one.Say("/cases");
            if (!await Comes(one, IsBoard, stop))
                continue;
            var labels = one.Messages.Last(IsBoard).Buttons.Select(button => button.Label).ToList();
            var mine = labels.Where(static label => label.StartsWith("📂 Открыть №", StringComparison.Ordinal)).ToList();
            var waiting = labels.Where(static label => label.StartsWith("✋ Взять №", StringComparison.Ordinal)).ToList();
            if (mine.Count > 0)
                await Opens(one, mine[round % mine.Count], stop);
            else if (waiting.Count > 0)
                TryPress(one, waiting[(int)(one.Id % waiting.Count)]);
        }
    }

    private static bool IsOpened(LoopbackMessage message)
        => message.FromBot && message.Text.Contains("Напишите своими словами", StringComparison.Ordinal);

    private static bool IsBoard(LoopbackMessage message) => message.FromBot && message.Text.StartsWith("📋", StringComparison.Ordinal);

    private static bool IsCard(LoopbackMessage message) => message.FromBot && message.Buttons.Any(static button => button.Label == "✍ Ответить");

    private static async Task Opens(LoopbackChat one, string open, CancellationToken stop)
    {
        TryPress(one, open);
        if (!await Comes(one, IsCard, stop) || one.Messages.LastOrDefault(IsCard) is not { } card
            || Numbers().Match(card.Text) is not { Success: true, Value: var number } || Said().Count(card.Text) < Words)
            return;
        if (!card.Text.Contains('➤', StringComparison.Ordinal))
        {
            TryPress(one, "✍ Ответить");
            if (!await Comes(one, static message => message.Text.Contains("напишите ответ", StringComparison.Ordinal), stop))
                return;
            one.Say($"ответ {number}");
            if (await Comes(one, message => message.Buttons.Any(button => button.Label == "✈ Отправить"), stop))
                TryPress(one, "✈ Отправить");
            return;
        }

        // What became of the answer must be known.
        if (!card.Text.Contains("➤ ✓", StringComparison.Ordinal) && !card.Text.Contains("➤ ?", StringComparison.Ordinal))
            return;
        TryPress(one, "✔ Закончить");
        if (await Comes(one, message => message.Buttons.Any(button => button.Label == "Дана информация"), stop))
            TryPress(one, "Дана информация");
        if (await Comes(one, message => message.Buttons.Any(button => button.Label == "Другое"), stop))
            TryPress(one, "Другое");
    }

    // The program may be dead just now: whoever waits in vain begins anew with the list.
    private static async Task<bool> Comes(LoopbackChat one, Func<LoopbackMessage, bool> what, CancellationToken stop, int looks = 60)
    {
        for (var look = 0; look < looks && !stop.IsCancellationRequested; look++)
        {
            if (one.Messages.Any(what))
                return true;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
        }

        return false;
    }

    private static void TryPress(LoopbackChat one, string label)
    {
        try
        {
            one.Press(label);
        }
        catch (InvalidOperationException)
        {
            // It was just taken away.
        }
    }

    private static List<string> Answers(LoopbackChat person)
        => [.. person.Log.Where(happened => happened.Kind == LoopbackEventKind.BotSent && happened.Text.StartsWith("💬 ответ", StringComparison.Ordinal)).Select(happened => happened.Text)];

    // What is in doubt says so on the operator's card, and is not sent again.
    private static bool IsInDoubt(LoopbackChat person, List<LoopbackChat> operators)
        => operators.Exists(one => one.Log.Any(happened => happened.Text.Contains("➤ ?", StringComparison.Ordinal) && happened.Text.Contains(Word(person, 1), StringComparison.Ordinal)));

    // Where each word first stands among all that this operator was shown.
    private static List<int> First(LoopbackChat one, LoopbackChat person)
    {
        var shown = string.Join('\n', one.Log.Where(happened => happened.Kind is LoopbackEventKind.BotSent or LoopbackEventKind.BotEdited).Select(happened => happened.Text));
        return [.. Enumerable.Range(1, Words).Select(word => shown.IndexOf(Word(person, word), StringComparison.Ordinal)).Where(at => at >= 0)];
    }

    private static string Word(LoopbackChat person, int word) => string.Create(CultureInfo.InvariantCulture, $"слово-{person.Id}-{word}.");

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=№)[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex("слово-[0-9]+-[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
