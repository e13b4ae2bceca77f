using Microsoft.Extensions.Options;
using Outreach.Channels;
using Outreach.Content;
using Outreach.People;
using Outreach.Safekeeping;
using Outreach.Staff;
using Outreach.Staff.Desk;

namespace Outreach.Broadcasts;

/// <summary>The second pair of eyes: asks everybody who may approve but the sender, and takes the first answer.</summary>
public sealed class Approvals(Answering answering, ReaderViews views, Forecaster forecaster, ForecastText figures, BroadcastText text, BroadcastBoards boards, KnownChannels channels, DeskDrawer drawer, ISealer sealer, IOptions<BroadcastOptions> options)
{
    /// <summary>Whether a second person must approve.</summary>
    public bool Needed => options.Value.SecondPerson;

    private TimeSpan ToCallOff => TimeSpan.FromMinutes(options.Value.CancelMinutes);

    private TimeSpan Late => TimeSpan.FromMinutes(options.Value.LateMinutes);

    /// <summary>Hands it in.</summary>
    public async Task<DeskAnswer> Ask(DeskCall call, Broadcast draft, Forecast forecast, CancellationToken cancellation)
    {
        var waiting = draft.Submitted()!;
        var readers = $"{forecast.Total} readers";
        if (!Needed)
        {
            var approved = waiting.Approved(call.Person.Id, call.Now, ToCallOff, Late, without: [])!;
            return Done(draft, approved, call.Words.Say("broadcast_on_its_way"), "broadcast.send", readers) with { Changes = [new BroadcastChange.Saved(approved), .. await Boards(call, approved, [], cancellation)] };
        }

        var approvers = (await answering.Deciders(draft, cancellation)).Where(one => one != draft.Author).ToList();
        if (approvers.Count == 0)
            return DeskAnswer.Say(call.Words.Say("broadcast_nobody_approves"));
        var asked = new List<Change> { new BroadcastChange.Saved(waiting) };
        foreach (var approver in approvers)
            asked.AddRange(await Show(approver, waiting, call.Now, cancellation));
        return Done(draft, waiting, call.Words.Say("broadcast_handed_in", ("count", approvers.Count)), "broadcast.submit", readers) with { Changes = [.. asked, .. await Boards(call, waiting, [], cancellation)] };
    }

    /// <summary>Somebody approves it.</summary>
    public async Task<DeskAnswer> Approve(DeskCall call, Broadcast waiting, CancellationToken cancellation)
    {
        if (call.Person.Id == waiting.Author && Needed)
            return new DeskAnswer { Toast = call.Words.Say("broadcast_not_by_sender") };
        // Of whom she was told that they left, she takes over; of nobody else.
        var without = waiting.PausedFor == Lifecycle.LeftBehind ? await answering.Gone(waiting, cancellation) : [];
        if (waiting.Approved(call.Person.Id, call.Now, ToCallOff, Late, without) is not { } approved)
            return Old(call);
        var key = approved.State == BroadcastState.Late ? "broadcast_approved_late" : "broadcast_approved";
        return new DeskAnswer
        {
            Toast = call.Words.Say(key, ("at", text.When(approved.At, call.Words))),
            Preconditions = [new BroadcastPrecondition(waiting.Id, waiting.Version)],
            Changes = [new BroadcastChange.Saved(approved), .. await Boards(call, approved, [call.Person.Id], cancellation)],
            Acts = [new DeskAct("broadcast.approve", $"broadcast {waiting.Id}")],
        };
    }

    /// <summary>Whether she may let go on what nobody answers for any more: as with every approval it is somebody else than its sender.</summary>
    public bool MayTakeOver(StaffMember member, Broadcast broadcast, Regions all)
        => Answering.MayDecide(member, broadcast, all) && (!Needed || member.Person != broadcast.Author);

    /// <summary>Asks everybody who may decide on what nobody answers for any more, with all of it before their eyes.</summary>
    public async Task<IReadOnlyList<Change>> AskAnew(Broadcast broadcast, DateTimeOffset now, CancellationToken cancellation)
    {
        var asked = new List<Change>();
        foreach (var decider in (await answering.Deciders(broadcast, cancellation)).Where(one => !Needed || one != broadcast.Author))
            asked.AddRange(await Show(decider, broadcast, now, cancellation));
        return asked;
    }

    /// <summary>It goes back to its sender.</summary>
    public async Task<DeskAnswer> SendBack(DeskCall call, Broadcast waiting, CancellationToken cancellation)
    {
        if (waiting.SentBack() is not { } back)
            return Old(call);
        var told = await drawer.Tell(back.Author, Right.WriteBroadcasts, (address, words) => new Outgoing.Board { Address = address, Name = BroadcastBoards.NameOf(back.Id), Text = $"{text.Head(back, words)}\n\n{words.Say("broadcast_sent_back")}" }, call.Now, cancellation);
        var mine = await drawer.Tell(call.Person.Id, Right.SeeBroadcasts, (address, words) => new Outgoing.Board { Address = address, Name = BroadcastBoards.NameOf(back.Id), Text = $"{text.Head(back, words)}\n\n{words.Say("broadcast_you_sent_back")}" }, call.Now, cancellation);
        return new DeskAnswer
        {
            Preconditions = [new BroadcastPrecondition(waiting.Id, waiting.Version)],
            Changes = [new BroadcastChange.Saved(back), .. new Change?[] { told, mine }.OfType<Change>()],
            Acts = [new DeskAct("broadcast.back", $"broadcast {waiting.Id}")],
        };
    }

    /// <summary>What a button of an older version says.</summary>
    public static DeskAnswer Old(DeskCall call) => new() { Toast = call.Words.Say("broadcast_changed") };

    /// <summary>The boards of the sender and of others after a change, as changes.</summary>
    public async Task<IReadOnlyList<Change>> Boards(DeskCall call, Broadcast after, IReadOnlyList<PersonId> others, CancellationToken cancellation)
    {
        var shown = new List<Change>();
        foreach (var person in others.Append(after.Author).Distinct())
        {
            if (await boards.To(person, after, call.Now, cancellation) is { } board)
                shown.Add(board);
        }

        return shown;
    }

    private static DeskAnswer Done(Broadcast before, Broadcast after, string said, string act, string details) => DeskAnswer.Say(said) with
    {
        Preconditions = [new BroadcastPrecondition(before.Id, before.Version)],
        Acts = [new DeskAct(act, $"broadcast {after.Id}", details)],
    };

    private async Task<IReadOnlyList<Change>> Show(PersonId approver, Broadcast broadcast, DateTimeOffset now, CancellationToken cancellation)
    {
        var announcement = sealer.Open(broadcast.Message, BroadcastJson.Default.Announcement);
        var forecast = await forecaster.Of(broadcast.Audience, announcement, cancellation);
        var bySms = forecast.Readers.Keys.Any(reader => channels.Of(reader.Channel).Segmented);
        // Asked anew, it stands below what is shown again, not where the board stood before.
        var name = BroadcastBoards.NameOf(broadcast.Id) + (broadcast.PausedFor is null ? string.Empty : $"-{broadcast.Version}");
        return await drawer.TellAll(
            approver,
            Right.ApproveBroadcasts,
            (kind, address, words) =>
            [
                .. views.Of(broadcast, kind, address, words, bySms),
                new Outgoing.Board
                {
                    Address = address,
                    Name = name,
                    Text = string.Join("\n\n", words.Say(broadcast.PausedFor ?? "broadcast_please_approve"), text.Head(broadcast, words), figures.Of(broadcast, announcement, forecast, words)),
                    Options = [.. BroadcastText.Decisions(broadcast, words).Select(button => DeskDrawer.Coded(BroadcastCommand.Word, button))],
                },
            ],
            now,
            cancellation);
    }
}
