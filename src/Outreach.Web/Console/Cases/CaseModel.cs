using Outreach.Hotline.Cases;

namespace Outreach.Web.Console.Cases;

/// <summary>A case, as whoever looks sees it.</summary>
public sealed record CaseModel
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What colleagues see of it.</summary>
    public required string Line { get; init; }

    /// <summary>How it stands.</summary>
    public required string State { get; init; }

    /// <summary>What was said in it; null where that is not for whoever looks.</summary>
    public TalkModel? Words { get; init; }

    /// <summary>What can be done by pressing alone.</summary>
    public required IReadOnlyList<Deed> Deeds { get; init; }

    /// <summary>Whether the person can be answered.</summary>
    public bool Answers { get; init; }

    /// <summary>What was written and did not go, to be mended.</summary>
    public string Draft { get; init; } = string.Empty;

    /// <summary>The words would tell on a locked screen: they go only if the colleague is sure.</summary>
    public bool Warns { get; init; }

    /// <summary>As what it can be closed, each by its name; none where it cannot.</summary>
    public IReadOnlyList<(CaseOutcome Outcome, string Name)> Ends { get; init; } = [];

    /// <summary>What it can have been about, each by its name.</summary>
    public IReadOnlyList<(CaseTopic Topic, string Name)> Topics { get; init; } = [];

    /// <summary>What became of what was done last; null = nothing was.</summary>
    public string? Told { get; init; }

    /// <summary>Whether that is a refusal.</summary>
    public bool Bad { get; init; }

    /// <summary>Something that can be done.</summary>
    /// <param name="To">Where the button goes, under the case.</param>
    /// <param name="Label">What stands on it.</param>
    /// <param name="Kind">How it looks.</param>
    public sealed record Deed(string To, string Label, string? Kind);
}
