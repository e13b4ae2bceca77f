using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.LawyerDesk;

/// <summary>A lawyer writes with the person of a consultation in the chat: whatever she types goes there until she closes.</summary>
public sealed class WriteCommand(IConsultationStore kept, StaffActions actions, BookingVerbs verbs) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "write";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => verbs.Write.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (call.Input is DeskInput.Pressed { Action: "close" })
            return DeskAnswer.Say(call.Words.Say("staff_closed"));
        if (verbs.Talking(call.Who, call.Now) is not { } booking)
            return DeskAnswer.Say(call.Words.Say(kept.Calendar.LawyerOf(call.Person.Id) is null ? "lawyer_no_card" : "write_none"));
        var words = call.Input switch
        {
            DeskInput.Wrote wrote => wrote.Words,
            DeskInput.Asked { Rest: { Length: > 0 } rest } => rest,
            _ => null,
        };
        if (words is null)
            return Ask(call, call.Words.Say("write_how", ("code", booking.Code)));
        return DeskAnswer.To(
            call,
            await actions.Decide(verbs.Write, call.Who, words, cancellation),
            written => Ask(call, call.Words.Say("write_sent", ("code", written.Code))),
            why => why.Key == "write_long" ? Ask(call, call.Words.Say(why)) : DeskAnswer.Say(call.Words.Say(why)));
    }

    private static DeskAnswer Ask(DeskCall call, string text) => new()
    {
        Text = text,
        Buttons = [new Button("close", call.Words.Say("staff_done"))],
        Dialogue = new Dialogue(string.Empty, TakesWords: true, Presses: true),
    };
}
