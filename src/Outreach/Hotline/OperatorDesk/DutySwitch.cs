using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>What a colleague sees who comes on duty, or goes.</summary>
internal static class DutySwitch
{
    private const string Sure = "off-sure";
    private const string Stay = "off-not";

    /// <summary>She is there from now on.</summary>
    public static DeskAnswer On(DeskCall call, Ruling<int> ruling)
        => DeskAnswer.To(call, ruling, waiting => DeskAnswer.Say(call.Words.Say("duty_on", ("count", waiting))));

    /// <summary>She is there no more.</summary>
    public static DeskAnswer Off(DeskCall call, Ruling<int> ruling) => DeskAnswer.To(
        call,
        ruling,
        _ => DeskAnswer.Say(call.Words.Say("duty_off")),
        why => why.Key != "duty_last" ? null : new DeskAnswer
        {
            Text = call.Words.Say(why),
            Buttons = [new Button(Sure, call.Words.Say("duty_last_off")), new Button(Stay, call.Words.Say("duty_last_stay"))],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        });

    /// <summary>Whether what was pressed says to go all the same.</summary>
    public static bool IsSure(DeskInput input) => input is DeskInput.Pressed { Action: Sure };

    /// <summary>What is said to who stays after all; null when something else was meant.</summary>
    public static DeskAnswer? Stays(DeskCall call)
        => call.Input is DeskInput.Pressed { Action: Stay } ? DeskAnswer.Say(call.Words.Say("duty_stays")) : null;
}
