namespace Outreach.Flows.Definitions;

/// <summary>What a step can ask that is no choice.</summary>
public static class Asks
{
    /// <summary>Her phone number, shared by the channel itself.</summary>
    public const string Contact = "contact";

    /// <summary>The code that was sent to that number.</summary>
    public const string Code = "code";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal) { Contact, Code };
}
