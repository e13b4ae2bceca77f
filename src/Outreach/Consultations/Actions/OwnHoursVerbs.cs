using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Consultations.Actions;

/// <summary>What a lawyer does with her own card: her hours, and when she is away.</summary>
public sealed class OwnHoursVerbs(IConsultationStore kept, LeaderNotices leaders, TwoClocks clock, IStore store) : IStaffVerbs
{
    /// <summary>Her hours are as she wrote them.</summary>
    public StaffVerb<string, Lawyer> Hours => new("lawyer.hours", Right.GiveConsultations, OnHours);

    /// <summary>
    /// She is away. Of the bookings that it hits a colleague who is free at the same time takes what she can; the others fall with it in
    /// one commit: who agreed to be written to hears of it in her hours and waits for another time, of the rest the coordinators are told.
    /// </summary>
    public StaffVerb<IReadOnlyList<Absence>, Left> Leave => new("lawyer.away", Right.GiveConsultations, OnLeave);

    /// <summary>An absence is struck.</summary>
    public StaffVerb<Absence, Lawyer> Return => new("lawyer.back", Right.GiveConsultations, OnReturn);

    /// <summary>
    /// A new secret address of her calendar is opened (true), or the one there is shut (false); the old one is gone either way.
    /// </summary>
    public StaffVerb<bool, Lawyer> Feed => new("lawyer.calendar", Right.GiveConsultations, OnFeed);

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Hours, Leave, Return, Feed];

    private Ruling<Lawyer> OnHours(Actor who, string written, DateTimeOffset now)
    {
        if (Hers(who) is not { } lawyer)
            return new Refusal<Lawyer>("lawyer_no_card");
        var today = clock.Local(now, lawyer.Zone).Date;
        if (!WrittenHours.TryRead(written, today, out var edit, out var wrong))
            return new Refusal<Lawyer>(WrittenHours.Why(written, today), ("clause", wrong));
        return Saved(edit.In(lawyer) with { Version = lawyer.Version + 1 }) with { As = "lawyer.save", Details = "hours" };
    }

    private async ValueTask<Ruling<Left>> OnLeave(
        Actor who, IReadOnlyList<Absence> absences, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Hers(who) is not { } lawyer)
            return new Refusal<Left>("lawyer_no_card");
        var changed = lawyer with
        {
            Version = lawyer.Version + 1,
            Absences = [.. lawyer.Absences.Concat(absences).Distinct().OrderBy(known => known.From)],
        };
        var coming = kept.Calendar.With(lawyer.Id, now, DateTimeOffset.MaxValue);
        var hit = coming.Where(booking => booking.Start > now && Takes(booking)).OrderBy(static booking => booking.Start).ToList();
        var taken = Taken(hit, lawyer, now);
        var lost = hit.Where(booking => !taken.Exists(other => other.Id == booking.Id)).ToList();
        var told = new List<Change>();
        foreach (var booking in lost.Where(static booking => !Withdrawing.IsTold(booking)))
            told.AddRange(await leaders.Lost(booking, now, cancellation));
        return new Decision<Left>(new Left(changed, lost, taken))
        {
            Changes =
            [
                new ConsultationChange.LawyerSaved(changed),
                .. taken.Select(static booking => new ConsultationChange.Booked(booking)),
                .. lost.SelectMany(booking => Withdrawing.Of(booking, kept.Calendar, now, store, byLawyer: true)),
            ],
            Notices = told,
            On = $"lawyer {lawyer.Id}",
            Details = $"{lost.Count} bookings, {taken.Count} handed over",
        };

        bool Takes(Booking booking) => absences.Any(
            absence => absence.Takes(clock.Local(booking.Start, lawyer.Zone), clock.Local(booking.End, lawyer.Zone)));
    }

    // Where another is free at the same time nothing changes for the person, who is phoned or written to as agreed. To meet is to meet at
    // this lawyer's place.
    private List<Booking> Taken(List<Booking> hit, Lawyer lawyer, DateTimeOffset now)
    {
        var taken = new List<Booking>();
        foreach (var booking in hit.Where(static booking => booking.Way != ConsultationMode.Meet))
        {
            var wish = new SlotWish(booking.Topic, booking.Language, booking.Way, booking.Place);
            var other = kept.Calendar.Lawyers.Values
                .Where(one => one.Id != lawyer.Id && one.Suits(wish)
                    && kept.Calendar.IsFree(new Slot(one.Id, booking.Start), now, booking.Person)
                    && !taken.Exists(known => known.Lawyer == one.Id && known.Start < booking.Start.AddMinutes(one.SlotMinutes)
                        && booking.Start < known.End.AddMinutes(one.BreakMinutes)))
                .MinBy(one => (kept.Calendar.With(one.Id, booking.Start.AddDays(-1), booking.Start.AddDays(1)).Count, one.Id));
            if (other is not null)
                taken.Add(booking.To(new Slot(other.Id, booking.Start), other.SlotMinutes, now) with
                {
                    Was = null,
                    Reminded = booking.Reminded,
                    MoveAsked = booking.MoveAsked,
                });
        }

        return taken;
    }

    private Ruling<Lawyer> OnReturn(Actor who, Absence absence, DateTimeOffset now)
    {
        if (Hers(who) is not { } lawyer)
            return new Refusal<Lawyer>("lawyer_no_card");
        if (!lawyer.Absences.Contains(absence))
            return new Refusal<Lawyer>("staff_old_button");
        return Saved(lawyer with { Version = lawyer.Version + 1, Absences = [.. lawyer.Absences.Where(known => known != absence)] });
    }

    private Ruling<Lawyer> OnFeed(Actor who, bool open, DateTimeOffset now)
    {
        if (Hers(who) is not { } lawyer)
            return new Refusal<Lawyer>("lawyer_no_card");
        var count = Math.Abs(lawyer.Feed);
        var changed = lawyer with { Version = lawyer.Version + 1, Feed = open ? count + 1 : -count };
        return Saved(changed) with { Details = open ? "opened" : "shut" };
    }

    private static Decision<Lawyer> Saved(Lawyer changed)
        => new(changed) { Changes = [new ConsultationChange.LawyerSaved(changed)], On = $"lawyer {changed.Id}" };

    private Lawyer? Hers(Actor who) => who.Member is { Person: var person } ? kept.Calendar.LawyerOf(person) : null;

    /// <summary>What an absence leads to.</summary>
    /// <param name="Lawyer">Her card with it.</param>
    /// <param name="Lost">The bookings that fall.</param>
    /// <param name="Taken">Those that a colleague takes, as they are then.</param>
    public sealed record Left(Lawyer Lawyer, IReadOnlyList<Booking> Lost, IReadOnlyList<Booking> Taken);
}
