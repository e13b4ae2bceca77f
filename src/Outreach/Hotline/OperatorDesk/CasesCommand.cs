using System.Globalization;
using System.Text.Json;
using Outreach.Content;
using Outreach.Flows.Running;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>
/// The cases in a colleague's own chat: who waits, what was said, and what can be done. Nothing goes to the person but by the button under
/// the words.
/// </summary>
internal sealed class CasesCommand(
    IHotlineStore kept,
    StaffActions actions,
    CaseVerbs verbs,
    DutyVerbs duty,
    CaseCard card,
    CaseLine line,
    CurrentPlaybook playbook,
    IEnumerable<ICaseFace> faces) : IStaffCommand
{
    private const int MostLater = 10_000;

    private readonly IReadOnlyList<ICaseFace> _faces = [.. faces];

    /// <inheritdoc/>
    public string Name => CaseTexts.Command;

    /// <inheritdoc/>
    public Right Needs => verbs.Claim.Needs;

    /// <inheritdoc/>
    public bool TakesStray(Actor who, string words)
        => who.Member is { } member && playbook.Book.Keywords.Exactly(Folding.Fold(words)) is null or "yes" or "no"
            && (kept.Board.HadBy(member.Person).Any()
                || (kept.Board.OnDuty.ContainsKey(member.Person) && playbook.Book.MayCallForHelp(words)));

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var memory = call.Memory is { Length: > 0 } text ? JsonSerializer.Deserialize(text, HotlineJson.Default.CaseMemory) : null;
        var answer = call.Input switch
        {
            DeskInput.Pressed pressed => await Press(call, memory, CasePress.Of(pressed.Action), cancellation),
            DeskInput.Wrote or DeskInput.Showed when memory is { Case: not 0 } => await Take(call, memory, cancellation),
            DeskInput.Wrote or DeskInput.Showed => await TakeStray(call, memory, cancellation),
            DeskInput.Asked asked when Number(asked.Rest) is > 0 and var id => await Open(call, id, cancellation),
            _ => null,
        };
        return answer ?? await card.Board(call, cancellation);
    }

    // Nothing goes by it: it is shown as it would go, to the one person, or the colleague is asked to whom.
    // What she goes on writing while she is asked goes with what she wrote before.
    private async Task<DeskAnswer?> TakeStray(DeskCall call, CaseMemory? before, CancellationToken cancellation)
    {
        var mine = kept.Board.HadBy(call.Member.Person).ToList();
        return mine switch
        {
            [] => CaseScreens.Done(call, call.Words.Say("case_went_nowhere")),
            [var only] => await Take(call, new CaseMemory(only.Id), cancellation),
            _ => CaseScreens.ToWhom(call, before, mine, line),
        };
    }

    private async Task<DeskAnswer?> Take(DeskCall call, CaseMemory memory, CancellationToken cancellation)
    {
        if (CaseScreens.Asked(memory) is { } asked)
            return await Press(call, memory, asked, cancellation);
        foreach (var face in _faces)
        {
            if (await face.Take(call, memory, cancellation) is { } answer)
                return answer;
        }

        return null;
    }

    private async Task<DeskAnswer?> Press(DeskCall call, CaseMemory? memory, CasePress press, CancellationToken cancellation)
    {
        foreach (var face in _faces)
        {
            if (await face.Press(call, memory, press, cancellation) is { } answer)
                return answer;
        }

        return press.Act switch
        {
            "claim" => await Do(call, verbs.Claim, press.Case, cancellation),
            "over" => await Do(call, verbs.TakeOver, press.Case, cancellation),
            "red" => await Do(call, verbs.Raise, press.Case, cancellation),
            "page" => await card.Board(call, cancellation, (int)Math.Min(press.Case, MostLater)),
            "open" => await Open(call, press.Case, cancellation, (int)Math.Min(press.Number ?? 0, MostLater)),
            "back" => DeskAnswer.To(
                call,
                await actions.Decide(verbs.Release, call.Who, press.Case, cancellation),
                _ => CaseScreens.Done(call, call.Words.Say("case_released", ("number", press.Case)))),
            "on" => DeskAnswer.To(
                call,
                await actions.Decide(duty.Begin, call.Who, default, cancellation),
                waiting => CaseScreens.Done(call, call.Words.Say("duty_on", ("count", waiting)))),
            "off" => DeskAnswer.To(
                call,
                await actions.Decide(duty.Finish, call.Who, default, cancellation),
                _ => CaseScreens.Done(call, call.Words.Say("duty_off")),
                why => why.Key == "duty_last" ? CaseScreens.Done(call, $"{call.Words.Say(why)}\n/off") : null),
            "close" => DeskAnswer.Say(call.Words.Say("staff_closed")),
            _ => null,
        };
    }

    private async Task<DeskAnswer> Do(
        DeskCall call, StaffVerb<long, Case> verb, long id, CancellationToken cancellation, int later = 0)
    {
        var ruling = await actions.Decide(verb, call.Who, id, cancellation);
        var shown = ruling is Decision<Case>(var became) ? await card.Show(call, became, cancellation, later: later) : null;
        return DeskAnswer.To(call, ruling, _ => shown!);
    }

    // That the words were read is written down with the screen that shows them.
    private async Task<DeskAnswer> Open(DeskCall call, long id, CancellationToken cancellation, int later = 0)
    {
        if (kept.Board.Cases.GetValueOrDefault(id) is not { IsOpen: true } known)
            return CaseScreens.Gone(call);
        if (known.IsHadBy(call.Member.Person))
            return await Do(call, verbs.Read, id, cancellation, later);
        return card.Closed(call, known);
    }

    private static long Number(string? written)
        => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
