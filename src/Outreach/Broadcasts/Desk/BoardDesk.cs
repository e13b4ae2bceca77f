using System.Text.Json;
using Outreach.Broadcasts.Approval;
using Outreach.Broadcasts.Boards;
using Outreach.Broadcasts.Drafting;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Broadcasts.Desk;

/// <summary>The buttons under a broadcast's boards: approve, call off, pause, go on, stop.</summary>
public sealed class BoardDesk(IBroadcastStore broadcasts, StaffActions actions, BroadcastVerbs verbs, BroadcastText text, DraftTime when)
{
    /// <summary>A button was pressed.</summary>
    internal async Task<DeskAnswer> Press(
        DeskCall call, string action, BroadcastVerbs.Seen seen, CancellationToken cancellation) => action switch
        {
            BoardActions.Approve => DeskAnswer.To(
                call,
                await actions.Decide(verbs.Approve, call.Who, seen, cancellation),
                approved => Approved(call, approved)),
            BoardActions.Back => DeskAnswer.To(
                call,
                await actions.Decide(verbs.SendBack, call.Who, seen, cancellation),
                static _ => new DeskAnswer()),
            BoardActions.CallOff => await Move(call, verbs.CallOff, seen, cancellation),
            BoardActions
                .Now => await Move(call, verbs.Reschedule, new BroadcastVerbs.NewTime(seen.Id, seen.Version, At: null), cancellation),
            BoardActions.When => DeskAnswer.Ask(
                call,
                await actions.Decide(verbs.Reschedule, call.Who, new BroadcastVerbs.NewTime(seen.Id, seen.Version, At: null), cancellation),
                late => AskWhen(call, late.Id, null)),
            BoardActions.Pause => await Move(call, verbs.Pause, seen, cancellation),
            BoardActions.GoOn => await Move(call, verbs.GoOn, seen, cancellation),
            BoardActions.Stop => DeskAnswer.Ask(
                call,
                await actions.Decide(verbs.Stop, call.Who, seen, cancellation),
                stopped => Sure(call, stopped.Id)),
            BoardActions.StopSure => await Move(call, verbs.Stop, seen, cancellation),
            _ => DeskAnswer.Ask(
                call,
                await actions.Decide(verbs.Stop, call.Who, seen, cancellation),
                _ => Kept(call),
                why => why.Key == "broadcast_changed" ? Kept(call) : null),
        };

    /// <summary>The new time of a broadcast that missed its own.</summary>
    internal async Task<DeskAnswer> Reschedule(DeskCall call, Broadcast late, CancellationToken cancellation)
    {
        if (when.Read(call, out var at) is { } wrong)
            return AskWhen(call, late.Id, wrong);
        var ruling = await actions.Decide(verbs.Reschedule, call.Who, new BroadcastVerbs.NewTime(late.Id, late.Version, at), cancellation);
        return DeskAnswer.To(call, ruling, _ => DeskAnswer.Say(call.Words.Say("broadcast_on_its_way")));
    }

    private async Task<DeskAnswer> Move<T>(DeskCall call, StaffVerb<T, Broadcast> verb, T seen, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(verb, call.Who, seen, cancellation),
            after => new DeskAnswer { Toast = call.Words.Say($"broadcast_state_{after.State.ToString().ToLowerInvariant()}") });

    private DeskAnswer Approved(DeskCall call, Broadcast approved)
    {
        var key = approved.State == BroadcastState.Late ? "broadcast_approved_late" : "broadcast_approved";
        return new DeskAnswer { Toast = call.Words.Say(key, ("at", text.When(approved.At, call.Words))) };
    }

    private DeskAnswer AskWhen(DeskCall call, long late, string? notice)
    {
        var (question, buttons) = when.Ask(call);
        var memory = new DraftMemory(late, DraftStep.When, First: false);
        return new DeskAnswer
        {
            Text = notice is null ? question : $"{notice}\n\n{question}",
            Buttons = buttons,
            Dialogue = new Dialogue(JsonSerializer.Serialize(memory, BroadcastJson.Default.DraftMemory), TakesWords: true),
        };
    }

    private static DeskAnswer Kept(DeskCall call) => DeskAnswer.Say(call.Words.Say("broadcast_goes_on"));

    // Nothing brings back what was stopped.
    private DeskAnswer Sure(DeskCall call, long id)
    {
        var (broadcast, progress) = (broadcasts.Broadcasts.First(known => known.Id == id), broadcasts.Progress(id));
        var (sent, left) = (StaffWriter.Number(progress[RecipientState.Sent]), StaffWriter.Number(progress.Left));
        return new DeskAnswer
        {
            Text = call.Words.Say("broadcast_stop_sure", ("id", id), ("sent", sent), ("left", left)),
            Buttons =
            [
                new Button(BoardActions.Of(BoardActions.StopSure, broadcast), call.Words.Say("broadcast_stop_yes")),
                new Button(BoardActions.Of(BoardActions.Keep, broadcast), call.Words.Say("broadcast_stop_no")),
            ],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }
}
