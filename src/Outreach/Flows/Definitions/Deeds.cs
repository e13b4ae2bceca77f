namespace Outreach.Flows.Definitions;

/// <summary>What a step can do without saying anything.</summary>
public static class Deeds
{
    /// <summary>Nothing is sent until the person's own START.</summary>
    public const string Stop = "stop";

    /// <summary>The person is written to again.</summary>
    public const string Resume = "resume";

    /// <summary>The chat is wiped.</summary>
    public const string Hide = "hide";

    /// <summary>The person is forgotten.</summary>
    public const string DeleteMe = "delete_me";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal) { Stop, Resume, Hide, DeleteMe };
}
