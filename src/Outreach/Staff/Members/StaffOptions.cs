using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Outreach.Staff.Members;

/// <summary>Who is on the staff from the beginning. Section <c>Staff</c>.</summary>
public sealed partial class StaffOptions : IValidatableObject
{
    /// <summary>
    /// Accounts behind which anybody may stand: Telegram's own (777000), a group's nameless administrators, a channel's
    /// (core.telegram.org/bots/api#message).
    /// </summary>
    private static readonly HashSet<string> OfMany = new(StringComparer.Ordinal) { "777000", "1087968824", "136817688" };

    /// <summary>The section's name.</summary>
    public const string Section = "Staff";

    /// <summary>The channel in which staff work where an id names none.</summary>
    public const string UsualChannel = "telegram";

    /// <summary>Who may appoint others: Telegram user ids; <c>simulator-chat:phone</c> for a phone of the simulator.</summary>
    public IList<string> Administrators { get; } = [];

    /// <summary>Channel and address of each.</summary>
    public IEnumerable<(string Channel, string Address)> Addresses => Administrators
        .Select(text => text.Trim().Split(':', 2))
        .Select(parts => parts.Length == 2 ? (parts[0], parts[1]) : (UsualChannel, parts[0]));

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        => Administrators.Select(text => text.Trim()).Select(Problem).OfType<string>().Select(problem => new ValidationResult(problem));

    private static string? Problem(string id) => id switch
    {
        _ when !Written().IsMatch(id) =>
            $"Staff:Administrators holds '{id}', which is no Telegram user id. Write digits such as 123456789; each person " +
                "learns hers from @userinfobot.",
        _ when OfMany.Contains(id) =>
            $"Staff:Administrators holds '{id}', which is nobody's own: behind it stand Telegram, a group or a channel. Write " +
                "each person's own id; she learns it from @userinfobot.",
        _ => null,
    };

    [GeneratedRegex(@"^([1-9][0-9]{0,18}|simulator-chat:[a-z0-9]{4,32})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
