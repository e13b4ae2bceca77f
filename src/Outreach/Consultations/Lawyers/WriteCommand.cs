using Outreach.Channels;
using Outreach.Staff;
using Outreach.Staff.Actions;
using Outreach.Staff.Desk;

namespace Outreach.Consultations;

/// <summary>A lawyer writes with the person of a consultation in the chat: whatever she types goes there until she closes.</summary>
public sealed class WriteCommand(IConsultationStore kept, ChatTalk talk) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "write";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.GiveConsultations;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (call.Input is DeskInput.Pressed { Action: "close" })
            return DeskAnswer.Say(call.Words.Say("staff_closed"));
        var lawyer = kept.Calendar.LawyerOf(call.Person.Id);
        if (lawyer is null || kept.Calendar.With(lawyer.Id, call.Now.AddDays(-1), call.Now.AddHours(1)).LastOrDefault(booking => ChatTalk.IsOn(booking, call.Now)) is not { } booking)
            return DeskAnswer.Say(call.Words.Say(lawyer is null ? "lawyer_no_card" : "write_none"));
        var words = call.Input switch
        {
            DeskInput.Wrote wrote => wrote.Words,
            DeskInput.Asked { Rest: { Length: > 0 } rest } => rest,
            _ => null,
        };
        if (words is null)
            return Ask(call, call.Words.Say("write_how", ("code", booking.Code)));
        var longest = await talk.Longest(booking, cancellation);
        if (words.Length > longest || string.IsNullOrWhiteSpace(words))
            return Ask(call, call.Words.Say("write_long", ("most", longest)));
        if (await talk.Answer(booking, words, call.Now, cancellation) is not { } answer)
            return DeskAnswer.Say(call.Words.Say("write_away", ("code", booking.Code)));
        return Ask(call, call.Words.Say("write_sent", ("code", booking.Code))) with { Changes = [answer], Acts = [new AuditedAct("booking.write", $"booking {booking.Id}")] };
    }

    private static DeskAnswer Ask(DeskCall call, string text) => new()
    {
        Text = text,
        Buttons = [new Button("close", call.Words.Say("staff_done"))],
        Dialogue = new Dialogue(string.Empty, TakesWords: true),
    };
}
