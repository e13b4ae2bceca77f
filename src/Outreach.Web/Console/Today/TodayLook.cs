using System.Globalization;
using Outreach.Broadcasts;
using Outreach.Broadcasts.Approval;
using Outreach.Broadcasts.Boards;
using Outreach.Campaigns;
using Outreach.Consultations.Actions;
using Outreach.Consultations.CoordinatorDesk;
using Outreach.Events.Actions;
using Outreach.Events.Sheets;
using Outreach.Flows.Running;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Reach;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Web.Console.Look;

namespace Outreach.Web.Console.Today;

/// <summary>
/// Gathers what waits for somebody. What she may decide on is asked of the verbs themselves: they decide, and write nothing.
/// </summary>
internal sealed class TodayLook(
    IHotlineStore hotline,
    CaseLine line,
    IBroadcastStore broadcasts,
    BroadcastVerbs deciding,
    BroadcastText text,
    IEventStore events,
    DecisionVerbs approving,
    OwnBookings bookings,
    OwnDiary diary,
    Load load,
    Pulse pulse,
    CurrentPlaybook playbook,
    CampaignClock clock,
    StaffActions actions,
    ITroubles? troubles = null)
{
    private const int Shown = 5;

    public async Task<TodayModel> Of(Visitor visitor, CancellationToken cancellation)
    {
        var waits = new List<TodayModel.Item>();
        if (visitor.May(Sections.Day.Needs) && diary.Of(visitor.Who.Colleague.Person, days: 1, visitor.Now) is { } day
            && day.Coming.Count + day.Late.Count > 0)
            waits.Add(Counted(visitor, "console_day_today", day.Coming.Count + day.Late.Count, Sections.Day.Page));
        if (visitor.May(Sections.Cases.Needs))
            waits.AddRange(Cases(visitor));
        if (visitor.May(Sections.Broadcasts.Needs))
            waits.AddRange(await Broadcasts(visitor, cancellation));
        if (visitor.May(approving.Approve.Needs) && await Sheets(visitor, cancellation) is > 0 and var sheets)
            waits.Add(Counted(visitor, "console_events_wait", sheets, null));
        if (visitor.May(Sections.Bookings.Needs)
            && bookings.Of(visitor.Who.Colleague).Count(static booking => booking.MoveAsked is not null) is > 0 and var moves)
            waits.Add(Counted(visitor, "console_moves_asked", moves, Sections.Bookings.Page));
        if (visitor.May(Sections.Bookings.Needs) && load.Unaware(visitor.Who.Colleague, visitor.Now).Count is > 0 and var unaware)
            waits.Add(Counted(visitor, "console_unaware", unaware, Sections.Bookings.Page));
        if (visitor.May(Right.TendContent))
            waits.AddRange(Content(visitor));
        return new TodayModel
        {
            Waits = waits,
            Pulse = visitor.May(Right.SeeCounts) ? await Counts(visitor, cancellation) : [],
            Troubles = troubles is not null && visitor.May(Right.Appoint) ? await troubles.Now(visitor.Say, cancellation) : null,
        };
    }

    private IEnumerable<TodayModel.Item> Cases(Visitor visitor)
    {
        var board = hotline.Board;
        var (mine, waiting) = (board.HadBy(visitor.Who.Colleague.Person).ToList(), board.Waiting.ToList());
        if (waiting.Count > 0)
        {
            var red = waiting.Count(static one => one is { Risk: CaseRisk.Red, Hid: false });
            var many = visitor.Say.Say("console_cases_waiting", ("count", StaffWriter.Number(waiting.Count)));
            yield return new TodayModel.Item(
                red == 0 ? many : $"{many} · {visitor.Say.Say("console_cases_red", ("count", StaffWriter.Number(red)))}",
                Sections.Cases.Page,
                Lines(visitor, waiting));
        }

        if (mine.Count > 0)
            yield return Counted(visitor, "console_cases_mine", mine.Count, Sections.Cases.Page) with { Lines = Lines(visitor, mine) };
    }

    private IReadOnlyList<TodayModel.Item.Line> Lines(Visitor visitor, IEnumerable<Case> cases) =>
    [
        .. cases.Take(Shown).Select(one => new TodayModel.Item.Line(
            line.Of(one, visitor.Say, visitor.Now), string.Create(CultureInfo.InvariantCulture, $"cases/{one.Id}"))),
    ];

    private async Task<IReadOnlyList<TodayModel.Item>> Broadcasts(Visitor visitor, CancellationToken cancellation)
    {
        var (decides, stuck) = (new List<Broadcast>(), new List<Broadcast>());
        foreach (var one in broadcasts.Broadcasts)
        {
            var seen = new BroadcastVerbs.Seen(one.Id, one.Version);
            var anew = new BroadcastVerbs.NewTime(one.Id, one.Version, At: null);
            if (await actions.Can(deciding.Approve, visitor.Who, seen, cancellation))
                decides.Add(one);
            else if (await actions.Can(deciding.GoOn, visitor.Who, seen, cancellation)
                || await actions.Can(deciding.Reschedule, visitor.Who, anew, cancellation))
                stuck.Add(one);
        }

        return [.. Item("console_broadcasts_wait", decides), .. Item("console_broadcasts_stuck", stuck)];

        IEnumerable<TodayModel.Item> Item(string key, List<Broadcast> those)
        {
            if (those.Count > 0)
                yield return Counted(visitor, key, those.Count, Sections.Broadcasts.Page) with
                {
                    Lines =
                    [
                        .. those.Take(Shown).Select(one => new TodayModel.Item.Line(
                            text.Head(one, visitor.Say), string.Create(CultureInfo.InvariantCulture, $"broadcasts/{one.Id}"))),
                    ],
                };
        }
    }

    private async Task<int> Sheets(Visitor visitor, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var sheet in events.Sheets)
        {
            if (await actions.Can(approving.Approve, visitor.Who, new DecisionVerbs.Seen(sheet.Id, sheet.Version), cancellation))
                count++;
        }

        return count;
    }

    private IEnumerable<TodayModel.Item> Content(Visitor visitor)
    {
        var book = playbook.Book;
        if (book.Help.Stale(clock.Today).Count() is > 0 and var stale)
            yield return Counted(visitor, "console_numbers_stale", stale, null);
        if (book.Flows.Values.Count(static flow => flow.Reviewed is null) is > 0 and var unreviewed)
            yield return Counted(visitor, "console_texts_unreviewed", unreviewed, null);
    }

    private async Task<IReadOnlyList<(string Count, string Of)>> Counts(Visitor visitor, CancellationToken cancellation)
    {
        var (today, week) = await pulse.Of(visitor.Who.Colleague, cancellation);
        return
        [
            (StaffWriter.Number(today), visitor.Say.Say("console_reached_today")),
            (StaffWriter.Number(week), visitor.Say.Say("console_reached_week")),
        ];
    }

    private static TodayModel.Item Counted(Visitor visitor, string key, int count, string? page)
        => new(visitor.Say.Say(key, ("count", StaffWriter.Number(count))), page, []);
}
