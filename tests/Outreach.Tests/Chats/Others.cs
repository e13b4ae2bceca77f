using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Consultations;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Chats;

/// <summary>What others do while somebody talks with us: <c>somebody books everything</c>, <c>somebody books no more</c> (one cancels), <c>somebody books for her</c>, <c>somebody is away: her booking is withdrawn</c>.</summary>
internal static class Others
{
    /// <summary>Staff booked for somebody who cannot answer: Thursday 9:40, and she may be reminded at any hour.</summary>
    public static async Task BookFor(TestOutreach outreach, string number, Language language)
    {
        var store = outreach.Services.GetRequiredService<IStore>();
        var sealer = outreach.Services.GetRequiredService<ISealer>();
        var person = new Person
        {
            Id = new PersonId(store.NextId()),
            Key = sealer.KeyOf(TestPhone.OneWay, number),
            Token = "T1",
            Channel = TestPhone.OneWay,
            Address = sealer.Seal(number, MessagingJson.Default.String),
            FirstSeen = outreach.Time.GetUtcNow(),
            Profile = new Profile { Language = language },
        };
        var lawyer = outreach.Services.GetRequiredService<IConsultationStore>().Calendar.Lawyers.Keys.Last();
        var booking = Bookings.Any with { Id = store.NextId(), Lawyer = lawyer, Person = person.Id, Agreed = new Agreement(ReminderHours.Any, outreach.Time.GetUtcNow()) };
        await store.Commit([new PersonChange.Saved(person), new ConsultationChange.Booked(booking)], TestContext.Current.CancellationToken);
    }

    /// <summary>Staff withdraw the one booking there is, and she waits for another time.</summary>
    public static async Task Withdraw(TestOutreach outreach)
    {
        var store = outreach.Services.GetRequiredService<IStore>();
        var calendar = outreach.Services.GetRequiredService<IConsultationStore>().Calendar;
        var booking = calendar.Bookings[calendar.Standing.ShouldHaveSingleItem()];
        await store.Commit([.. Withdrawing.Of(booking, calendar, outreach.Time.GetUtcNow(), store, byLawyer: true)], TestContext.Current.CancellationToken);
    }

    public static async Task Do(TestOutreach outreach, string line)
    {
        var store = outreach.Services.GetRequiredService<IStore>();
        var kept = outreach.Services.GetRequiredService<IConsultationStore>();
        var now = outreach.Time.GetUtcNow();
        if (line == "somebody books no more")
        {
            var calendar = kept.Calendar;
            var last = calendar.Standing.Select(id => calendar.Bookings[id]).Where(booking => booking.Person is null && booking.Start > now.AddDays(1)).MinBy(booking => booking.Start).ShouldNotBeNull();
            await store.Commit([new ConsultationChange.Booked(last with { Version = last.Version + 1, State = BookingState.Cancelled, ChangedAt = now })], TestContext.Current.CancellationToken);
            return;
        }

        if (line == "somebody is away: her booking is withdrawn")
        {
            await Withdraw(outreach);
            return;
        }

        line.ShouldBe("somebody books everything");
        for (var number = 0; ; number++)
        {
            var calendar = kept.Calendar;
            var lawyer = calendar.Lawyers.Values.First();
            var slot = calendar.Free(new SlotWish(null, Language.Ky, lawyer.Ways[0], lawyer.Places is [var place, ..] ? place : null), now, now.AddDays(40), now, null).Select(free => (Slot?)free).FirstOrDefault();
            if (slot is not { } free)
                return;
            var booking = new Booking
            {
                Id = store.NextId(),
                Version = 1,
                Lawyer = free.Lawyer,
                Start = free.Start,
                Minutes = lawyer.SlotMinutes,
                Code = $"{number:D4}",
                Topic = "other",
                Language = Language.Ky,
                Way = lawyer.Ways[0],
                AskedAt = now,
                ChangedAt = now,
            };
            await store.Commit([new ConsultationChange.Booked(booking)], TestContext.Current.CancellationToken);
        }
    }
}
