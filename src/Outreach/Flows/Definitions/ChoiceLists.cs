namespace Outreach.Flows.Definitions;

/// <summary>The lists that a step can offer by name.</summary>
public static class ChoiceLists
{
    /// <summary>The lessons, with what is done and begun; the chosen one is begun or gone on with.</summary>
    public const string Lessons = "lessons";

    /// <summary>The regions, and abroad.</summary>
    public const string Regions = "regions";

    /// <summary>The raions of the region that the person named.</summary>
    public const string Raions = "raions";

    /// <summary>The regions that have help lines of their own.</summary>
    public const string HelpRegions = "help_regions";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal) { Lessons, Regions, Raions, HelpRegions };
}
