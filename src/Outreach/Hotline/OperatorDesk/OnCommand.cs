using Outreach.Hotline.Actions;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>A colleague comes on duty by one word.</summary>
public sealed class OnCommand(StaffActions actions, DutyVerbs duty) : IStaffCommand
{
    /// <inheritdoc/>
    public string Name => "on";

    /// <inheritdoc/>
    public Right Needs => duty.Begin.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
        => DutySwitch.On(call, await actions.Decide(duty.Begin, call.Who, default, cancellation));
}
