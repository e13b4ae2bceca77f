namespace Outreach.Flows.Definitions;

/// <summary>What a step can do without saying anything.</summary>
public static class StepActions
{
    /// <summary>Nothing is sent until the person's own START.</summary>
    public const string Stop = "stop";

    /// <summary>The person is written to again.</summary>
    public const string Resume = "resume";

    /// <summary>The chat is wiped.</summary>
    public const string Hide = "hide";

    /// <summary>The person is forgotten.</summary>
    public const string DeleteMe = "delete_me";

    /// <summary>What upper floors do: it can fail, and then <c>else:</c> says where to go on.</summary>
    public static IReadOnlySet<string> Effects { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "consultation_hold", "consultation_book", "consultation_cancel", "consultation_remind", "consultation_wait", "consultation_leave",
        "consultation_pass", "consultation_file", "consultation_ask_move", "consultation_number",
        "consultation_call_yes", "consultation_call_no", "hotline_open",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; }
        = new HashSet<string>([Stop, Resume, Hide, DeleteMe, .. Effects], StringComparer.Ordinal);
}
