using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>Answering the person: words, a photo or a voice; each is shown as it will go, and goes by a button.</summary>
internal sealed class WritingFace(
    IHotlineStore kept, StaffActions actions, CaseVerbs verbs, CaseCard card, KnownChannels channels) : ICaseFace
{
    public async ValueTask<DeskAnswer?> Press(DeskCall call, CaseMemory? memory, CasePress press, CancellationToken cancellation)
        => press.Act switch
        {
            "answer" => Begin(call, press.Case),
            "to" when memory is { Draft: not null } => await Draft(call, memory with { Case = press.Case }, cancellation),
            "send" when memory is { Draft: not null } && memory.Case == press.Case => await Send(call, memory, cancellation),
            _ => null,
        };

    public async ValueTask<DeskAnswer?> Take(DeskCall call, CaseMemory memory, CancellationToken cancellation)
    {
        if (memory.For is not null)
            return null;
        return call.Input switch
        {
            DeskInput.Wrote wrote => await Draft(call, new CaseMemory(memory.Case, Meant(wrote.Words)), cancellation),
            DeskInput.Showed { File: { } file } showed
                => await Draft(call, new CaseMemory(memory.Case, Meant(showed.Caption ?? string.Empty)) { File = file }, cancellation),
            _ => CaseScreens.Ask(call, new CaseMemory(memory.Case), call.Words.Say("case_words_only")),
        };
    }

    /// <summary>Shows words as they will go, with a warning where a locked screen would tell; asks anew where they cannot.</summary>
    public async ValueTask<DeskAnswer> Draft(DeskCall call, CaseMemory memory, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(verbs.Answer, call.Who, Words(memory), cancellation);
        return ruling switch
        {
            Decision<Case> => CaseScreens.Preview(call, memory, null, Segments(memory)),
            Refusal<Case> { Why: { Key: "case_tells" } why }
                => CaseScreens.Preview(call, memory with { Sure = true }, call.Words.Say(why), Segments(memory)),
            Refusal<Case> { Why: { Key: "case_long" or "case_no_words" or "case_file_elsewhere" } why }
                => CaseScreens.Ask(call, new CaseMemory(memory.Case), call.Words.Say(why)),
            _ => DeskAnswer.To(call, ruling, _ => CaseScreens.Gone(call)),
        };
    }

    // Where each letter is paid, what it takes is seen before it goes; 0 = it costs nothing.
    private int Segments(CaseMemory memory)
        => kept.Board.Cases.GetValueOrDefault(memory.Case) is { } known && channels.Of(known.Channel).Segmented
            ? SmsSegments.Count(SmsText.Plain(SafeText.Clean(memory.Draft!).Trim())).Segments
            : 0;

    // In the group these signs send; here a habit from there, and not for the person.
    private static string Meant(string words) => words.TrimStart().TrimStart('>', '≫', '»').TrimStart();

    private DeskAnswer Begin(DeskCall call, long id) => kept.Board.Cases.GetValueOrDefault(id) switch
    {
        { Hid: true } => new DeskAnswer { Toast = call.Words.Say("case_cannot_write") },
        { } known when known.IsHadBy(call.Member.Person)
            => CaseScreens.Ask(call, new CaseMemory(id), call.Words.Say("case_ask", ("number", id))),
        _ => CaseScreens.Gone(call),
    };

    private async Task<DeskAnswer> Send(DeskCall call, CaseMemory memory, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(verbs.Answer, call.Who, Words(memory), cancellation);
        var said = CaseSpeech.Mark(memory.File) + memory.Draft;
        var shown = ruling is Decision<Case>(var became) ? await card.Show(call, became, cancellation, said) : null;
        return DeskAnswer.To(call, ruling, _ => shown!);
    }

    private static CaseVerbs.Words Words(CaseMemory memory) => new(memory.Case, memory.Draft!, memory.Sure, memory.File);
}
