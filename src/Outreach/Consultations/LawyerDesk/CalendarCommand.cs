using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.LawyerDesk;

/// <summary>A lawyer opens, changes and shuts the secret address of her calendar.</summary>
public sealed class CalendarCommand(IConsultationStore kept, CalendarFeeds feeds, StaffActions actions, OwnHoursVerbs verbs) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "calendar";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => verbs.Feed.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (kept.Calendar.LawyerOf(call.Person.Id) is not { } lawyer)
            return DeskAnswer.Say(call.Words.Say("lawyer_no_card"));
        return call.Input switch
        {
            DeskInput.Pressed { Action: "close" } => DeskAnswer.Say(call.Words.Say("staff_closed")),
            DeskInput.Pressed { Action: "open" or "shut" } pressed when feeds.HasAddress => DeskAnswer.To(
                call,
                await actions.Decide(verbs.Feed, call.Who, pressed.Action == "open", cancellation),
                changed => Show(call, changed)),
            _ => Show(call, lawyer),
        };
    }

    private DeskAnswer Show(DeskCall call, Lawyer lawyer)
    {
        if (!feeds.HasAddress)
            return DeskAnswer.Say(call.Words.Say("feed_nowhere"));
        var link = feeds.AddressOf(lawyer);
        return new DeskAnswer
        {
            Text = link is null ? call.Words.Say("feed_off") : call.Words.Say("feed_on", ("link", link)),
            Confided = link is not null,
            Buttons =
            [
                new Button("open", call.Words.Say(link is null ? "feed_open" : "feed_new")),
                .. link is null ? Array.Empty<Button>() : [new Button("shut", call.Words.Say("feed_shut"))],
                new Button("close", call.Words.Say("staff_done")),
            ],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }
}
