using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Host.Tests.Hotline;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Cases;

/// <summary>
/// People write with operators over the Bot API while the program is killed again and again, and while the staff's group refuses, breaks
/// off and loses topics.
/// </summary>
public sealed partial class CaseKillTests
{
    private const int People = 50;
    private const int Operators = 6;
    private const int Kills = 20;
    private const int Words = 3;
    private const int Most = 3;
    private const long Boss = 9001;
    private static readonly FaultKind[] InTheGroup = [FaultKind.TooMany, FaultKind.ServerError, FaultKind.CutBefore, FaultKind.CutAfter];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

    [Fact]
    public async Task Nothing_of_a_case_is_lost_or_doubled_its_order_is_kept_and_the_ledger_balances()
    {
        await using var site = await Site.WithTelegram(new LoopbackOptions { KeepRequests = false });
        site.Settings["Staff__Administrators__0"] = Number(Boss);
        // Words wait for nobody to call them back: all is about the kills.
        site.Settings["Hotline__CallBackSeconds"] = "0";
        site.Settings["Telegram__StaffGroupId"] = Number(Room.Id);
        site.Settings["Telegram__CaseTopics"] = "true";
        site.Settings["Telegram__StaffGroupPerMinute"] = "5000";
        site.Settings["Hotline__RoomLanguage"] = "ru";
        var group = site.Api.Group(Room.Id).With(Boss);
        var run = await site.StartReady();
        var staff = new CaseStaff(site, Patience);
        var boss = await staff.Joins(Boss);
        var operators = new List<LoopbackChat>();
        for (var number = 0; number < Operators; number++)
        {
            operators.Add(await staff.Appoints(boss, 9100 + number));
            group.Joins(9100 + number);
        }

        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(number => staff.Joins(10_000 + number)));
        await using var watch = new LedgerWatch(site.Api, () => run, unkept: Operators);

        using var stop = new CancellationTokenSource();
        var working = operators.Select(one => Task.Run(() => Works(one, group, stop.Token))).ToList();
        var talking = people.Select(one => Task.Run(() => Talks(one))).ToList();
        var robbed = new List<LoopbackChat>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1_500 + (kill * 311 % 1_000)), TimeProvider.System, TestContext.Current.CancellationToken);
            site.Api.Faults.Next(InTheGroup[kill % InTheGroup.Length], method: "sendMessage", chat: Room.Id);
            if (kill % 7 == 5 && group.Topics is [_, ..] topics)
            {
                var thread = topics[kill % topics.Count].Thread;
                robbed.AddRange(people.Where(one => Said().Matches(string.Join('\n', group.In(thread))).Any(said => said.Value == Word(one, 1))));
                group.Delete(thread);
            }

            await run.Kill();
            await site.Api.WaitFor(api => api.Connections == 0, Patience);
            run = await site.StartReady();
        }

        await Task.WhenAll(talking);
        await Wait.Until(() => people.All(one => Answers(one).Count > 0 || IsInDoubt(one, operators)), () => string.Join('\n', operators));
        await stop.CancelAsync();
        await Task.WhenAll(working);
        await run.Rest(received: 0);

        // Words of a colleague go once: at most one is in doubt for each kill, and nobody gets one twice.
        people.ShouldAllBe(one => Answers(one).Distinct(StringComparer.Ordinal).Count() == Answers(one).Count);
        people.Count(one => Answers(one).Count == 0).ShouldBeLessThanOrEqualTo(Kills);
        foreach (var person in people)
        {
            var all = operators.Select(one => Shown(one, person)).Where(static shown => shown.SelectMany(static text => text).Distinct().Count() == Words).ToList();
            all.Count.ShouldBe(1, "one operator saw all words of each person");
            // What is brought one by one, and what stands on a card.
            var brought = all[0].Where(static text => text.Count == 1).Select(static text => text[0]).ToList();
            brought.Distinct().ShouldBe(brought.Distinct().Order(), "in the order in which they were written");
            all[0].ShouldAllBe(text => text.SequenceEqual(text.Distinct().Order()), "each once, in their order");
        }

        // A topic that is deleted once its case is over is not made anew.
        var shown = people.Except(robbed).ToList();
        await Wait.Until(() => shown.TrueForAll(one => InTopic(group, one.Id).Distinct().Count() == Words), () => $"{run}\n{group}");
        shown.ShouldAllBe(one => InTopic(group, one.Id).Distinct().SequenceEqual(Enumerable.Range(1, Words)), "in the topic all words stand in their order");
        (await watch.End()).ShouldBeEmpty();
        var last = (await run.Health())!.Value.GetProperty("ledger");
        last.GetProperty("inCase").GetInt64().ShouldBe(People * Words, "each of their words went into a case, once");
        (await site.Type("audit", "verify")).Out.ShouldContain("is whole");
    }

    private static async Task Talks(LoopbackChat person)
    {
        var hand = new ChatHand(person);
        hand.Say("оператор");
        // A screen whose sending was in doubt is shown again, and a press under the first one counts no more: the person presses again.
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (!await hand.Comes(IsOpened, CancellationToken.None) && TimeProvider.System.GetUtcNow() < until)
            hand.TryPress("✍ Напишу сотруднику");
        person.Messages.ShouldContain(message => IsOpened(message));
        for (var word = 1; word <= Words; word++)
        {
            person.Say(Word(person, word));
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
    }

    // Takes what waits, and answers each case once all words of its person are there.
    private static async Task Works(LoopbackChat one, LoopbackGroup group, CancellationToken stop)
    {
        var hand = new ChatHand(one);
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            hand.Say("/cases");
            if (!await hand.Comes(IsBoard, stop))
                continue;
            var labels = one.Messages.Last(IsBoard).Buttons.Select(button => button.Label).ToList();
            var mine = labels.Where(static label => label.StartsWith("📂 Открыть №", StringComparison.Ordinal)).ToList();
            var waiting = labels.Where(static label => label.StartsWith("✋ Взять №", StringComparison.Ordinal)).ToList();
            if (mine.Count > 0 && (mine.Count == Most || waiting.Count == 0 || round % 2 == 0))
                await Opens(hand, group, mine[round % mine.Count], stop);
            else if (waiting.Count > 0 && hand.TryPress(waiting[(int)(one.Id % waiting.Count)]))
                await hand.Comes(IsCard, stop);
            else
                await Task.Delay(ChatHand.Glance, TimeProvider.System, CancellationToken.None);
        }
    }

    private static bool IsOpened(LoopbackMessage message)
        => message.FromBot && message.Text.Contains("Напишите своими словами", StringComparison.Ordinal);

    private static bool IsBoard(LoopbackMessage message) => message.FromBot && message.Text.StartsWith("📋", StringComparison.Ordinal);

    private static bool IsCard(LoopbackMessage message) => message.FromBot && message.Buttons.Any(static button => button.Label == "✍ Ответить");

    // What does not come within some seconds is begun anew with the list: the program may be dead just now.
    private static async Task Opens(ChatHand hand, LoopbackGroup group, string open, CancellationToken stop)
    {
        if (!hand.TryPress(open) || !await hand.Comes(IsCard, stop) || hand.Chat.Messages.LastOrDefault(IsCard) is not { } card
            || Numbers().Match(card.Text) is not { Success: true, Value: var number } || Said().Count(card.Text) < Words)
            return;
        if (!card.Text.Contains('➤', StringComparison.Ordinal))
        {
            if (!hand.TryPress("✍ Ответить") || !await hand.Comes(static message => message.Text.Contains("напишите ответ", StringComparison.Ordinal), stop))
                return;
            hand.Say($"ответ {number}");
            if (await hand.Comes(static message => Has(message, "✈ Отправить"), stop) && hand.TryPress("✈ Отправить"))
                await hand.Comes(IsCard, stop);
            return;
        }

        // What became of the answer must be known, and all words stand in the topic: a case that is over is posted no more.
        if ((!card.Text.Contains("➤ ✓", StringComparison.Ordinal) && !card.Text.Contains("➤ ?", StringComparison.Ordinal))
            || InTopic(group, PersonOf(card)).Distinct().Count() < Words)
            return;
        if (hand.TryPress("✔ Закончить") && await hand.Comes(static message => Has(message, "Дана информация"), stop)
            && hand.TryPress("Дана информация") && await hand.Comes(static message => Has(message, "Другое"), stop)
            && hand.TryPress("Другое"))
            await hand.Comes(static _ => true, stop);
    }

    private static bool Has(LoopbackMessage message, string label) => message.Buttons.Any(button => button.Label == label);

    private static List<string> Answers(LoopbackChat person)
        => [.. person.Log.Where(happened => happened.Kind == LoopbackEventKind.BotSent && happened.Text.StartsWith("💬 ответ", StringComparison.Ordinal)).Select(happened => happened.Text)];

    // What is in doubt says so on the operator's card, and is not sent again.
    private static bool IsInDoubt(LoopbackChat person, List<LoopbackChat> operators)
        => operators.Exists(one => one.Log.Any(happened => happened.Text.Contains("➤ ?", StringComparison.Ordinal) && happened.Text.Contains(Word(person, 1), StringComparison.Ordinal)));

    // The numbers of the person's words in each thing that this operator was shown of them.
    private static List<List<int>> Shown(LoopbackChat one, LoopbackChat person)
    {
        var hers = Enumerable.Range(1, Words).Select(word => Word(person, word)).ToList();
        return
        [
            .. one.Log.Where(static happened => happened.Kind is LoopbackEventKind.BotSent or LoopbackEventKind.BotEdited)
                .Select(happened => Said().Matches(happened.Text).Select(said => hers.IndexOf(said.Value) + 1).Where(static word => word > 0).ToList())
                .Where(static words => words.Count > 0),
        ];
    }

    // The person's words in the newest topic in which any stand.
    private static List<int> InTopic(LoopbackGroup group, long person)
    {
        var words = Enumerable.Range(1, Words).Select(word => Word(person, word)).ToList();
        return group.Topics.OrderByDescending(static topic => topic.Thread)
            .Select(topic => group.In(topic.Thread).Where(static message => message.FromBot)
                .SelectMany(message => Said().Matches(message.Text)).Select(said => words.IndexOf(said.Value) + 1).Where(static word => word > 0).ToList())
            .FirstOrDefault(static all => all.Count > 0, []);
    }

    private static long PersonOf(LoopbackMessage card) => long.Parse(Said().Match(card.Text).Value.Split('-')[1], CultureInfo.InvariantCulture);

    private static string Word(LoopbackChat person, int word) => Word(person.Id, word);

    private static string Word(long person, int word) => string.Create(CultureInfo.InvariantCulture, $"слово-{person}-{word}.");

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=№)[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"слово-[0-9]+-[0-9]\.", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
