using System.Text.Json.Serialization;
using Outreach.Consultations.Scheduling;

namespace Outreach.Consultations.CoordinatorDesk;

/// <summary>What a coordinator chose so far for somebody who stands before her.</summary>
internal sealed record WalkIn
{
    public string? Topic { get; init; }

    public string? Spoken { get; init; }

    public string? Way { get; init; }

    public string? Place { get; init; }

    public string? Day { get; init; }

    public string? Slot { get; init; }

    public string? Phone { get; init; }

    public int Page { get; init; }

    /// <summary>The code of a booking that is to move; null for a new one.</summary>
    public string? Moves { get; init; }

    /// <summary>The same as a booking, at another time.</summary>
    public static WalkIn To(Booking booking) => new()
    {
        Topic = booking.Topic,
        Spoken = booking.Language.ToString(),
        Way = booking.Way.ToString(),
        Place = booking.Place,
        Moves = booking.Code,
    };

    [JsonIgnore]
    public bool Meets => Way == nameof(Scheduling.ConsultationMode.Meet);

    [JsonIgnore]
    public SlotWish Wish => new(
        Topic,
        Spoken == nameof(People.Language.Ru) ? People.Language.Ru : People.Language.Ky,
        Enum.Parse<ConsultationMode>(Way!),
        Meets ? Place : null);
}
