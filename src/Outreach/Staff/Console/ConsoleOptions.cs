using System.ComponentModel.DataAnnotations;

namespace Outreach.Staff.Console;

/// <summary>Where the staff's console can be opened. Section <c>Console</c>.</summary>
public sealed class ConsoleOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Console";

    /// <summary>Whether there is a console at all. On unless set to false: by itself it answers to this computer only.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Whether others than this computer may open it: by https only, under <see cref="PublicUrl"/>, behind which a proxy or this program
    /// itself speaks TLS. Off unless set to true.
    /// </summary>
    public bool AllowRemote { get; set; }

    /// <summary>
    /// The outside https address of this program, with the path under which a proxy shows it, such as https://bot.example.org/outreach:
    /// with it the links begin that the bot gives to who opens the console from elsewhere. None unless set.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>The addresses at which this program listens, as the settings give them (Urls).</summary>
    public string Listening { get; set; } = "http://127.0.0.1:5080";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null
            && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.Query.Length == 0
                && url.Fragment.Length == 0 && url.UserInfo.Length == 0))
            yield return new ValidationResult(
                "Console:PublicUrl is not an https address: write the outside address of this program, such as " +
                "https://outreach.example.org");
        if (AllowRemote && PublicUrl is null)
            yield return new ValidationResult(
                "Console:AllowRemote needs Console:PublicUrl: write the outside https address under which staff open the console, " +
                "such as https://outreach.example.org");
    }
}
