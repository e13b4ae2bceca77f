using Outreach.Hotline.Actions;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>A colleague goes off duty by one word.</summary>
public sealed class OffCommand(StaffActions actions, DutyVerbs duty) : IStaffCommand
{
    /// <inheritdoc/>
    public string Name => "off";

    /// <inheritdoc/>
    public Right Needs => duty.Finish.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
        => DutySwitch.Stays(call)
            ?? DutySwitch.Off(call, await actions.Decide(duty.Finish, call.Who, DutySwitch.IsSure(call.Input), cancellation));
}
