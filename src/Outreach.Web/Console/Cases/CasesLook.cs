using System.Globalization;
using Outreach.Campaigns;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Staff.Actions;

namespace Outreach.Web.Console.Cases;

/// <summary>Sees the queue and a case. What can be done is asked of the verbs themselves.</summary>
internal sealed class CasesLook(
    IHotlineStore kept, CaseVerbs verbs, CaseLine line, CaseReading reading, DutyRoster roster, CampaignClock clock, StaffActions actions)
{
    private const int MostWords = 50;

    /// <summary>The board as of now: another one whenever anything of it changed.</summary>
    public object Board => kept.Board;

    public async Task<CasesModel> Queue(Visitor visitor, CancellationToken cancellation)
    {
        var (board, me, say) = (kept.Board, visitor.Who.Colleague.Person, visitor.Say);
        var (mine, waiting) = (board.HadBy(me).ToList(), board.Waiting.ToList());
        var others = board.Cases.Values.Where(one => one.State == CaseState.Claimed && one.By != me).OrderBy(static one => one.Id).ToList();
        var parts = new[]
        {
            new CasesModel.Part(say.Say("console_yours"), await Rows(mine)),
            new CasesModel.Part(say.Say("console_queue"), await Rows(waiting)),
            new CasesModel.Part(say.Say("console_others"), verbs.TakeOver.May(visitor.Who) ? await Rows(others) : []),
        };
        return new CasesModel
        {
            Head = say.Say(
                "cases_title",
                ("waiting", waiting.Count),
                ("had", mine.Count + others.Count),
                ("duty", await roster.Count(cancellation))),
            Red = waiting.Count(static one => one is { Risk: CaseRisk.Red, Hid: false }),
            Parts = [.. parts.Where(static part => part.Rows.Count > 0)],
        };

        async Task<IReadOnlyList<CasesModel.Row>> Rows(IEnumerable<Case> cases)
        {
            var rows = new List<CasesModel.Row>();
            foreach (var one in cases)
                rows.Add(new CasesModel.Row(
                    one.Id,
                    line.Of(one, say, visitor.Now),
                    one.Risk == CaseRisk.Red,
                    one.State == CaseState.Waiting && await actions.Can(verbs.Claim, visitor.Who, one.Id, cancellation)));
            return rows;
        }
    }

    /// <summary>
    /// A case; null where there is none that is open. Its words are there only for who has it, and that they were read is written down.
    /// </summary>
    public async Task<CaseModel?> Of(Visitor visitor, long id, CancellationToken cancellation)
    {
        var reads = await actions.Can(verbs.Read, visitor.Who, id, cancellation)
            && await actions.Do(verbs.Read, visitor.Who, id, cancellation) is Decision<Case>;
        if (kept.Board.Cases.GetValueOrDefault(id) is not { IsOpen: true } known)
            return null;
        var say = visitor.Say;
        return new CaseModel
        {
            Id = id,
            Line = line.Of(known, say, visitor.Now),
            State = known switch
            {
                { State: CaseState.Waiting } => say.Say("case_waits"),
                _ when !reads => say.Say("case_taken"),
                { Hid: true } => say.Say("case_hid_card"),
                _ => say.Say("case_until", ("until", Hour(known.Until))),
            },
            Words = reads ? await Words(visitor, id, cancellation) : null,
            Deeds = await Deeds(visitor, known, reads, cancellation),
            Answers = await actions.Can(verbs.Answer, visitor.Who, new CaseVerbs.Words(id, "…"), cancellation),
            Ends = reads ? [.. CaseOutcomes.Chosen.Select(outcome => (outcome, say.Say(CaseTexts.Key(outcome))))] : [],
            Topics =
            [
                .. Enum.GetValues<CaseTopic>().Select(topic => (topic, say.Say($"case_about_{topic.ToString().ToLowerInvariant()}"))),
            ],
        };
    }

    private async Task<IReadOnlyList<CaseModel.Deed>> Deeds(Visitor visitor, Case known, bool reads, CancellationToken cancellation)
    {
        var say = visitor.Say;
        var deeds = new List<CaseModel.Deed>();
        if (!reads)
        {
            await Offer(verbs.Claim, "claim", say.Say("case_claim", ("number", known.Id)), "main");
            await Offer(verbs.TakeOver, "over", say.Say("case_over", ("number", known.Id)), null);
        }

        await Offer(verbs.Raise, "red", say.Say("case_raise"), null);
        await Offer(verbs.Release, "back", say.Say("case_release"), null);
        return deeds;

        async Task Offer(StaffVerb<long, Case> verb, string to, string label, string? kind)
        {
            if (await actions.Can(verb, visitor.Who, known.Id, cancellation))
                deeds.Add(new CaseModel.Deed(to, label, kind));
        }
    }

    private async Task<IReadOnlyList<CaseModel.Word>> Words(Visitor visitor, long id, CancellationToken cancellation) =>
    [
        .. (await reading.Last(id, MostWords, cancellation)).Select(word => new CaseModel.Word(
            Hour(word.At),
            CaseReading.Mark(word),
            visitor.Say.Say(word.Kind == WordKind.Note ? "console_words_note"
                : word.By is null ? "console_words_theirs" : "console_words_ours"),
            reading.Open(word, visitor.Say),
            word.Kind == WordKind.Note ? "note" : word.By is null ? "theirs" : "ours")),
    ];

    private string Hour(DateTimeOffset? at)
        => at is { } known ? clock.Local(known).ToString("HH:mm", CultureInfo.InvariantCulture) : "–";
}
