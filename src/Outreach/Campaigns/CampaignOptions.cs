using System.ComponentModel.DataAnnotations;

namespace Outreach.Campaigns;

/// <summary>Which campaign this is: its name, its period, its zone. Data, so that next year's is a setting.</summary>
public sealed class CampaignOptions : IValidatableObject
{
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    /// <summary>The section of the settings.</summary>
    public const string Section = "Campaign";

    /// <summary>A short id for exports.</summary>
    [Required(ErrorMessage = "Campaign:Id is empty. Write a short id such as 100-days-2026.")]
    [RegularExpression("^[a-z0-9-]{1,40}$", ErrorMessage = "Campaign:Id may hold small Latin letters, digits and '-', 40 at most.")]
    public string Id { get; set; } = "campaign";

    /// <summary>Its name as reports show it.</summary>
    [Required(ErrorMessage = "Campaign:Name is empty. Write the campaign's name.")]
    public string Name { get; set; } = "Campaign";

    /// <summary>The first day, counted from its midnight in the zone; nothing = from the first entry on.</summary>
    public DateOnly? Start { get; set; }

    /// <summary>The day after the last; nothing = until now.</summary>
    public DateOnly? End { get; set; }

    /// <summary>An IANA zone.</summary>
    [Required(ErrorMessage = "Campaign:TimeZone is empty. Write Asia/Bishkek.")]
    public string TimeZone { get; set; } = "Asia/Bishkek";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Start is { } start && End is { } end && end <= start)
            yield return new ValidationResult("Campaign:End is not after Campaign:Start. End is the day after the last.");
        foreach (var (key, day) in new[] { (nameof(Start), Start), (nameof(End), End) })
        {
            if (day is { Year: < FirstYear or > LastYear })
                yield return new ValidationResult($"Campaign:{key} is not a day of our time. Write it as 2026-12-01, or remove the key.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new ValidationResult(
                $"Campaign:TimeZone '{TimeZone}' is not known here. Write an IANA name such as Asia/Bishkek.");
    }
}
