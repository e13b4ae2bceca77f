using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>Ending a case: as what, and where somebody was helped, what it was about. Both are choices, in nobody's words.</summary>
internal sealed class EndingFace(IHotlineStore kept, StaffActions actions, CaseVerbs verbs) : ICaseFace
{
    public async ValueTask<DeskAnswer?> Press(DeskCall call, CaseMemory? memory, CasePress press, CancellationToken cancellation)
    {
        switch (press.Act)
        {
            case "end" when kept.Mine(call.Who, press.Case) is not null:
                return CaseScreens.Question(
                    call,
                    memory,
                    press.Case,
                    call.Words.Say("case_end_as", ("number", press.Case)),
                    [
                        .. CaseOutcomes.Chosen.Select(outcome => CaseTexts.Button(
                            "as", press.Case, outcome.ToString(), call.Words.Say(CaseTexts.Key(outcome)))),
                        CaseTexts.Button("open", press.Case, call.Words.Say("case_back")),
                    ]);
            case "as" when press.As<CaseOutcome>() is { } outcome && kept.Mine(call.Who, press.Case) is not null:
                return outcome.IsAsked() ? About(call, memory, press.Case, outcome) : await Close(call, press.Case, outcome, null, cancellation);
            case "about" when press.More.Split('.') is [var ended, var topic] && Enum.TryParse<CaseOutcome>(ended, out var outcome)
                && Enum.TryParse<CaseTopic>(topic, out var about):
                return await Close(call, press.Case, outcome, about, cancellation);
            default:
                return null;
        }
    }

    private static DeskAnswer About(DeskCall call, CaseMemory? memory, long id, CaseOutcome outcome) => CaseScreens.Question(
        call,
        memory,
        id,
        call.Words.Say("case_about", ("number", id)),
        [
            .. Enum.GetValues<CaseTopic>().Select(topic => CaseTexts.Button(
                "about", id, $"{outcome}.{topic}", call.Words.Say($"case_about_{topic.ToString().ToLowerInvariant()}"))),
            CaseTexts.Button("open", id, call.Words.Say("case_back")),
        ]);

    private async Task<DeskAnswer> Close(DeskCall call, long id, CaseOutcome outcome, CaseTopic? about, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(verbs.Close, call.Who, new CaseVerbs.End(id, outcome, about), cancellation),
            _ => CaseScreens.Done(call, call.Words.Say("case_closed", ("number", id))));
}
