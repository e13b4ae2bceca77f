using System.Text.Json;
using Outreach.Broadcasts.Approval;
using Outreach.Broadcasts.Boards;
using Outreach.Broadcasts.Drafting;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Broadcasts.Desk;

/// <summary>Leads through a broadcast: the words, the audience, the time, the preview; and answers the buttons under its boards.</summary>
public sealed class BroadcastCommand(IBroadcastStore broadcasts, DraftVerbs verbs, DraftDialogue draft, BoardDesk boards) : IStaffCommand
{
    /// <inheritdoc/>
    public string Name => BoardActions.Command;

    /// <inheritdoc/>
    public Right Needs => verbs.Begin.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (call.Input is DeskInput.Pressed pressed && BoardActions.TryRead(pressed.Action, out var action, out var id, out var version))
            return await boards.Press(call, action, new BroadcastVerbs.Seen(id, version), cancellation);
        var memory = call.Memory is { } kept ? JsonSerializer.Deserialize(kept, BroadcastJson.Default.DraftMemory) : null;
        var known = broadcasts.Broadcasts.LastOrDefault(broadcast => broadcast.Author == call.Person.Id && (memory is null
            ? broadcast.State == BroadcastState.Draft
            : broadcast.Id == memory.Id));
        return memory switch
        {
            // The time of a broadcast that missed its own is asked for anew.
            { Step: DraftStep.When } when known?.State == BroadcastState.Late => await boards.Reschedule(call, known, cancellation),
            not null when known?.State != BroadcastState.Draft => DeskAnswer.Say(call.Words.Say("broadcast_no_draft")),
            not null => await draft.Go(call, known!, memory, cancellation),
            _ when call.Input is DeskInput.Pressed => DeskAnswer.Say(call.Words.Say("broadcast_no_draft")),
            _ => await draft.Begin(call, known, cancellation),
        };
    }
}
