namespace Outreach.Flows.Definitions;

/// <summary>
/// What a flow can remember for something that is not finished: not of the person, only until she is home again. A field that is set anew
/// takes with it whatever was chosen after it.
/// </summary>
public static class FormFields
{
    /// <summary>The zone where she is: it stays, as she does.</summary>
    public const string Zone = "zone";

    /// <summary>The country where she is, of hotlines.yaml: it stays, as she does.</summary>
    public const string Country = "country";

    /// <summary>In the order in which they are asked.</summary>
    private static readonly string[] InOrder = ["moving", "topic", "spoken", "way", "place", "day", "slot", "phone"];

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>([.. InOrder, Zone, Country, "remind"], StringComparer.Ordinal);

    /// <summary>What a consultation can be about: enough to find a lawyer, and never the story.</summary>
    public static IReadOnlyList<string> Topics { get; } = ["contract", "wages", "passport", "ban", "family", "other"];

    /// <summary>Whether a field can take this value.</summary>
    public static bool Accepts(string field, string value) => field switch
    {
        "topic" => Topics.Contains(value),
        "spoken" => value is "ky" or "ru",
        "remind" => value is "any" or "day" or "evening" or "no",
        "moving" => value is "yes",
        Zone => value.Length == 0 || TimeZoneInfo.TryFindSystemTimeZoneById(value, out _),
        _ => true,
    };

    /// <summary>The values that a field can take; nothing for one that takes any.</summary>
    public static IEnumerable<string> Values(string field) => field switch
    {
        "topic" => Topics,
        "spoken" => ["ky", "ru"],
        "remind" => ["any", "day", "evening", "no"],
        "moving" => ["yes"],
        Zone => TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id),
        _ => [],
    };

    /// <summary>The form with a field set.</summary>
    public static IReadOnlyDictionary<string, string> Set(IReadOnlyDictionary<string, string> form, string field, string value)
    {
        var at = Array.IndexOf(InOrder, field);
        var kept = form.Where(known => at < 0 || Array.IndexOf(InOrder, known.Key) < at).ToDictionary(StringComparer.Ordinal);
        kept[field] = value;
        return kept;
    }

    /// <summary>The form when she is home again.</summary>
    public static IReadOnlyDictionary<string, string> Home(IReadOnlyDictionary<string, string> form)
        => form.Where(known => known.Key is Zone or Country).ToDictionary(StringComparer.Ordinal);
}
