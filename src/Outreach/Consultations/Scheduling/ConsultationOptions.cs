using System.ComponentModel.DataAnnotations;

namespace Outreach.Consultations.Scheduling;

/// <summary>How consultations are booked. Section <c>Consultations</c>.</summary>
public sealed class ConsultationOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Consultations";

    /// <summary>Minutes for which a chosen time is held.</summary>
    [Range(1, 60, ErrorMessage = "Consultations:HoldMinutes must be 1 to 60 minutes.")]
    public int HoldMinutes { get; set; } = 5;

    /// <summary>Minutes for which a time is held that the waiting list offers.</summary>
    [Range(5, 720, ErrorMessage = "Consultations:OfferMinutes must be 5 to 720 minutes.")]
    public int OfferMinutes { get; set; } = 30;

    /// <summary>Minutes before its beginning until which a time can be booked.</summary>
    [Range(0, 2880, ErrorMessage = "Consultations:LeadMinutes must be 0 to 2880 minutes.")]
    public int LeadMinutes { get; set; } = 120;

    /// <summary>Days ahead that can be booked; agreement to reminders lapses after 30.</summary>
    [Range(1, 60, ErrorMessage = "Consultations:DaysAhead must be 1 to 60 days.")]
    public int DaysAhead { get; set; } = 28;

    /// <summary>How often a person moves a booking herself; then a person helps.</summary>
    [Range(0, 10, ErrorMessage = "Consultations:MostMoves must be 0 to 10.")]
    public int MostMoves { get; set; } = 2;

    /// <summary>Hours within which the waiting list must offer a time; else it is counted as unmet (INDICATORS L6).</summary>
    [Range(1, 720, ErrorMessage = "Consultations:UnmetHours must be 1 to 720 hours.")]
    public int UnmetHours { get; set; } = 72;

    /// <summary>From when on the waiting list offers times, on the campaign's clock.</summary>
    public TimeOnly OffersFrom { get; set; } = new(9, 0);

    /// <summary>Until when it does.</summary>
    public TimeOnly OffersUntil { get; set; } = new(18, 0);

    /// <summary>Hours before a consultation at which its first reminder goes.</summary>
    [Range(3, 72, ErrorMessage = "Consultations:FirstReminderHours must be 3 to 72 hours.")]
    public int FirstReminderHours { get; set; } = 24;

    /// <summary>Minutes before a consultation at which its second reminder goes.</summary>
    [Range(15, 170, ErrorMessage = "Consultations:SecondReminderMinutes must be 15 to 170 minutes.")]
    public int SecondReminderMinutes { get; set; } = 60;

    /// <summary>Days after which the agreement to be reminded lapses (SAFETY).</summary>
    [Range(1, 90, ErrorMessage = "Consultations:AgreementDays must be 1 to 90 days.")]
    public int AgreementDays { get; set; } = 30;

    /// <summary>Minutes before a consultation from which on the lawyer can see the number to phone.</summary>
    [Range(0, 120, ErrorMessage = "Consultations:NumberMinutes must be 0 to 120 minutes.")]
    public int NumberMinutes { get; set; } = 10;

    /// <summary>Days after a consultation for which its phone number is kept (SAFETY: 7 at the most).</summary>
    [Range(0, 7, ErrorMessage = "Consultations:PhoneDays must be 0 to 7 days.")]
    public int PhoneDays { get; set; } = 7;

    /// <summary>The outside https address of this program, where lawyers' phones ask for their calendars; null = none is given.</summary>
    public string? CalendarUrl { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CalendarUrl is not null
            && !(Uri.TryCreate(CalendarUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.Query.Length == 0
                && url.Fragment.Length == 0))
            yield return new ValidationResult(
                "Consultations:CalendarUrl is not an https address: write the outside address of this program, " +
                "such as https://outreach.example.org");
        if (OffersFrom >= OffersUntil)
            yield return new ValidationResult(
                "Consultations:OffersUntil is not after Consultations:OffersFrom. Write for example 09:00 and 18:00.");
    }
}
