using System.ComponentModel.DataAnnotations;

namespace Outreach.Privacy;

/// <summary>Where the key lives that seals addresses, names and words.</summary>
public sealed class PrivacyOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Privacy";

    /// <summary>Made at the first start, readable by its owner alone. Keep a copy where the store's copies are not.</summary>
    [Required(ErrorMessage = "Privacy:KeyFile is empty. Name a file, for example data/outreach.key.")]
    public string KeyFile { get; set; } = "data/outreach.key";
}
