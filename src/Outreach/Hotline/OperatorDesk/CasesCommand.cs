using System.Globalization;
using System.Text.Json;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>
/// The cases in a colleague's own chat: who waits, what was said, answering, giving back, ending. Nothing goes to the person but by the
/// button under the words.
/// </summary>
public sealed class CasesCommand(IHotlineStore kept, StaffActions actions, CaseVerbs verbs, DutyVerbs duty, CaseCard card) : IStaffCommand
{
    /// <inheritdoc/>
    public string Name => CaseTexts.Command;

    /// <inheritdoc/>
    public Right Needs => verbs.Claim.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var memory = call.Memory is { Length: > 0 } text ? JsonSerializer.Deserialize(text, HotlineJson.Default.CaseMemory) : null;
        return call.Input switch
        {
            DeskInput.Pressed pressed => await Press(call, memory, pressed.Action.Split('-'), cancellation),
            DeskInput.Wrote wrote when memory is not null => await Draft(call, memory.Case, wrote.Words, cancellation),
            DeskInput.Showed when memory is not null => Ask(call, memory.Case, call.Words.Say("case_words_only")),
            DeskInput.Asked asked when Number(asked.Rest) is > 0 and var id => await Open(call, id, cancellation),
            _ => await card.Board(call, cancellation),
        };
    }

    private async Task<DeskAnswer> Press(DeskCall call, CaseMemory? memory, string[] action, CancellationToken cancellation)
    {
        var id = Number(action.ElementAtOrDefault(1));
        switch (action[0])
        {
            case "claim":
                return await Do(call, verbs.Claim, id, cancellation);
            case "over":
                return await Do(call, verbs.TakeOver, id, cancellation);
            case "red":
                return await Do(call, verbs.Raise, id, cancellation);
            case "open":
                return await Open(call, id, cancellation);
            case "answer":
                return kept.Board.Cases.GetValueOrDefault(id) switch
                {
                    { Hid: true } => new DeskAnswer { Toast = call.Words.Say("case_cannot_write"), Dialogue = Stays(call) },
                    { } known when known.IsHadBy(call.Member.Person) => Ask(call, id, call.Words.Say("case_ask", ("number", id))),
                    _ => Gone(call),
                };
            case "send" when memory is { Draft: { } draft } && memory.Case == id:
                return await Send(call, memory with { Draft = draft }, cancellation);
            case "back":
                return DeskAnswer.To(
                    call,
                    await actions.Decide(verbs.Release, call.Who, id, cancellation),
                    _ => DeskAnswer.Say(call.Words.Say("case_released", ("number", id))));
            case "end":
                return CaseCard.Ending(call, id);
            case "as" when action.Length == 3 && Enum.TryParse<CaseOutcome>(action[2], out var outcome):
                return DeskAnswer.To(
                    call,
                    await actions.Decide(verbs.Close, call.Who, new CaseVerbs.End(id, outcome), cancellation),
                    _ => DeskAnswer.Say(call.Words.Say("case_closed", ("number", id))));
            case "on":
                return DeskAnswer.To(
                    call,
                    await actions.Decide(duty.Begin, call.Who, default, cancellation),
                    waiting => DeskAnswer.Say(call.Words.Say("duty_on", ("count", waiting))));
            case "off":
                return DeskAnswer.To(
                    call,
                    await actions.Decide(duty.Finish, call.Who, default, cancellation),
                    _ => DeskAnswer.Say(call.Words.Say("duty_off")));
            case "close":
                return DeskAnswer.Say(call.Words.Say("staff_closed"));
            default:
                return await card.Board(call, cancellation);
        }
    }

    private async Task<DeskAnswer> Do(DeskCall call, StaffVerb<long, Case> verb, long id, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(verb, call.Who, id, cancellation);
        var shown = ruling is Decision<Case>(var became) ? await card.Show(call, became, cancellation) : null;
        return DeskAnswer.To(call, ruling, _ => shown!);
    }

    // That the words were read is written down with the screen that shows them.
    private async Task<DeskAnswer> Open(DeskCall call, long id, CancellationToken cancellation)
    {
        if (kept.Board.Cases.GetValueOrDefault(id) is not { IsOpen: true } known)
            return Gone(call);
        if (known.IsHadBy(call.Member.Person))
            return await Do(call, verbs.Read, id, cancellation);
        return CaseCard.Closed(call, known);
    }

    private async Task<DeskAnswer> Draft(DeskCall call, long id, string words, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(verbs.Answer, call.Who, new CaseVerbs.Words(id, words), cancellation);
        return ruling switch
        {
            Decision<Case> => Preview(call, new CaseMemory(id, words), null),
            Refusal<Case> { Why: { Key: "case_tells" } why } => Preview(call, new CaseMemory(id, words, Sure: true), call.Words.Say(why)),
            Refusal<Case> { Why: { Key: "case_long" or "case_no_words" } why } => Ask(call, id, call.Words.Say(why)),
            _ => DeskAnswer.To(call, ruling, _ => Gone(call)),
        };
    }

    private async Task<DeskAnswer> Send(DeskCall call, CaseMemory memory, CancellationToken cancellation)
    {
        var what = new CaseVerbs.Words(memory.Case, memory.Draft!, memory.Sure);
        var ruling = await actions.Decide(verbs.Answer, call.Who, what, cancellation);
        var shown = ruling is Decision<Case>(var became) ? await card.Show(call, became, cancellation, memory.Draft) : null;
        return DeskAnswer.To(call, ruling, _ => shown!);
    }

    private static DeskAnswer Preview(DeskCall call, CaseMemory memory, string? warning) => new()
    {
        Text = (warning is null ? string.Empty : $"⚠ {warning}\n\n")
            + call.Words.Say("case_preview", ("number", memory.Case), ("text", SafeText.Clean(memory.Draft!).Trim())),
        Buttons =
        [
            CaseTexts.Button("send", memory.Case, call.Words.Say("case_send")),
            CaseTexts.Button("answer", memory.Case, call.Words.Say("case_rewrite")),
            CaseTexts.Button("open", memory.Case, call.Words.Say("case_not_send")),
        ],
        Dialogue = Remember(memory),
    };

    private static DeskAnswer Ask(DeskCall call, long id, string text) => new()
    {
        Text = text,
        Buttons = [CaseTexts.Button("open", id, call.Words.Say("case_not_send"))],
        Dialogue = Remember(new CaseMemory(id)),
    };

    private static DeskAnswer Gone(DeskCall call) => call.Input is DeskInput.Pressed
        ? new DeskAnswer { Toast = call.Words.Say("case_gone") }
        : DeskAnswer.Say(call.Words.Say("case_gone"));

    private static Dialogue? Stays(DeskCall call) => call.Memory is { } memory ? new Dialogue(memory, TakesWords: false) : null;

    private static Dialogue Remember(CaseMemory memory)
        => new(JsonSerializer.Serialize(memory, HotlineJson.Default.CaseMemory), TakesWords: true);

    private static long Number(string? written)
        => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
