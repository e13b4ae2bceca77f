using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Staff.Actions;

namespace Outreach.Web.Console.Day;

/// <summary>Sees a lawyer's own bookings. What she can say of each is asked of the verb itself.</summary>
internal sealed class DayLook(OwnDiary diary, LawyerText text, BookingVerbs verbs, TwoClocks clock, StaffActions actions)
{
    private const int Days = 14;

    public async Task<DayModel> Of(Visitor visitor, CancellationToken cancellation)
    {
        var say = visitor.Say;
        if (diary.Of(visitor.Who.Colleague.Person, Days, visitor.Now) is not { } pages)
            return new DayModel { Empty = say.Say("lawyer_no_card"), Parts = [], Marked = [] };
        var parts = new List<DayModel.Part>();
        if (pages.Late.Count > 0)
            parts.Add(new DayModel.Part(say.Say("diary_unmarked"), await Rows(visitor, pages.Late, cancellation)));
        foreach (var day in pages.Coming.GroupBy(booking => clock.Local(booking.Start).Date))
            parts.Add(new DayModel.Part(TwoClocks.Day(day.Key, say.Texts).In(say.Language), await Rows(visitor, day, cancellation)));
        return new DayModel
        {
            Empty = parts.Count == 0 ? say.Say("console_day_none") : null,
            Parts = parts,
            Marked =
            [
                .. pages.Marked.Select(booking => (
                    booking.Id, say.Say("diary_undo", ("code", booking.Code), ("mark", say.Say(OwnDiary.KeyOf(booking)))))),
            ],
        };
    }

    private async Task<IReadOnlyList<DayModel.Row>> Rows(
        Visitor visitor, IEnumerable<Booking> bookings, CancellationToken cancellation)
    {
        var rows = new List<DayModel.Row>();
        foreach (var booking in bookings)
        {
            var marking = new BookingVerbs.Marking(booking.Id, BookingVerbs.Came.Yes);
            rows.Add(new DayModel.Row(
                booking.Id,
                text.Line(booking, visitor.Say),
                await actions.Can(verbs.Mark, visitor.Who, marking, cancellation)));
        }

        return rows;
    }
}
