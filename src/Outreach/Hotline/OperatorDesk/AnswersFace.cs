using System.Globalization;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Running;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>
/// Ready answers and the numbers of a country, in the person's language: each is shown before it goes, and can be written anew.
/// </summary>
internal sealed class AnswersFace(
    IHotlineStore kept,
    CurrentPlaybook playbook,
    StaffActions actions,
    CareVerbs care,
    CaseSpeech speech,
    CaseTexts texts,
    WritingFace writing,
    CampaignClock clock) : ICaseFace
{
    /// <summary>What its own button says.</summary>
    public const string Act = "answers";

    private const int Most = 8;


    public async ValueTask<DeskAnswer?> Press(DeskCall call, CaseMemory? memory, CasePress press, CancellationToken cancellation)
    {
        if (press.Act is not (Act or "ready" or "numbers" or "place"))
            return null;
        if (kept.Mine(call.Who, press.Case) is not { } known)
            return CaseScreens.Gone(call);
        switch (press.Act)
        {
            case Act:
                return List(call, known, string.Empty, (int)Math.Min(press.Number ?? 0, Math.Max(0, playbook.Book.Answers.All.Count - 1)));
            case "ready" when playbook.Book.Answers.Find(press.More) is { } answer:
                return await Shown(
                    call,
                    known,
                    (book, language, sms) => AnswerText.Of(answer.Say, book, known.Country, language, clock.Today, sms),
                    cancellation);
            case "numbers":
                return CaseScreens.Choose(
                    call.Words.Say("case_numbers_of", ("number", known.Id)),
                    [
                        .. playbook.Book.Help.Places.Values.Select(
                            place => CaseTexts.Button("place", known.Id, place.Id, place.Name.In(call.Words.Language))),
                        CaseTexts.Button("open", known.Id, call.Words.Say("case_not_send")),
                    ]);
            case "place" when playbook.Book.Help.Places.TryGetValue(press.More, out var place):
                var shown = await Shown(
                    call,
                    known,
                    (book, language, sms) => book.Texts.In("hotline_numbers", language)
                        + $"\n\n{HelpText.Lines(place.Lines, book.Texts, book.Help, language, clock.Today, sms)}",
                    cancellation);
                var placed = await actions.Decide(care.Place, call.Who, new CareVerbs.Placing(known.Id, place.Id), cancellation);
                return placed is Decision<Case> ? shown with { Ruling = placed } : shown;
            default:
                return CaseScreens.Gone(call);
        }
    }

    public ValueTask<DeskAnswer?> Take(DeskCall call, CaseMemory memory, CancellationToken cancellation)
        => ValueTask.FromResult(memory.For != Act ? null
            : kept.Mine(call.Who, memory.Case) is not { } known ? CaseScreens.Gone(call)
            : List(call, known, (call.Input as DeskInput.Wrote)?.Words ?? string.Empty, 0));

    /// <summary>The answers that a word leads to, a few at a time; another word may be typed.</summary>
    public DeskAnswer List(DeskCall call, Case known, string word, int from)
    {
        var found = playbook.Book.Answers.By(word);
        var text = call.Words.Say(found.Count == 0 ? "case_no_answers" : "case_answers", ("number", known.Id));
        if (found.Count == 0)
            (found, from) = (playbook.Book.Answers.All, 0);
        return CaseScreens.Ask(call, new CaseMemory(known.Id) { For = Act }, text) with
        {
            Buttons =
            [
                .. found.Skip(from).Take(Most).Select(
                    answer => CaseTexts.Button("ready", known.Id, answer.Id, answer.Title.In(call.Words.Language))),
                .. found.Count > from + Most
                    ? [CaseTexts.Button(Act, known.Id, Next(from), call.Words.Say("case_answers_more"))]
                    : Array.Empty<Button>(),
                CaseTexts.Button("open", known.Id, call.Words.Say("case_not_send")),
            ],
        };
    }

    private static string Next(int from) => (from + Most).ToString(CultureInfo.InvariantCulture);

    private async Task<DeskAnswer> Shown(
        DeskCall call, Case known, Func<Playbook, Language, bool, string> write, CancellationToken cancellation)
    {
        if (await speech.Hearer(known, cancellation) is not { } person)
            return new DeskAnswer { Toast = call.Words.Say("case_cannot_write") };
        var words = write(playbook.Book, person.Profile.Speaks, texts.IsPaid(person));
        return await writing.Draft(call, new CaseMemory(known.Id, words), cancellation);
    }
}
