using Microsoft.Extensions.Options;
using Outreach.Broadcasts.Readers;
using Outreach.Campaigns;
using Outreach.Flows.Running;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Broadcasts.Boards;

/// <summary>Says in a few lines what a broadcast is, and how far it came.</summary>
public sealed class BroadcastText(
    CampaignClock clock,
    CurrentPlaybook playbook,
    QuietHours quiet,
    KnownChannels channels,
    ISealer sealer,
    IOptions<BroadcastOptions> options)
{
    private const int BarLetters = 12;
    private const int TitleLetters = 40;

    /// <summary>The whole board.</summary>
    public string Of(Broadcast broadcast, BroadcastProgress progress, StaffWriter words, DateTimeOffset now)
        => string.Join("\n\n", new[] { Head(broadcast, words), Body(broadcast, progress, words, now) }.Where(part => part.Length > 0));

    /// <summary>Number, state and the first words.</summary>
    public string Head(Broadcast broadcast, StaffWriter words)
    {
        var state = words.Say($"broadcast_state_{broadcast.State.ToString().ToLowerInvariant()}");
        return $"{words.Say("broadcast_head", ("id", broadcast.Id), ("state", state))}\n«{Title(broadcast, words.Language)}»";
    }

    /// <summary>All that it says, for who decides on it.</summary>
    public Announcement Message(Broadcast broadcast) => sealer.Open(broadcast.Message, BroadcastJson.Default.Announcement);

    /// <summary>For whom it is.</summary>
    public string For(Audience audience, StaffWriter words)
    {
        var parts = new List<string> { words.Places([.. audience.Regions, .. audience.Raions]) };
        if (audience.Languages.Count > 0)
            parts.Add(
                string.Join(", ", audience.Languages.Select(language => words.Say($"language_{language.ToString().ToLowerInvariant()}"))));
        if (audience.Channels.Count > 0)
            parts.Add(string.Join(", ", audience.Channels.Select(kind => Channel(kind, words))));
        if (audience.Lessons.Count > 0)
            parts.Add(
                words.Say("broadcast_took", ("lessons", string.Join(", ", audience.Lessons.Select(id => Lesson(id, words.Language))))));
        return string.Join(" · ", parts);
    }

    /// <summary>When it goes.</summary>
    public string When(DateTimeOffset? at, StaffWriter words) => at is { } instant ? Time(instant)
        : options.Value.CancelMinutes is > 0 and var minutes ? words.Say("broadcast_soon", ("minutes", minutes))
        : words.Say("broadcast_at_once");

    /// <summary>An instant on the campaign's clock.</summary>
    public string Time(DateTimeOffset instant)
        => clock.Local(instant).ToString("dd.MM.yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A channel's name; its kind where it has none.</summary>
    public static string Channel(string kind, StaffWriter words) => kind switch
    {
        "telegram" => "Telegram",
        "sms" => "SMS",
        "simulator-chat" => words.Say("channel_simulator_chat"),
        "simulator-sms" => words.Say("channel_simulator_sms"),
        _ => kind,
    };

    /// <summary>A lesson's title.</summary>
    public string Lesson(string id, Language language) => playbook.Book.Flows.TryGetValue(id, out var flow) ? flow.Title.In(language) : id;

    /// <summary>A stretch of time in words: the two biggest parts.</summary>
    public static string Length(TimeSpan time, StaffWriter words) => time switch
    {
        { TotalHours: >= 1 } => words.Say("length_hours", ("hours", (int)time.TotalHours), ("minutes", time.Minutes)),
        { TotalMinutes: >= 1 } => words.Say("length_minutes", ("minutes", (int)time.TotalMinutes), ("seconds", time.Seconds)),
        _ => words.Say("length_seconds", ("seconds", Math.Max((int)time.TotalSeconds, 1))),
    };

    /// <summary>What can be pressed by who is asked to decide. What its sender may not send any more goes back to nobody.</summary>
    public static IReadOnlyList<Button> Decisions(Broadcast broadcast, StaffWriter words) => broadcast switch
    {
        { State: BroadcastState.Waiting, PausedFor: null } => Drawn(
            broadcast,
            words,
            (BoardActions.Approve, "broadcast_approve"),
            (BoardActions.Back, "broadcast_send_back")),
        { State: BroadcastState.Waiting } => Drawn(
            broadcast,
            words,
            (BoardActions.Approve, "broadcast_approve"),
            (BoardActions.CallOff, "broadcast_call_off")),
        _ => Buttons(broadcast, words),
    };

    /// <summary>What can be pressed under a board.</summary>
    public static IReadOnlyList<Button> Buttons(Broadcast broadcast, StaffWriter words)
    {
        (string Action, string Key)[] keys = broadcast.State switch
        {
            BroadcastState.Waiting => [(BoardActions.CallOff, "broadcast_call_off")],
            BroadcastState.Scheduled => [(BoardActions.CallOff, "broadcast_call_off")],
            BroadcastState.Late =>
            [
                (BoardActions.Now, "broadcast_send_now"), (BoardActions.When, "broadcast_other_time"),
                (BoardActions.CallOff, "broadcast_call_off"),
            ],
            BroadcastState.Preparing => [(BoardActions.Stop, "broadcast_stop")],
            BroadcastState.Sending => [(BoardActions.Pause, "broadcast_pause"), (BoardActions.Stop, "broadcast_stop")],
            BroadcastState.Paused => [(BoardActions.GoOn, "broadcast_go_on"), (BoardActions.Stop, "broadcast_stop")],
            _ => [],
        };
        return Drawn(broadcast, words, keys);
    }

    private static IReadOnlyList<Button> Drawn(Broadcast broadcast, StaffWriter words, params (string Action, string Key)[] keys)
        => [.. keys.Select(key => new Button(BoardActions.Of(key.Action, broadcast), words.Say(key.Key)))];

    private string Title(Broadcast broadcast, Language language)
    {
        var announcement = Message(broadcast);
        var text = (announcement.In(language) ?? announcement.For(null) ?? "…").ReplaceLineEndings(" ");
        return text.Length <= TitleLetters ? text : $"{SafeText.Clean(text[..TitleLetters]).TrimEnd('\uFFFD')}…";
    }

    private string Body(Broadcast broadcast, BroadcastProgress progress, StaffWriter words, DateTimeOffset now) => broadcast.State switch
    {
        BroadcastState.Waiting => string.Join(
            '\n',
            new[] { broadcast.PausedFor is { } why ? words.Say(why) : null, words.Say("broadcast_waits") }.OfType<string>()),
        BroadcastState.Scheduled => words.Say("broadcast_begins", ("at", Time(broadcast.At!.Value))),
        BroadcastState.Late => words.Say("broadcast_missed", ("at", When(broadcast.At, words)), ("minutes", options.Value.LateMinutes)),
        BroadcastState.Preparing => words.Say("broadcast_prepares", ("count", StaffWriter.Number(progress.Eligible))),
        BroadcastState.Sending or BroadcastState.Paused or BroadcastState.Stopped or BroadcastState.Done => Progress(
            broadcast,
            progress,
            words,
            now),
        BroadcastState.CalledOff => words.Say("broadcast_called_off"),
        _ => string.Empty,
    };

    private string Progress(Broadcast broadcast, BroadcastProgress progress, StaffWriter words, DateTimeOffset now)
    {
        var lines = new List<string> { Bar(progress) };
        lines.AddRange(Figures(progress, words));
        if (broadcast is { State: BroadcastState.Paused or BroadcastState.Stopped, PausedFor: { } why })
            lines.Add(words.Say(why));
        if (broadcast.State == BroadcastState.Sending && progress.Left > 0)
            lines.Add(Rest(progress, words, now));
        return string.Join('\n', lines);
    }

    /// <summary>B1–B4 and the failures by their reasons; what is nought is left out.</summary>
    public static IEnumerable<string> Figures(BroadcastProgress progress, StaffWriter words)
    {
        yield return words.Say(
            "broadcast_count_sent",
            ("sent", StaffWriter.Number(progress[RecipientState.Sent])),
            ("all", StaffWriter.Number(progress.Eligible)));
        foreach (var (state, count) in progress.Ends.Where(end => end.Key != RecipientState.Sent && end.Value > 0).OrderBy(end => end.Key))
            yield return $"{words.Say($"broadcast_end_{state.ToString().ToLowerInvariant()}")}: {StaffWriter.Number(count)}";
        if (progress.OptOuts > 0)
            yield return words.Say("broadcast_opt_outs", ("count", StaffWriter.Number(progress.OptOuts)));
    }

    private static string Bar(BroadcastProgress progress)
    {
        var share = progress.Eligible == 0 ? 1 : (double)progress.Ended / progress.Eligible;
        var full = (int)Math.Floor(share * BarLetters);
        return $"{new string('▓', full)}{new string('░', BarLetters - full)} {Math.Floor(share * 100):0}%";
    }

    private string Rest(BroadcastProgress progress, StaffWriter words, DateTimeOffset now)
    {
        var next = progress.Zones.Keys.Select(zone => quiet.NextDay(zone, now)).DefaultIfEmpty(now).Min();
        if (next > now)
            return words.Say("broadcast_sleeps", ("at", Time(next)));
        var speed = channels.Of(progress.SentBy.Keys.FirstOrDefault() ?? StaffOptions.UsualChannel).PerSecond;
        return words.Say(
            "broadcast_left",
            ("time", Length(TimeSpan.FromSeconds(double.IsFinite(speed) ? progress.Left / speed : 1), words)));
    }
}
