namespace Outreach.Flows.Definitions;

/// <summary>What a step or option can depend on. The engine answers them.</summary>
public static class Conditions
{
    /// <summary>A lesson was begun and not finished.</summary>
    public const string LessonUnfinished = "lesson_unfinished";

    /// <summary>There is a lesson that was not finished yet.</summary>
    public const string LessonLeft = "lesson_left";

    /// <summary>Region, age and sex were never asked.</summary>
    public const string ProfileUnknown = "profile_unknown";

    /// <summary>At least one of them was.</summary>
    public const string ProfileAsked = "profile_asked";

    /// <summary>The named region has raions.</summary>
    public const string RegionHasRaions = "region_has_raions";

    /// <summary>There are buttons: what is too long or of no use by SMS depends on it.</summary>
    public const string Buttons = "buttons";

    /// <summary>Her phone number can be shared by this channel.</summary>
    public const string CanShareContact = "can_share_contact";

    /// <summary>By SMS, whose sender can be forged, while her number is joined with a chat: what cannot be undone is asked there.</summary>
    public const string ProvenElsewhere = "proven_elsewhere";

    /// <summary>She said or is known to be under 18.</summary>
    public const string Minor = "minor";

    /// <summary>She said in which country she is.</summary>
    public const string CountryKnown = "country_known";

    /// <summary>She did not say it yet.</summary>
    public const string CountryUnknown = "country_unknown";

    /// <summary>
    /// She did not say it in a call for help within the last hours: she may be elsewhere, or have asked for somebody else.
    /// </summary>
    public const string CountryToAsk = "country_to_ask";

    /// <summary>Where she is another language is spoken, and we know what to say in it.</summary>
    public const string LocalPhrase = "local_phrase";

    /// <summary>Before a list's name: it has entries for her now.</summary>
    public const string Has = "has:";

    /// <summary>Before a list's name: it has none.</summary>
    public const string HasNo = "no:";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        LessonUnfinished,
        LessonLeft,
        ProfileUnknown,
        ProfileAsked,
        RegionHasRaions,
        Buttons,
        CanShareContact,
        ProvenElsewhere,
        Minor,
        CountryKnown,
        CountryUnknown,
        CountryToAsk,
        LocalPhrase,
    };

    /// <summary>Whether there is such a condition.</summary>
    public static bool Knows(string condition)
        => All.Contains(condition) || (ListOf(condition) is { } list && ChoiceLists.All.Contains(list));

    /// <summary>All that can be written, those about lists too.</summary>
    public static IEnumerable<string> Written => All.Concat(ChoiceLists.All.SelectMany(static list => new[] { Has + list, HasNo + list }));

    /// <summary>The list that a condition asks about; null for another condition.</summary>
    public static string? ListOf(string condition)
        => condition.StartsWith(Has, StringComparison.Ordinal)
            ? condition[Has.Length..]
            : condition.StartsWith(HasNo, StringComparison.Ordinal) ? condition[HasNo.Length..] : null;

    /// <summary>The conditions of a <c>when:</c>, which all must hold.</summary>
    public static IEnumerable<string> Of(string? when) => when?.Split(',', StringSplitOptions.TrimEntries) ?? [];
}
