using System.Text.Json;
using Microsoft.Extensions.Options;
using Outreach.Channels;
using Outreach.Safekeeping;
using Outreach.Staff.Desk;

namespace Outreach.Broadcasts;

/// <summary>Answers the buttons under a broadcast's boards: approve, call off, pause, go on, stop.</summary>
public sealed class BoardDesk(IBroadcastStore broadcasts, Answering answering, Approvals approvals, DraftTime when, IOptions<BroadcastOptions> options)
{
    private TimeSpan ToCallOff => TimeSpan.FromMinutes(options.Value.CancelMinutes);

    /// <summary>A button was pressed.</summary>
    public async Task<DeskAnswer> Press(DeskCall call, string action, long id, int version, CancellationToken cancellation)
    {
        if (broadcasts.Broadcasts.FirstOrDefault(known => known.Id == id) is not { } broadcast)
            return Approvals.Old(call);
        var mine = broadcast.Author == call.Person.Id && Answering.MayWrite(call.Member, broadcast, call.Words.Regions) && action is not (BoardActions.Approve or BoardActions.Back);
        if (!mine && !Answering.MayDecide(call.Member, broadcast, call.Words.Regions))
            return new DeskAnswer { Toast = call.Words.Say("staff_refused", ("role", call.Words.Of(call.Member.Role))), Acts = [new DeskAct("refused", $"broadcast {id}", action)] };
        // Pause and stop must not fail because the board moved on meanwhile; whoever decides on the rest decides on what she saw.
        if (version != broadcast.Version && action is not (BoardActions.Pause or BoardActions.Stop or BoardActions.StopSure or BoardActions.Keep))
            return Approvals.Old(call);
        return action switch
        {
            BoardActions.Approve => await approvals.Approve(call, broadcast, cancellation),
            BoardActions.Back => await approvals.SendBack(call, broadcast, cancellation),
            BoardActions.CallOff => await Change(call, broadcast, broadcast.CalledOff(call.Now), "broadcast.off", cancellation),
            BoardActions.Now => await Change(call, broadcast, broadcast.Rescheduled(null, call.Now, ToCallOff), "broadcast.reschedule", cancellation),
            BoardActions.When => AskWhen(call, broadcast, null),
            BoardActions.Pause => await Change(call, broadcast, broadcast.Rested("broadcast_pause_staff"), "broadcast.pause", cancellation),
            BoardActions.GoOn => await GoOn(call, broadcast, cancellation),
            BoardActions.Stop => Sure(call, broadcast),
            BoardActions.StopSure => await Change(call, broadcast, broadcast.Cut(call.Now), "broadcast.stop", cancellation),
            _ => DeskAnswer.Say(call.Words.Say("broadcast_goes_on")),
        };
    }

    // Who lets go on what nobody answers for answers for it from then on, as if she had approved it.
    private async Task<DeskAnswer> GoOn(DeskCall call, Broadcast broadcast, CancellationToken cancellation)
    {
        var isLeft = broadcast.PausedFor == Lifecycle.LeftBehind;
        if (isLeft && !approvals.MayTakeOver(call.Member, broadcast, call.Words.Regions))
            return new DeskAnswer { Toast = call.Words.Say("broadcast_not_by_sender") };
        var without = isLeft ? await answering.Gone(broadcast, cancellation) : [];
        return await Change(call, broadcast, broadcast.GoneOn(call.Person.Id, Failures.Count(broadcasts.Progress(broadcast.Id)), without), "broadcast.go", cancellation);
    }

    /// <summary>The new time of a broadcast that missed its own.</summary>
    public async Task<DeskAnswer> Reschedule(DeskCall call, Broadcast late, CancellationToken cancellation)
    {
        if (when.Read(call, out var at) is { } wrong)
            return AskWhen(call, late, wrong);
        var answer = await Change(call, late, late.Rescheduled(at, call.Now, ToCallOff), "broadcast.reschedule", cancellation);
        return answer with { Text = call.Words.Say("broadcast_on_its_way") };
    }

    private async Task<DeskAnswer> Change(DeskCall call, Broadcast before, Broadcast? after, string act, CancellationToken cancellation)
    {
        if (after is null)
            return Approvals.Old(call);
        var changes = new List<Change> { new BroadcastChange.Saved(after) };
        if (after.State == BroadcastState.Stopped)
            changes.Add(new BroadcastChange.Withdrawn(after.Id, call.Now));
        changes.AddRange(await approvals.Boards(call, after, [call.Person.Id], cancellation));
        return new DeskAnswer
        {
            Toast = call.Words.Say($"broadcast_state_{after.State.ToString().ToLowerInvariant()}"),
            Preconditions = [new BroadcastPrecondition(before.Id, before.Version)],
            Changes = changes,
            Acts = [new DeskAct(act, $"broadcast {before.Id}")],
        };
    }

    private DeskAnswer AskWhen(DeskCall call, Broadcast late, string? notice)
    {
        var (question, buttons) = when.Ask(call);
        return new DeskAnswer
        {
            Text = notice is null ? question : $"{notice}\n\n{question}",
            Buttons = buttons,
            Dialogue = new Dialogue(JsonSerializer.Serialize(new DraftMemory(late.Id, DraftStep.When, First: false), BroadcastJson.Default.DraftMemory), TakesWords: true),
        };
    }

    // Nothing brings back what was stopped.
    private DeskAnswer Sure(DeskCall call, Broadcast broadcast)
    {
        var progress = broadcasts.Progress(broadcast.Id);
        return new DeskAnswer
        {
            Text = call.Words.Say("broadcast_stop_sure", ("id", broadcast.Id), ("sent", StaffWriter.Number(progress[RecipientState.Sent])), ("left", StaffWriter.Number(progress.Left))),
            Buttons = [new Button(BoardActions.Of(BoardActions.StopSure, broadcast), call.Words.Say("broadcast_stop_yes")), new Button(BoardActions.Of(BoardActions.Keep, broadcast), call.Words.Say("broadcast_stop_no"))],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }
}
