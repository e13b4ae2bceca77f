using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>Finds a ready answer by a word: for the only case that a colleague has, else it asks for which.</summary>
internal sealed class AnswersCommand(IHotlineStore kept, CaseVerbs verbs, AnswersFace answers, CasesCommand cases) : IStaffCommand
{
    public string Name => "answers";

    public Right Needs => verbs.Answer.Needs;

    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (call.Input is not DeskInput.Asked asked)
            return cases.Run(call, cancellation);
        var mine = kept.Board.HadBy(call.Member.Person).ToList();
        return Task.FromResult(mine switch
        {
            [] => DeskAnswer.Say(call.Words.Say("case_none_yours")),
            [var only] => answers.List(call, only, asked.Rest, 0),
            _ => CaseScreens.Choose(
                call.Words.Say("case_answers_for"),
                mine.Select(one => CaseTexts.Button(AnswersFace.Act, one.Id, call.Words.Say("case_open", ("number", one.Id))))),
        });
    }
}
