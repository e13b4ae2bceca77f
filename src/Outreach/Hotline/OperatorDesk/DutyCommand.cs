using System.Globalization;
using Outreach.Hotline.Actions;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>Shows who is on duty, and takes the presses under alarms.</summary>
public sealed class DutyCommand(StaffActions actions, LadderVerbs ladder, DutyRoster roster) : IStaffCommand
{
    /// <inheritdoc/>
    public string Name => DutyTexts.Command;

    /// <inheritdoc/>
    public Right Needs => Right.AnswerPeople;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (call.Input is DeskInput.Pressed { Action: var action } && action.Split('-') is [DutyTexts.Heard, var written]
            && long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return DeskAnswer.To(
                call,
                await actions.Decide(ladder.Hear, call.Who, id, cancellation),
                _ => new DeskAnswer { Toast = call.Words.Say("alarm_heard", ("number", id)) });
        }

        return DeskAnswer.Say(call.Words.Say("duty_now", ("count", await roster.Count(cancellation))));
    }
}
