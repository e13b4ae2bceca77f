using System.Globalization;
using System.Text.RegularExpressions;

namespace Outreach.Loopback.Running.Announcing;

/// <summary>The real program sends a broadcast to many, among people who talk, and is perhaps killed meanwhile.</summary>
public sealed partial class BroadcastTrial(BroadcastPlan plan, Site site)
{
    private const string Words = "В субботу в Нарыне будет театр.";
    private const long FirstReader = 100_000;
    private const long FirstTalker = 900_000;
    private const int GatherAtOnce = 100;
    private const long Sender = 9001;
    private const long Approver = 9002;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private HostRun? _run;

    private HostRun Run => _run ?? throw new InvalidOperationException("Nothing was started.");

    /// <summary>Carries a plan out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="program">The program's folder, unless it is the one built with the tests.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<BroadcastReport> Of(BroadcastPlan plan, string? program, CancellationToken cancellation)
    {
        await using var site = await Site.WithTelegram(new LoopbackOptions { KeepRequests = false });
        if (program is not null)
            site.Program = program;
        return await new BroadcastTrial(plan, site).Go(cancellation);
    }

    private async Task<BroadcastReport> Go(CancellationToken cancellation)
    {
        var noon = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(6)).AddHours(12);
        site.Settings["Staff__Administrators__0"] = Number(Sender);
        site.Settings["Staff__Administrators__1"] = Number(Approver);
        site.Settings["Broadcasts__CancelMinutes"] = "0";
        // What a kill leaves in doubt would make it rest and ask.
        site.Settings["Broadcasts__FailurePercent"] = "100";
        // Day is whenever this runs.
        site.Settings["Broadcasts__QuietFrom"] = noon.ToString("HH:mm", CultureInfo.InvariantCulture);
        site.Settings["Broadcasts__QuietUntil"] = noon.AddMinutes(1).ToString("HH:mm", CultureInfo.InvariantCulture);
        _run = await site.StartReady();
        var readers = await Gather(FirstReader, plan.Readers, cancellation);
        foreach (var officer in new[] { Sender, Approver })
            await Joins(officer);
        await Run.Rest(site.Api.LastUpdateId);
        await Run.Stop();

        // From now on at Telegram's pace.
        site.Settings["Telegram__MessagesPerSecond"] = plan.Pace.ToString(CultureInfo.InvariantCulture);
        site.Settings["Telegram__MessagesPerSecondToOne"] = "1";
        site.Settings["Telegram__BurstToOne"] = "3";
        site.Api.Faults.LimitPerSecond = plan.Limit;
        site.Api.Faults.Latency = plan.Latency;
        _run = await site.StartReady();
        await using var talkers = new SteadyTalkers(site.Api, FirstTalker, plan.Talkers, plan.Thinks);
        await talkers.Join();
        if (plan.Talkers > 0)
            await Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System, cancellation);
        var before = talkers.TakeWaits();
        var refused = site.Api.Faults.Rejected;
        await Announce();
        await Watch(readers, cancellation);
        await Run.Rest(site.Api.LastUpdateId);
        return await Report(readers, site.Api.Faults.Rejected - refused, before, talkers.TakeWaits());
    }

    // In parts: each chat has a pace of its own, but the whole crowd at once would only wait for itself.
    private async Task<List<LoopbackChat>> Gather(long first, int count, CancellationToken cancellation)
    {
        var all = new List<LoopbackChat>();
        for (var at = 0; at < count; at += GatherAtOnce)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.WhenAll(Enumerable.Range(at, Math.Min(GatherAtOnce, count - at)).Select(number => Joins(first + number)));
        }

        all.AddRange(Enumerable.Range(0, count).Select(number => site.Api.Chat(first + number)));
        return all;
    }

    private async Task Joins(long id)
    {
        var chat = site.Api.Chat(id);
        chat.Open();
        await chat.WaitFor(one => one.Last is not null, Patience);
        chat.Say("русский");
        await chat.WaitForText("Сейчас удобно писать?", Patience);
    }

    private async Task Announce()
    {
        var (sender, approver) = (site.Api.Chat(Sender), site.Api.Chat(Approver));
        sender.Say("/broadcast");
        await Presses(sender, "Без этого языка");
        await sender.WaitForText("по-русски", Patience);
        sender.Say(Words);
        foreach (var label in new[] { "Без фото и голоса", "✔ Так и оставить", "сразу", "✅ На одобрение" })
            await Presses(sender, label);
        await Presses(approver, "✅ Одобряю");
    }

    private static async Task Presses(LoopbackChat chat, string label)
    {
        await chat.WaitFor(one => one.Messages.Any(message => message.Buttons.Any(button => button.Label == label)), Patience);
        chat.Press(label);
    }

    private async Task Watch(List<LoopbackChat> readers, CancellationToken cancellation)
    {
        var killed = 0;
        TimeSpan? first = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var got = readers.Count(Got);
            if (got > 0)
                first ??= site.Api.Elapsed;
            if (killed < plan.Kills && got > (killed + 1) * plan.Readers / (plan.Kills + 1))
            {
                killed++;
                await Run.Kill();
                await site.Api.WaitFor(api => api.Connections == 0, Patience);
                _run = await site.StartReady();
            }

            if (site.Api.Chat(Sender).Messages.Any(message => message.Text.Contains("· отправлена", StringComparison.Ordinal)))
                return;
            if (first is { } began && site.Api.Elapsed - began > TimeSpan.FromSeconds((plan.Readers / plan.Pace) + 120))
                throw new TimeoutException($"The broadcast does not end; {got} have it.\n{site.Api.Chat(Sender)}\n{Run}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellation);
        }
    }

    private async Task<BroadcastReport> Report(List<LoopbackChat> readers, int refusals, List<TimeSpan> before, List<TimeSpan> meanwhile)
    {
        var sendings = readers.Select(chat => chat.Log.Where(happened => happened.Kind == LoopbackEventKind.BotSent && happened.Text.Contains(Words, StringComparison.Ordinal)).ToList()).ToList();
        var times = sendings.Select(chat => chat.Count).ToList();
        var at = sendings.SelectMany(chat => chat).Select(sending => sending.At).ToList();
        var list = await site.Type("broadcasts", "list");
        var id = Numbers().Match(list.Out).Value;
        var shown = (await site.Type("broadcasts", "show", id)).Out;
        return new BroadcastReport
        {
            Readers = readers.Count,
            Once = times.Count(count => count == 1),
            Twice = times.Count(count => count > 1),
            Never = times.Count(count => count == 0),
            Recipients = Figure(shown, "B1 recipients"),
            Sent = Figure(shown, "B2 sent"),
            Unknown = Figure(shown, "unknown"),
            Kills = plan.Kills,
            Took = at.Max() - at.Min(),
            Refusals = refusals,
            AnswersBefore = Spread(before),
            AnswersMeanwhile = Spread(meanwhile),
        };
    }

    private static bool Got(LoopbackChat chat) => chat.Messages.Any(message => message.FromBot && message.Text == Words);

    private static int Figure(string text, string name)
        => Regex.Match(text, $@"^\s*{Regex.Escape(name)}\s+(?<count>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } match
            ? int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture)
            : 0;

    private static (TimeSpan Middle, TimeSpan Slowest) Spread(List<TimeSpan> waits)
    {
        waits.Sort();
        return waits.Count == 0 ? default : (waits[waits.Count / 2], waits[(int)((waits.Count - 1) * 0.99)]);
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=\n\s*)\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
