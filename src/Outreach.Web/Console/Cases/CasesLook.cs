using System.Collections.Concurrent;
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
    private const int MostOpened = 10_000;

    /// <summary>What stands in the queue also says how long somebody waits.</summary>
    private static readonly TimeSpan _minutes = TimeSpan.FromSeconds(20);

    /// <summary>In which session which case was opened; what is forgotten of it is written down once more.</summary>
    private readonly ConcurrentDictionary<(long Session, long Case), ValueTuple> _opened = new();

    /// <summary>Looks at the queue again and again: it gives the same model while nothing of the board changed, and for a while.</summary>
    public Func<Visitor, CancellationToken, ValueTask<object?>> QueueAgain()
    {
        var (board, at, model) = ((HotlineBoard?)null, DateTimeOffset.MinValue, (CasesModel?)null);
        return async (visitor, cancellation) =>
        {
            if (!ReferenceEquals(board, kept.Board) || visitor.Now - at >= _minutes)
            {
                (board, at) = (kept.Board, visitor.Now);
                model = await Queue(visitor, cancellation);
            }

            return model;
        };
    }

    /// <summary>
    /// Whether the words of a case may go on coming to a page. That they were read was written down when the page was opened; where this
    /// browser opened none, it is written down now.
    /// </summary>
    public async Task<bool> Hears(Visitor visitor, long id, CancellationToken cancellation)
        => _opened.ContainsKey((visitor.Session.Id, id))
            ? await actions.Can(verbs.Read, visitor.Who, id, cancellation)
            : await Opens(visitor, id, cancellation);

    /// <summary>The words of a case for who has it; null for all others.</summary>
    public async ValueTask<object?> Talk(Visitor visitor, long id, CancellationToken cancellation)
        => await actions.Can(verbs.Read, visitor.Who, id, cancellation) ? await Words(visitor, id, cancellation) : null;

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
        var reads = await Opens(visitor, id, cancellation);
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

    private async Task<bool> Opens(Visitor visitor, long id, CancellationToken cancellation)
    {
        if (!await actions.Can(verbs.Read, visitor.Who, id, cancellation)
            || await actions.Do(verbs.Read, visitor.Who, id, cancellation) is not Decision<Case>)
            return false;
        if (_opened.Count >= MostOpened)
            _opened.Clear();
        _opened.TryAdd((visitor.Session.Id, id), default);
        return true;
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

    private async Task<TalkModel> Words(Visitor visitor, long id, CancellationToken cancellation) => new(
        id,
        [
            .. (await reading.Last(id, MostWords, cancellation)).Select(word => new TalkModel.Word(
                Hour(word.At),
                CaseReading.Mark(word),
                visitor.Say.Say(word.Kind == WordKind.Note ? "console_words_note"
                    : word.By is null ? "console_words_theirs" : "console_words_ours"),
                reading.Open(word, visitor.Say),
                word.Kind == WordKind.Note ? "note" : word.By is null ? "theirs" : "ours")),
        ]);

    private string Hour(DateTimeOffset? at)
        => at is { } known ? clock.Local(known).ToString("HH:mm", CultureInfo.InvariantCulture) : "–";
}
