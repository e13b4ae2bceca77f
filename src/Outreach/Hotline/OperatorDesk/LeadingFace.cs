using System.Globalization;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>What those who lead do with any case: give it to a colleague, block its person for a time, break the glass.</summary>
internal sealed class LeadingFace(
    IHotlineStore kept,
    StaffActions actions,
    HandOverVerbs handing,
    GuardVerbs guard,
    Colleagues colleagues,
    DutyRoster roster,
    CaseLine line) : ICaseFace
{
    private const int Most = 12;

    public async ValueTask<DeskAnswer?> Press(DeskCall call, CaseMemory? memory, CasePress press, CancellationToken cancellation)
    {
        var (say, id) = (call.Words, press.Case);
        if (Needs(press.Act) is { } right && !call.Who.May(right))
            return DeskAnswer.To(call, actions.Denied<Case>(call.Who, CaseRulings.On(id), press.Act), _ => CaseScreens.Gone(call));
        switch (press.Act)
        {
            case "lead" when kept.Board.Cases.GetValueOrDefault(id) is { IsOpen: true } known:
                return Menu(call, memory, known);
            case "assign" when press.Number is { } to:
                return DeskAnswer.To(
                    call,
                    await actions.Decide(handing.Assign, call.Who, new HandOverVerbs.Assigning(id, new PersonId(to)), cancellation),
                    _ => CaseScreens.Done(call, say.Say("case_assigned_now", ("number", id))));
            case "assign":
                return await Assigning(call, memory, id, cancellation);
            case "block":
                return CaseScreens.Question(
                    call, memory, id, say.Say("case_block_why", ("number", id)), Reasons<BlockReason>(call, id, "days", "block"));
            case "days" when press.As<BlockReason>() is { } why:
                return Days(call, memory, id, why);
            case "bar" when press.More.Split('.') is [var reason, var days] && Enum.TryParse<BlockReason>(reason, out var why)
                && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var length):
                return DeskAnswer.To(
                    call,
                    await actions.Decide(guard.Block, call.Who, new GuardVerbs.Blocking(id, why, length), cancellation),
                    _ => CaseScreens.Done(call, say.Say("case_blocked", ("number", id), ("days", length))));
            case "unblock":
                return DeskAnswer.To(
                    call,
                    await actions.Decide(guard.Unblock, call.Who, id, cancellation),
                    _ => CaseScreens.Done(call, say.Say("case_unblocked", ("number", id))));
            case "glass" when press.As<GlassReason>() is { } why:
                return DeskAnswer.To(
                    call,
                    await actions.Decide(guard.Identify, call.Who, new GuardVerbs.Looking(id, why), cancellation),
                    _ => CaseScreens.Done(call, say.Say("case_glass_done", ("number", id)), id));
            case "glass":
                return CaseScreens.Question(
                    call, memory, id, say.Say("case_glass_why", ("number", id)), Reasons<GlassReason>(call, id, "glass", "glass"));
            default:
                return null;
        }
    }

    // What comes before a deed shows who the colleagues are: the deed's right is asked for here, too.
    private Right? Needs(string act) => act switch
    {
        "lead" or "assign" => handing.Assign.Needs,
        "block" or "days" or "bar" => guard.Block.Needs,
        "unblock" => guard.Unblock.Needs,
        "glass" => guard.Identify.Needs,
        _ => null,
    };

    private DeskAnswer Menu(DeskCall call, CaseMemory? memory, Case known) => CaseScreens.Question(
        call,
        memory,
        known.Id,
        line.Of(known, call.Words, call.Now),
        [
            CaseTexts.Button("assign", known.Id, call.Words.Say("case_assign")),
            CaseTexts.Button("block", known.Id, call.Words.Say("case_block")),
            CaseTexts.Button("glass", known.Id, call.Words.Say("case_glass_break")),
            CaseTexts.Button("open", known.Id, call.Words.Say("case_back")),
        ]);

    private async Task<DeskAnswer> Assigning(
        DeskCall call, CaseMemory? memory, long id, CancellationToken cancellation) => CaseScreens.Question(
        call,
        memory,
        id,
        call.Words.Say("case_assign_to", ("number", id)),
        [
            .. (await colleagues.Others(call.Member.Person, Right.AnswerPeople, cancellation))
                .OrderByDescending(one => roster.IsOn(one.Person))
                .Take(Most)
                .Select(one => CaseTexts.Button(
                    "assign",
                    id,
                    one.Person.Value.ToString(CultureInfo.InvariantCulture),
                    (roster.IsOn(one.Person) ? "🟢 " : "⚪ ") + colleagues.Name(one, call.Words))),
            CaseTexts.Button("open", id, call.Words.Say("case_back")),
        ]);

    private static DeskAnswer Days(DeskCall call, CaseMemory? memory, long id, BlockReason why) => CaseScreens.Question(
        call,
        memory,
        id,
        call.Words.Say("case_block_days", ("number", id)),
        [
            .. GuardVerbs.Days.Select(days => CaseTexts.Button("bar", id, $"{why}.{days}", call.Words.Say("case_days", ("days", days)))),
            CaseTexts.Button("open", id, call.Words.Say("case_back")),
        ]);

    private static IEnumerable<Button> Reasons<T>(DeskCall call, long id, string act, string key)
        where T : struct, Enum
        =>
        [
            .. Enum.GetValues<T>().Select(
                why => CaseTexts.Button(act, id, why.ToString(), call.Words.Say($"case_{key}_{why.ToString().ToLowerInvariant()}"))),
            CaseTexts.Button("open", id, call.Words.Say("case_back")),
        ];
}
