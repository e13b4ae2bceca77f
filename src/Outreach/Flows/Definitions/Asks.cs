namespace Outreach.Flows.Definitions;

/// <summary>What a step can ask that is no choice.</summary>
public static class Asks
{
    /// <summary>Her phone number, shared by the channel itself.</summary>
    public const string Contact = "contact";

    /// <summary>The code that was sent to that number.</summary>
    public const string Code = "code";

    /// <summary>A phone number to call, shared by the channel or typed; nothing goes there.</summary>
    public const string Phone = "phone";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal) { Contact, Code, Phone };
}
