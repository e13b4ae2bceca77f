using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Closing;

/// <summary>An administrator ends the campaign: what it would do, the question, how far it came.</summary>
public sealed class ClosingCommand(StaffActions actions, ClosingVerbs verbs) : IStaffCommand
{
    private const string Yes = "ask";
    private const string No = "close";

    /// <inheritdoc/>
    public string Name => ClosingNotices.Command;

    /// <inheritdoc/>
    public Right Needs => Right.CloseCampaign;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation) => call.Input switch
    {
        DeskInput.Pressed { Action: Yes } => DeskAnswer.To(
            call, await actions.Decide(verbs.Ask, call.Who, 0, cancellation), closing => Asked(call, closing), why => Refused(call, why)),
        DeskInput.Pressed { Action: No } => DeskAnswer.Say(call.Words.Say("staff_closed")),
        DeskInput.Pressed { Action: var action } when ClosingNotices.Agreed(action) is { } id => DeskAnswer.To(
            call,
            await actions.Decide(verbs.Agree, call.Who, id, cancellation),
            _ => DeskAnswer.Say(call.Words.Say("closing_begun")),
            why => Refused(call, why)),
        DeskInput.Pressed { Action: var action } when ClosingNotices.CalledBack(action) is { } id => DeskAnswer.To(
            call,
            await actions.Decide(verbs.CallBack, call.Who, id, cancellation),
            _ => DeskAnswer.Say(call.Words.Say("closing_called_back")),
            why => Refused(call, why)),
        _ => await Present(call, cancellation),
    };

    private async Task<DeskAnswer> Present(DeskCall call, CancellationToken cancellation) => verbs.Standing(call.Now) switch
    {
        { State: ClosingState.Asked } mine when mine.AskedBy == call.Person.Id => Asked(call, mine),
        { State: ClosingState.Asked } others => Question(ClosingNotices.Question(ClosingNotices.Please, call.Words)) with
        {
            Buttons = ClosingNotices.Decisions(others, call.Words),
        },
        { State: ClosingState.Forgetting } => DeskAnswer.Say(call.Words.Say("closing_begun")),
        { State: ClosingState.AwaitsStart } => DeskAnswer.Say(call.Words.Say("closing_start")),
        { State: ClosingState.Destroyed } => DeskAnswer.Say(call.Words.Say("closing_done")),
        _ => DeskAnswer.Ask(
            call,
            await actions.Decide(verbs.Ask, call.Who, 0, cancellation),
            _ => Question(ClosingNotices.Question("closing_sure", call.Words)) with
            {
                Buttons = [new Button(Yes, call.Words.Say("closing_ask")), new Button(No, call.Words.Say("closing_not"))],
            }),
    };

    private static DeskAnswer Asked(DeskCall call, CampaignClosing closing)
        => Question(call.Words.Say("closing_asked_by_you")) with
        {
            Buttons = [.. ClosingNotices.Decisions(closing, call.Words).Skip(1)],
        };

    private static DeskAnswer Question(string text)
        => DeskAnswer.Say(text) with { Dialogue = new Dialogue(string.Empty, TakesWords: false) };

    // What is refused here needs its reason and the way on to stay on the screen.
    private static DeskAnswer Refused(DeskCall call, Reason why) => DeskAnswer.Say(call.Words.Say(why));
}
