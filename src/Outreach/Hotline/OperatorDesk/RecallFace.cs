using System.Globalization;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>The colleague's own last words: calling them back, changing them, taking them away.</summary>
internal sealed class RecallFace(
    IHotlineStore kept, StaffActions actions, RecallVerbs verbs, CaseSpeech speech, CaseCard card) : ICaseFace
{
    private const int MostLookedAt = 20;
    private const string Anew = "anew.";

    public async ValueTask<DeskAnswer?> Press(DeskCall call, CaseMemory? memory, CasePress press, CancellationToken cancellation)
    {
        switch (press.Act)
        {
            case "last" when kept.Mine(call.Who, press.Case) is { } known:
                return await Last(call, known, cancellation);
            case "recall" when press.Number is { } word:
                var called = await actions.Decide(verbs.CallBack, call.Who, new RecallVerbs.OfCase(press.Case, word), cancellation);
                var shown = called is Decision<Case>(var became) ? await card.Show(call, became, cancellation, without: word) : null;
                return DeskAnswer.To(call, called, _ => shown!);
            case "unsay" when press.Number is { } word:
                var away = await actions.Decide(verbs.Unsay, call.Who, new RecallVerbs.OfCase(press.Case, word), cancellation);
                return Done(call, away, "case_unsaid");
            case "edit" when press.Number is { } word && kept.Mine(call.Who, press.Case) is not null:
                var asks = new CaseMemory(press.Case) { For = string.Create(CultureInfo.InvariantCulture, $"{Anew}{word}") };
                return CaseScreens.Ask(call, asks, call.Words.Say("case_edit_ask", ("number", press.Case)));
            case "redo" when memory is { Draft: { } draft } && Of(memory) is { } word:
                var anew = new RecallVerbs.Anew(memory.Case, word, draft, memory.Sure);
                return Done(call, await actions.Decide(verbs.Edit, call.Who, anew, cancellation), "case_edited");
            default:
                return null;
        }
    }

    public async ValueTask<DeskAnswer?> Take(DeskCall call, CaseMemory memory, CancellationToken cancellation)
    {
        if (Of(memory) is not { } word)
            return null;
        var draft = memory with { Draft = (call.Input as DeskInput.Wrote)?.Words ?? string.Empty };
        var what = new RecallVerbs.Anew(draft.Case, word, draft.Draft!);
        return await actions.Decide(verbs.Edit, call.Who, what, cancellation) switch
        {
            Decision<Case> => Preview(call, draft, null),
            Refusal<Case> { Why: { Key: "case_tells" } why } => Preview(call, draft with { Sure = true }, call.Words.Say(why)),
            Refusal<Case> { Why: { Key: "case_long" or "case_no_words" } why }
                => CaseScreens.Ask(call, memory, call.Words.Say(why)),
            var ruling => DeskAnswer.To(call, ruling, _ => CaseScreens.Gone(call)),
        };
    }

    private async Task<DeskAnswer> Last(DeskCall call, Case known, CancellationToken cancellation)
    {
        var word = (await kept.Words(known.Id, MostLookedAt, cancellation))
            .LastOrDefault(one => one.By == call.Member.Person && one.Kind == WordKind.Said);
        if (word is null)
            return CaseScreens.Gone(call);
        var more = word.Id.ToString(CultureInfo.InvariantCulture);
        return CaseScreens.Choose(
            card.Line(word, call),
            [
                .. word.State == WordState.Waiting && call.Now < speech.Leaves(word)
                    ? [CaseTexts.Button("recall", known.Id, more, call.Words.Say("case_recall"))]
                    : Array.Empty<Button>(),
                .. await verbs.Stands(call.Who, known, word, call.Now, cancellation)
                    ?
                    [
                        CaseTexts.Button("edit", known.Id, more, call.Words.Say("case_edit")),
                        CaseTexts.Button("unsay", known.Id, more, call.Words.Say("case_unsay")),
                    ]
                    : Array.Empty<Button>(),
                CaseTexts.Button("open", known.Id, call.Words.Say("case_back")),
            ]);
    }

    private static DeskAnswer Preview(DeskCall call, CaseMemory memory, string? warning) => CaseScreens.Preview(call, memory, warning) with
    {
        Buttons =
        [
            CaseTexts.Button("redo", memory.Case, call.Words.Say("case_edit_do")),
            CaseTexts.Button("open", memory.Case, call.Words.Say("case_not_send")),
        ],
    };

    private static DeskAnswer Done(DeskCall call, Ruling<Case> ruling, string key) => DeskAnswer.To(
        call,
        ruling,
        known => CaseScreens.Choose(
            call.Words.Say(key, ("number", known.Id)), CaseTexts.Button("open", known.Id, call.Words.Say("case_back"))));

    private static long? Of(CaseMemory memory)
        => memory.For?.StartsWith(Anew, StringComparison.Ordinal) == true
            && long.TryParse(memory.For[Anew.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var word) ? word : null;
}
