using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Consultations.Actions;

/// <summary>What a lawyer does with her own card: her hours, and when she is away.</summary>
public sealed class OwnHoursVerbs(IConsultationStore kept, TwoClocks clock, IStore store) : IStaffVerbs
{
    /// <summary>Her hours are as she wrote them.</summary>
    public StaffVerb<string, Lawyer> Hours => new("lawyer.hours", Right.GiveConsultations, OnHours);

    /// <summary>
    /// She is away. The bookings that it hits fall with it in one commit; who agreed to be written to hears of it in her hours, and all
    /// wait for another time. It becomes her card and those bookings.
    /// </summary>
    public StaffVerb<Absence, (Lawyer Lawyer, IReadOnlyList<Booking> Hit)> Leave => new("lawyer.away", Right.GiveConsultations, OnLeave);

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

    private Ruling<(Lawyer Lawyer, IReadOnlyList<Booking> Hit)> OnLeave(Actor who, Absence absence, DateTimeOffset now)
    {
        if (Hers(who) is not { } lawyer)
            return new Refusal<(Lawyer, IReadOnlyList<Booking>)>("lawyer_no_card");
        var changed = lawyer with
        {
            Version = lawyer.Version + 1,
            Absences = [.. lawyer.Absences.Append(absence).OrderBy(known => known.From)],
        };
        var coming = kept.Calendar.With(lawyer.Id, now, DateTimeOffset.MaxValue);
        var hit = coming.Where(booking => booking.Start > now && Takes(booking)).ToList();
        return new Decision<(Lawyer, IReadOnlyList<Booking>)>((changed, hit))
        {
            Changes =
            [
                new ConsultationChange.LawyerSaved(changed),
                .. hit.SelectMany(booking => Withdrawing.Of(booking, kept.Calendar, now, store, byLawyer: true)),
            ],
            On = $"lawyer {lawyer.Id}",
            Details = $"{hit.Count} bookings",
        };

        bool Takes(Booking booking) => absence.Takes(clock.Local(booking.Start, lawyer.Zone), clock.Local(booking.End, lawyer.Zone));
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
}
