using System.ComponentModel.DataAnnotations;

namespace Outreach.Jobs.Retention;

/// <summary>
/// For how long what people entrusted to us is kept. Section <c>Retention</c>. Each has a ceiling (SAFETY, "Keep and delete"): sooner may
/// be set, later may not.
/// </summary>
public sealed class RetentionOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Retention";

    /// <summary>Days after the end of a case for which its words are kept.</summary>
    [Range(1, 30, ErrorMessage = "Retention:CaseDays must be 1 to 30 days.")]
    public int CaseDays { get; set; } = 30;

    /// <summary>Days after the end of a case for which its photos and voices can be looked at.</summary>
    [Range(1, 7, ErrorMessage = "Retention:FileDays must be 1 to 7 days.")]
    public int FileDays { get; set; } = 7;

    /// <summary>Days for which a message is kept that was given up or cannot leave, with its words and attachments.</summary>
    [Range(1, 7, ErrorMessage = "Retention:MessageDays must be 1 to 7 days.")]
    public int MessageDays { get; set; } = 7;

    /// <summary>Whether a message that waits since some time is too old to leave, and is kept no longer.</summary>
    public bool IsTooOld(DateTimeOffset since, DateTimeOffset now) => since.AddDays(MessageDays) <= now;

    /// <summary>Days for which an unfinished form or draft is kept.</summary>
    [Range(1, 7, ErrorMessage = "Retention:FormDays must be 1 to 7 days.")]
    public int FormDays { get; set; } = 7;
}
