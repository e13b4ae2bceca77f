using Microsoft.Extensions.Options;
using Outreach.Consultations.Scheduling;
using Outreach.Consultations.Unprompted;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Reach;

namespace Outreach.Consultations.Rounds;

/// <summary>
/// Offers free times to those who wait: to one at a time, who needs another talk before who came first, in service hours; held for her a
/// while, then for the next.
/// </summary>
internal sealed class Waitlist(
    IConsultationStore kept,
    TwoClocks clock,
    FirstWriter writer,
    CurrentWords words,
    ReminderTimes times,
    SmsBudget budget,
    IPeopleStore people,
    ReachLines reach,
    Outbox outbox,
    IOptions<ConsultationOptions> options)
{
    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        // Where nothing is free for one, nothing is for the next who wants the same: with many waiting the calendar is looked through once
        // a wish.
        var barren = new HashSet<(string? Topic, Language Language, ConsultationMode Way, string? Place)>();
        foreach (var waiter in kept.Calendar.Waiters.Values.OrderByDescending(static waiting => waiting.First))
        {
            await Pass(waiter, now, cancellation);
            await Offer(waiter.Person, barren, now, cancellation);
            await Count(waiter.Person, now, cancellation);
        }
    }

    // She did not answer in time: the time is for the next, and is not offered to her again.
    private async Task Pass(WaitlistEntry waiter, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Calendar.Holds.GetValueOrDefault(waiter.Person) is { Offered: true } hold && hold.Until <= now)
        {
            var waits = waiter.Changed(waiting => waiting with
            {
                Passed = [.. waiting.Passed, hold.Slot],
                Unanswered = waiting.Unanswered + 1,
            });
            await outbox.TryCommit(
                [],
                [new ConsultationChange.Released(waiter.Person), new ConsultationChange.Waits(waits)],
                cancellation);
        }
    }

    private async Task Offer(
        PersonId person,
        HashSet<(string? Topic, Language Language, ConsultationMode Way, string? Place)> barren,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var calendar = kept.Calendar;
        var local = clock.Local(now).TimeOfDay.ToTimeOnly();
        if (local < options.Value.OffersFrom || local >= options.Value.OffersUntil || calendar.Held(person, now) is not null
            || calendar.Waiting(person) is not { } waiter)
            return;
        // Nothing leaves first to who did not agree, outside of her hours, or to who leaves it unanswered.
        if (times.Agreed(waiter.Agreed, waiter.Zone, now) is not { } hours || waiter.Unanswered >= FirstGate.MostUnanswered)
            return;
        var wanted = (waiter.Wish.Topic, waiter.Wish.Language, waiter.Wish.Way, waiter.Wish.Place);
        if (barren.Contains(wanted))
            return;
        // Until her half hour is over she must still be able to take it.
        var from = now.AddMinutes(options.Value.LeadMinutes + options.Value.OfferMinutes);
        var free = calendar.Free(waiter.Wish, from, now.AddDays(options.Value.DaysAhead), now, person)
            .Where(slot => !waiter.Passed.Contains(slot) && !waiter.Refused.Contains(clock.Local(slot.Start).Date))
            .Select(slot => (Slot?)slot)
            .FirstOrDefault();
        // Who let times pass may find none where another would.
        if (free is null && waiter.Passed.Count + waiter.Refused.Count == 0)
            barren.Add(wanted);
        if (free is not { } slot || !calendar.Lawyers.TryGetValue(slot.Lawyer, out var lawyer))
            return;
        var until = now.AddMinutes(options.Value.OfferMinutes);
        var zone = waiter.Zone ?? (await people.Find(person, cancellation) is { } known ? Cities.ZoneOf(null, known) : null);
        var offered = waiter.Changed(waiting => waiting with { WasOffered = true });
        var arrives = until < hours ? until : hours;
        if (await writer.Write(
            person,
            new FirstText.TimeFound(clock.Hers(slot.Start, zone, words.Texts)),
            now,
            arrives,
            new Ground.First(FirstSubject.Waiting, offered.Id, offered.Version),
            cancellation) is not { } note)
            return;
        var hold = new ConsultationChange.Held(new SlotHold(person, slot, lawyer.SlotMinutes, until, Offered: true), now);
        await outbox.TryCommit(budget.RoomFor(note.Row.Channel), [hold, new ConsultationChange.Waits(offered), note], cancellation);
    }

    private async Task Count(PersonId who, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Calendar.Waiting(who) is not { WasOffered: false, Unmet: false } waiter
            || now < waiter.Since.AddHours(options.Value.UnmetHours)
            || await people.Find(who, cancellation) is not { } person)
            return;
        var line = reach.Of(person, ReachKind.ConsultationUnmet, now) with { Unit = waiter.Wish.Topic };
        await outbox.TryCommit(
            [],
            [new ConsultationChange.Waits(waiter.Changed(waiting => waiting with { Unmet = true })), new ReachChange.Noted(line)],
            cancellation);
    }
}
