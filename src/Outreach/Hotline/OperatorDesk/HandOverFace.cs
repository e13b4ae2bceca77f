using System.Globalization;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>Handing a case over: to whom, why, three lines; and what the other says to it.</summary>
internal sealed class HandOverFace(
    IHotlineStore kept, StaffActions actions, HandOverVerbs verbs, Colleagues colleagues, DutyRoster roster, CaseCard card) : ICaseFace
{
    private const string Next = "next";
    private const string Lines = "lines.";
    private const int Most = 12;

    public async ValueTask<DeskAnswer?> Press(DeskCall call, CaseMemory? memory, CasePress press, CancellationToken cancellation)
    {
        switch (press.Act)
        {
            case "give" when kept.Mine(call.Who, press.Case) is { } known:
                return await To(call, memory, known, cancellation);
            case "to" when kept.Mine(call.Who, press.Case) is not null:
                return CaseScreens.Question(
                    call,
                    memory,
                    press.Case,
                    call.Words.Say("case_give_why", ("number", press.Case)),
                    [
                        .. Enum.GetValues<HandOverReason>().Select(why => CaseTexts.Button(
                            "why",
                            press.Case,
                            $"{press.More}.{why}",
                            call.Words.Say($"case_give_{why.ToString().ToLowerInvariant()}"))),
                        CaseTexts.Button("open", press.Case, call.Words.Say("case_not_give")),
                    ]);
            case "why" when Read(press.More) is not null && kept.Mine(call.Who, press.Case) is not null:
                return CaseScreens.Ask(
                    call,
                    new CaseMemory(press.Case) { For = Lines + press.More },
                    call.Words.Say("case_give_lines", ("number", press.Case)));
            case "accept":
                return await Became(call, verbs.Accept, press.Case, cancellation);
            case "keep":
                return await Became(call, verbs.Keep, press.Case, cancellation);
            case "decline":
                return DeskAnswer.To(
                    call,
                    await actions.Decide(verbs.Decline, call.Who, press.Case, cancellation),
                    _ => CaseScreens.Done(call, call.Words.Say("case_declined", ("number", press.Case))));
            default:
                return null;
        }
    }

    public async ValueTask<DeskAnswer?> Take(DeskCall call, CaseMemory memory, CancellationToken cancellation)
    {
        if (memory.For?.StartsWith(Lines, StringComparison.Ordinal) != true || Read(memory.For[Lines.Length..]) is not var (to, why))
            return null;
        var lines = (call.Input as DeskInput.Wrote)?.Words ?? string.Empty;
        return DeskAnswer.To(
            call,
            await actions.Decide(verbs.Offer, call.Who, new HandOverVerbs.Giving(memory.Case, to, why, lines), cancellation),
            _ => CaseScreens.Done(call, call.Words.Say("case_given", ("number", memory.Case)), memory.Case),
            refused => refused.Key is "case_long" or "case_no_words" ? CaseScreens.Ask(call, memory, call.Words.Say(refused)) : null);
    }

    private async Task<DeskAnswer> To(DeskCall call, CaseMemory? memory, Case known, CancellationToken cancellation)
    {
        var others = await colleagues.Others(call.Member.Person, Right.AnswerPeople, cancellation);
        return CaseScreens.Question(
            call,
            memory,
            known.Id,
            call.Words.Say("case_give_to", ("number", known.Id)),
            [
                CaseTexts.Button("to", known.Id, Next, call.Words.Say("case_give_next")),
                .. others.OrderByDescending(one => roster.IsOn(one.Person)).Take(Most).Select(one => CaseTexts.Button(
                    "to",
                    known.Id,
                    one.Person.Value.ToString(CultureInfo.InvariantCulture),
                    (roster.IsOn(one.Person) ? "🟢 " : "⚪ ") + colleagues.Name(one, call.Words))),
                CaseTexts.Button("open", known.Id, call.Words.Say("case_not_give")),
            ]);
    }

    private async Task<DeskAnswer> Became(DeskCall call, StaffVerb<long, Case> verb, long id, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(verb, call.Who, id, cancellation);
        var shown = ruling is Decision<Case>(var became) ? await card.Show(call, became, cancellation) : null;
        return DeskAnswer.To(call, ruling, _ => shown!);
    }

    // To whom and why, as they stand behind a button: anybody can forge it, and the verb decides.
    private static (PersonId? To, HandOverReason Why)? Read(string more)
    {
        var parts = more.Split('.', 2);
        if (parts.Length != 2 || !Enum.TryParse<HandOverReason>(parts[1], out var why) || !Enum.IsDefined(why))
            return null;
        if (parts[0] == Next)
            return (null, why);
        return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var person)
            ? (new PersonId(person), why)
            : null;
    }
}
