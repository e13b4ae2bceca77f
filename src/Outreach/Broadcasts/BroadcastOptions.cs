using System.ComponentModel.DataAnnotations;

namespace Outreach.Broadcasts;

/// <summary>How broadcasts are sent. Section <c>Broadcasts</c>.</summary>
public sealed class BroadcastOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Broadcasts";

    /// <summary>Whether a second person must approve; only then a mistake is seen by four eyes.</summary>
    public bool SecondPerson { get; set; } = true;

    /// <summary>Minutes between the approval and the beginning, in which it can still be called off.</summary>
    [Range(0, 1440, ErrorMessage = "Broadcasts:CancelMinutes must be 0 to 1440 minutes.")]
    public int CancelMinutes { get; set; } = 10;

    /// <summary>When nobody is written to any more, on the reader's clock.</summary>
    public TimeOnly QuietFrom { get; set; } = new(21, 0);

    /// <summary>From when on people are written to again, on the reader's clock.</summary>
    public TimeOnly QuietUntil { get; set; } = new(9, 0);

    /// <summary>How many of a hundred sendings may fail before it rests and asks.</summary>
    [Range(0.1, 100, ErrorMessage = "Broadcasts:FailurePercent must be 0.1 to 100 percent.")]
    public double FailurePercent { get; set; } = 2;

    /// <summary>Minutes by which a broadcast may miss its time; later it asks.</summary>
    [Range(1, 1440, ErrorMessage = "Broadcasts:LateMinutes must be 1 to 1440 minutes.")]
    public int LateMinutes { get; set; } = 60;

    /// <summary>Segments an SMS of a broadcast may take.</summary>
    [Range(1, 10, ErrorMessage = "Broadcasts:SmsSegments must be 1 to 10 segments.")]
    public int SmsSegments { get; set; } = 3;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (QuietFrom == QuietUntil)
            yield return new ValidationResult("Broadcasts:QuietFrom and Broadcasts:QuietUntil are the same time: then it would never be " +
                "day. Write for example 21:00 and 09:00.");
    }
}
