using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>What a colleague sees who comes on duty, or goes.</summary>
internal static class DutySwitch
{
    /// <summary>She is there from now on.</summary>
    public static DeskAnswer On(DeskCall call, Ruling<int> ruling)
        => DeskAnswer.To(call, ruling, waiting => DeskAnswer.Say(call.Words.Say("duty_on", ("count", waiting))));

    /// <summary>She is there no more.</summary>
    public static DeskAnswer Off(DeskCall call, Ruling<int> ruling)
        => DeskAnswer.To(call, ruling, _ => DeskAnswer.Say(call.Words.Say("duty_off")));
}
