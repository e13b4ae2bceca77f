namespace Outreach.Flows.Definitions;

/// <summary>Where a step or option leads.</summary>
public abstract record Target
{
    private Target()
    {
    }

    /// <summary>A step of the same flow.</summary>
    public sealed record ToStep(string Step) : Target;

    /// <summary>Another flow, at its first step or at one named.</summary>
    public sealed record ToFlow(string Flow, string? Step) : Target;

    /// <summary>The screen before.</summary>
    public sealed record Back : Target;

    /// <summary>Where the person was before this flow; the menu if nowhere.</summary>
    public sealed record Return : Target;

    /// <summary>The talk rests until the person writes again.</summary>
    public sealed record End : Target;

    /// <summary>The lesson is finished.</summary>
    public sealed record Finish : Target;

    /// <summary>What the answers of a check come to.</summary>
    public sealed record Result : Target;

    /// <summary>What leads somewhere without being a step.</summary>
    public static IReadOnlyList<string> Words { get; } = ["menu", "back", "return", "end"];

    /// <summary>Reads what stands behind <c>go:</c>.</summary>
    public static Target Parse(string text) => text switch
    {
        "menu" => new ToFlow(Playbook.MenuFlow, null),
        "back" => new Back(),
        "return" => new Return(),
        "end" => new End(),
        _ when text.StartsWith("flow:", StringComparison.Ordinal) => text[5..].Split('/', 2) is [var flow, var step]
            ? new ToFlow(flow, step)
            : new ToFlow(text[5..], null),
        _ => new ToStep(text),
    };
}
