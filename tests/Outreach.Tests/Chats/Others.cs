using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations;
using Outreach.People;
using Outreach.Safekeeping;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Chats;

/// <summary>What others do while somebody talks with us: <c>somebody books everything</c>, <c>somebody books no more</c> (one cancels).</summary>
internal static class Others
{
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
