using Outreach.Consultations.Scheduling;
using Outreach.People;

namespace Outreach.Tests.Consultations;

/// <summary>A booking for tests that need one.</summary>
internal static class Bookings
{
    public static Booking Any { get; } = new()
    {
        Id = 100,
        Version = 1,
        Lawyer = 1,
        Start = new DateTimeOffset(2026, 11, 26, 3, 40, 0, TimeSpan.Zero),
        Minutes = 30,
        Person = new PersonId(7),
        Code = "4821",
        Topic = "wages",
        Language = Language.Ru,
        Way = ConsultationMode.Phone,
        AskedAt = new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero),
        ChangedAt = new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero),
    };
}
