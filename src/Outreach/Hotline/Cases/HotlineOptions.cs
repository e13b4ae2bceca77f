using System.ComponentModel.DataAnnotations;
using Outreach.People;

namespace Outreach.Hotline.Cases;

/// <summary>How people reach trained staff. Section <c>Hotline</c>.</summary>
public sealed class HotlineOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Hotline";

    /// <summary>Minutes for which a colleague has a case without answering.</summary>
    [Range(2, 120, ErrorMessage = "Hotline:LeaseMinutes must be 2 to 120 minutes.")]
    public int LeaseMinutes { get; set; } = 10;

    /// <summary>Minutes after which a red case that nobody took wakes the next step; all others after six times as long.</summary>
    [Range(1, 60, ErrorMessage = "Hotline:LadderMinutes must be 1 to 60 minutes.")]
    public int LadderMinutes { get; set; } = 5;

    /// <summary>Seconds for which a colleague's words wait before they go, and can be called back.</summary>
    [Range(0, 60, ErrorMessage = "Hotline:CallBackSeconds must be 0 to 60 seconds.")]
    public int CallBackSeconds { get; set; } = 10;

    /// <summary>Cases that one colleague has at once.</summary>
    [Range(1, 20, ErrorMessage = "Hotline:MostCases must be 1 to 20.")]
    public int MostCases { get; set; } = 3;

    /// <summary>The language of the staff's group, where there is one: ky or ru.</summary>
    [RegularExpression("^(ky|ru)$", ErrorMessage = "Hotline:RoomLanguage must be ky or ru.")]
    public string RoomLanguage { get; set; } = "ky";

    /// <summary>
    /// A partner's mobile phone that is rung by SMS at the ladder's last step; nothing = there is none. It gets the case's number
    /// and no more.
    /// </summary>
    public string? PartnerPhone { get; set; }

    /// <summary>Whether a partner is rung.</summary>
    internal bool HasPartner => !string.IsNullOrWhiteSpace(PartnerPhone);

    /// <summary>The partner's number as it is written to; null when there is none.</summary>
    internal string? Partner => HasPartner && PhoneNumber.TryParse(PartnerPhone, out var number, out _) ? number.Value : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HasPartner && !PhoneNumber.TryParse(PartnerPhone, out _, out var reason))
            yield return new ValidationResult($"Hotline:PartnerPhone cannot be used: {reason}.");
    }
}
