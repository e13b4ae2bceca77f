using Outreach.Broadcasts.Readers;
using Outreach.Campaigns;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;

namespace Outreach.Broadcasts.Drafting;

/// <summary>When should it go?</summary>
public sealed class DraftTime(CampaignClock clock)
{
    private const string AtOnce = "at-once";
    private const string Tomorrow = "tomorrow";
    private const string NoLimit = "no-limit";
    private static readonly HashSet<string> AtOnceWords = ["сейчас", "прямо сейчас", "азыр", "азыр эле", "now"];
    private static readonly TimeOnly Morning = new(10, 0);

    /// <summary>The question.</summary>
    internal (string Text, List<Button> Buttons) Ask(DeskCall call) => (
        call.Words.Say("broadcast_ask_when", ("now", Now(call)), ("day", Day(call))),
        [new Button(AtOnce, call.Words.Say("broadcast_at_once")), new Button(Tomorrow, call.Words.Say("broadcast_tomorrow"))]);

    /// <summary>Her answer.</summary>
    internal DraftReply Answer(DeskCall call, Broadcast draft, DraftMemory memory)
        => Read(call, out var at) is { } wrong
            ? new DraftReply(draft, memory, wrong)
            : new DraftReply(draft.Edited(known => known with { At = at })!, null);

    /// <summary>Until when? Most need not say.</summary>
    internal (string Text, List<Button> Buttons) AskUntil(DeskCall call)
        => (
            call.Words.Say("broadcast_ask_until", ("now", Now(call)), ("day", Day(call))),
            [new Button(NoLimit, call.Words.Say("broadcast_no_limit"))]);

    /// <summary>Her answer.</summary>
    internal DraftReply AnswerUntil(DeskCall call, Broadcast draft, DraftMemory memory)
    {
        if (call.Input is DeskInput.Pressed { Action: NoLimit })
            return new DraftReply(draft.Edited(known => known with { NotAfter = null })!, null);
        return Read(call, out var at) is { } wrong
            ? new DraftReply(draft, memory, wrong)
            : new DraftReply(draft.Edited(known => known with { NotAfter = at })!, null);
    }

    private string Now(DeskCall call) => clock.Local(call.Now).ToString("dd.MM HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    // An example that could be written as it is: tomorrow.
    private string Day(DeskCall call)
        => clock.Local(call.Now).AddDays(1).ToString("dd.MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The time she means; what is wrong with it where it is none. No time = at once.</summary>
    internal string? Read(DeskCall call, out DateTimeOffset? at)
    {
        at = null;
        switch (call.Input)
        {
            case DeskInput.Pressed { Action: AtOnce }:
            case DeskInput.Wrote { Words: var said } when AtOnceWords.Contains(said.Trim().ToLowerInvariant()):
                return null;
            case DeskInput.Pressed { Action: Tomorrow }:
                at = clock.At(clock.Today.AddDays(1).ToDateTime(Morning));
                return null;
            case DeskInput.Wrote wrote when WrittenTime.Read(wrote.Words, clock.Local(call.Now).DateTime) is { } shown:
                at = clock.At(shown);
                return WrittenTime.Wrong(at, call.Now) is { } why ? call.Words.Say(why) : null;
            default:
                return call.Words.Say("broadcast_when_wrong", ("day", Day(call)));
        }
    }
}
