using Outreach.Events.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Events.Desk;

/// <summary>Begins a sheet about an event, or goes on with the one that is open.</summary>
public sealed class EventCommand(SheetVerbs verbs, SheetDialogue dialogue, EventDesk desk) : IStaffCommand
{
    /// <inheritdoc/>
    public string Name => EventTexts.Begins;

    /// <inheritdoc/>
    public Right Needs => verbs.Begin.Needs;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
        => call.Input is DeskInput.Asked ? dialogue.Begin(call, cancellation) : desk.Run(call, cancellation);
}
