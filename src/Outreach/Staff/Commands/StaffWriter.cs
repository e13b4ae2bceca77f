using System.Globalization;
using Outreach.Content;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Staff.Commands;

/// <summary>Writes for one staff member, in her language.</summary>
/// <param name="Texts">The sentences in force.</param>
/// <param name="Regions">The places in force.</param>
/// <param name="Language">Her language.</param>
public sealed record StaffWriter(Texts Texts, Regions Regions, Language Language)
{
    /// <summary>A sentence of staff.yaml with its gaps filled.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> parts)
    {
        var text = Texts.In(key, Language).Trim();
        foreach (var (name, value) in parts)
            text = text.Replace($"{{{name}}}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    /// <summary>Why something was not done.</summary>
    public string Say(Reason why) => Say(why.Key, [.. why.Parts.Select(part => (part.Name, part.Value switch
    {
        Role role => Of(role),
        Reason more => Say(more),
        IReadOnlyList<Reason> several => string.Join(", ", several.Select(Say)),
        IReadOnlyList<string> places => Places(places),
        var value => value,
    }))]);

    /// <summary>A role's name.</summary>
    public string Of(Role role) => Say($"role_{role.ToString().ToLowerInvariant()}");

    /// <summary>A place's name; its id while the content does not know it.</summary>
    public string Place(string id) => Regions.Find(id)?.Name.In(Language) ?? id;

    /// <summary>Places in a row; the whole country where there are none.</summary>
    public string Places(IReadOnlyList<string> ids) => ids.Count == 0 ? Say("staff_whole_country") : string.Join(", ", ids.Select(Place));

    /// <summary>A count with its thousands apart.</summary>
    public static string Number(long count) => count.ToString("#,0", Spaced);

    private static NumberFormatInfo Spaced { get; } = new() { NumberGroupSeparator = " " };
}
