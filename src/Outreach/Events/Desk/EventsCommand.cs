using Outreach.Events.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Events.Desk;

/// <summary>Lists her sheets with their states, and those that wait for her.</summary>
public sealed class EventsCommand(SheetVerbs verbs, EventDesk desk) : IStaffCommand
{
    /// <inheritdoc/>
    public string Name => EventTexts.Command;

    /// <inheritdoc/>
    public Right Needs => verbs.Begin.Needs;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation) => desk.Run(call, cancellation);
}
