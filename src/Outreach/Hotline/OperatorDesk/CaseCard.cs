using System.Globalization;
using Outreach.Campaigns;
using Outreach.Flows.Running;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>What a colleague sees of cases.</summary>
internal sealed class CaseCard(
    IHotlineStore kept, DutyRoster roster, CaseLine line, CaseReading reading, CampaignClock clock, CurrentPlaybook playbook)
{
    private const int MostWords = 10;
    private const int MostLookedAt = 500;
    private const int MostCases = 8;
    private const int MostLetters = 2_400;

    /// <summary>Who waits, what is one's own, who is on duty.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellation">Our own stop.</param>
    /// <param name="page">Which part of those that wait; the first is 0.</param>
    public async Task<DeskAnswer> Board(DeskCall call, CancellationToken cancellation, int page = 0)
    {
        var (board, me, say) = (kept.Board, call.Member.Person, call.Words);
        var (mine, all) = (board.HadBy(me).ToList(), board.Waiting.ToList());
        var waiting = page * MostCases < all.Count ? all.Skip(page * MostCases).ToList() : all;
        var others = board.Cases.Values.Where(one => one.State == CaseState.Claimed && one.By != me).OrderBy(one => one.Id).ToList();
        var isOn = roster.IsOn(me);
        var lines = new List<string>
        {
            say.Say(
                "cases_title",
                ("waiting", all.Count),
                ("had", mine.Count + others.Count),
                ("duty", await roster.Count(cancellation))),
            say.Say(isOn ? "cases_you_on" : "cases_you_off"),
        };
        var offered = others.Where(one => one.IsOfferedTo(me)).ToList();
        Add(lines, "cases_mine", mine, call);
        Add(lines, "cases_offered", offered, call);
        Add(lines, "cases_waiting", waiting, call);
        if (call.Who.May(Right.LeadHotline))
            Add(lines, "cases_others", others, call);
        return new DeskAnswer
        {
            Text = string.Join('\n', lines),
            Buttons =
            [
                .. mine.Take(MostCases).Select(one => CaseTexts.Button("open", one.Id, say.Say("case_open", ("number", one.Id)))),
                .. offered.Take(MostCases)
                    .Select(one => CaseTexts.Button("accept", one.Id, say.Say("case_accept", ("number", one.Id)))),
                .. waiting.Take(MostCases).Select(one => CaseTexts.Button("claim", one.Id, say.Say("case_claim", ("number", one.Id)))),
                .. waiting.Count > MostCases
                    ? [CaseTexts.Button("page", page + 1, say.Say("case_page"))]
                    : Array.Empty<Button>(),
                .. call.Who.May(Right.LeadHotline)
                    ? others.Take(MostCases).Select(one => CaseTexts.Button("over", one.Id, say.Say("case_over", ("number", one.Id))))
                    : [],
                .. call.Who.May(Right.LeadHotline)
                    ? board.Blocks.Values.Where(block => block.Until > call.Now).OrderBy(block => block.Until).Take(MostCases)
                        .Select(block => CaseTexts.Button("unblock", block.Case, say.Say("case_unblock", ("number", block.Case))))
                    : [],
                new Button("list", say.Say("cases_again")),
                isOn ? new Button("off", say.Say("duty_go_off")) : new Button("on", say.Say("duty_go_on")),
                new Button("close", say.Say("staff_cancel")),
            ],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    /// <summary>A case of one's own with what was said last.</summary>
    /// <param name="call">The call.</param>
    /// <param name="known">The case.</param>
    /// <param name="cancellation">Our own stop.</param>
    /// <param name="said">What is said in this turn, and not kept yet.</param>
    /// <param name="without">Words that are called back in this turn.</param>
    /// <param name="later">So many of the last words are left out: what was said before them is looked at.</param>
    public async Task<DeskAnswer> Show(
        DeskCall call, Case known, CancellationToken cancellation, string? said = null, long without = 0, int later = 0)
    {
        var say = call.Words;
        var all = (await kept.Words(known.Id, MostLookedAt, cancellation)).Where(word => word.Id != without).SkipLast(later).ToList();
        var (words, lines) = Fitting(all, said is null ? [] : [$"➤ ✈ {SafeText.Clean(said).Trim()}"], call);
        var earlier = all.Count - words.Count;
        if (earlier > 0)
            lines.Insert(0, say.Say("case_earlier", ("count", earlier)));
        if (lines.Count == 0)
            lines.Add(say.Say("case_silent"));
        return new DeskAnswer
        {
            Text = $"{line.Of(known, say, call.Now)}\n"
                + say.Say(known.Hid ? "case_hid_card" : "case_until", ("until", Hour(known.Until)))
                + Beside(known, say)
                + $"\n\n{string.Join('\n', lines)}",
            Confided = true,
            Buttons =
            [
                .. known.Hid ? Array.Empty<Button>() :
                [
                    CaseTexts.Button("answer", known.Id, say.Say("case_answer")),
                    CaseTexts.Button(AnswersFace.Act, known.Id, say.Say("case_ready")),
                ],
                .. words.Any(word => word is { By: null, File: not null })
                    ? [CaseTexts.Button("files", known.Id, say.Say("case_files"))]
                    : Array.Empty<Button>(),
                .. said is not null || words.Any(word => word.By == call.Member.Person && word.Kind == WordKind.Said)
                    ? [CaseTexts.Button("last", known.Id, say.Say("case_last"))]
                    : Array.Empty<Button>(),
                .. earlier > 0
                    ? [CaseTexts.Button("open", known.Id, Number(later + words.Count), say.Say("case_earlier_show"))]
                    : Array.Empty<Button>(),
                CaseTexts.Button("open", known.Id, say.Say("cases_again")),
                .. known.Risk == CaseRisk.Red ? Array.Empty<Button>() : [CaseTexts.Button("red", known.Id, say.Say("case_raise"))],
                CaseTexts.Button("back", known.Id, say.Say("case_release")),
                .. known.Offer is null ? Array.Empty<Button>() : [CaseTexts.Button("keep", known.Id, say.Say("case_keep"))],
                CaseTexts.Button("end", known.Id, say.Say("case_close")),
                CaseTexts.Button("more", known.Id, say.Say("case_more")),
                new Button("list", say.Say("case_list")),
            ],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // As many of the last ones as one message holds beside its buttons.
    private (IReadOnlyList<CaseWord> Words, List<string> Lines) Fitting(IReadOnlyList<CaseWord> all, List<string> lines, DeskCall call)
    {
        var (words, letters) = (new List<CaseWord>(), lines.Sum(static line => line.Length));
        foreach (var word in all.Reverse())
        {
            var shown = Line(word, call);
            letters += shown.Length + 1;
            if (words.Count == MostWords || (lines.Count > 0 && letters > MostLetters))
                break;
            words.Insert(0, word);
            lines.Insert(0, shown);
        }

        return (words, lines);
    }

    /// <summary>Words on one line: when, whose, and whether they arrived.</summary>
    public string Line(CaseWord word, DeskCall call)
        => $"{Hour(word.At)} {CaseReading.Mark(word)} {reading.Open(word, call.Words)}";

    /// <summary>A case that is not one's own: no word of it is shown.</summary>
    public DeskAnswer Closed(DeskCall call, Case known) => new()
    {
        Text = $"{line.Of(known, call.Words, call.Now)}\n"
            + call.Words.Say(known.State == CaseState.Waiting ? "case_waits" : "case_taken"),
        Buttons =
        [
            .. known.State == CaseState.Waiting
                ? [CaseTexts.Button("claim", known.Id, call.Words.Say("case_claim", ("number", known.Id)))]
                : Array.Empty<Button>(),
            .. known.IsOfferedTo(call.Member.Person)
                ? [CaseTexts.Button("accept", known.Id, call.Words.Say("case_accept", ("number", known.Id)))]
                : Array.Empty<Button>(),
            .. call.Who.May(Right.LeadHotline)
                ? [CaseTexts.Button("lead", known.Id, call.Words.Say("case_lead"))]
                : Array.Empty<Button>(),
            new Button("list", call.Words.Say("case_list")),
        ],
        Dialogue = new Dialogue(string.Empty, TakesWords: false),
    };

    private string Beside(Case known, StaffWriter say) => string.Concat(
        known.Offer is null ? string.Empty : $"\n{say.Say("case_offer_waits")}",
        known.Lowers is null ? string.Empty : $"\n{say.Say("case_lower_card")}",
        known.Left ? $"\n{say.Say(known.Stopped ? "case_stopped_card" : "case_left_card")}" : string.Empty,
        known.Referred.Length == 0 ? string.Empty : $"\n{say.Say("case_referred_card", ("services", Services(known, say)))}");

    private string Services(Case known, StaffWriter say) => string.Join(
        ", ", known.Referred.Split(',').Select(id => playbook.Book.Help.Find(id)?.Name.In(say.Language) ?? id));

    private void Add(List<string> lines, string key, List<Case> cases, DeskCall call)
    {
        if (cases.Count == 0)
            return;
        lines.Add(string.Empty);
        lines.Add(call.Words.Say(key));
        lines.AddRange(cases.Take(MostCases).Select(one => line.Of(one, call.Words, call.Now)));
        if (cases.Count > MostCases)
            lines.Add(call.Words.Say("cases_more", ("count", cases.Count - MostCases)));
    }

    private string Hour(DateTimeOffset? at)
        => at is { } known ? clock.Local(known).ToString("HH:mm", CultureInfo.InvariantCulture) : "–";
}
