using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>One step of a flow.</summary>
public sealed record Step
{
    /// <summary>Its id within the flow.</summary>
    public required string Id { get; init; }

    /// <summary>What it says or asks; null for a deed.</summary>
    public Words? Say { get; init; }

    /// <summary>For a quiz: the kind explanation after the answer.</summary>
    public Words? Explain { get; init; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>The list whose entries are offered first, by name.</summary>
    public string? Choices { get; init; }

    /// <summary>How many entries of the list are shown at once; null for all.</summary>
    public int? Most { get; init; }

    /// <summary>What leads on to its further entries.</summary>
    public Words? More { get; init; }

    /// <summary>Where the chosen entry is kept.</summary>
    public string? Save { get; init; }

    /// <summary>What it asks that is no choice, of <see cref="Asks"/>.</summary>
    public string? Ask { get; init; }

    /// <summary>What is done, silently.</summary>
    public string? Do { get; init; }

    /// <summary>The condition under which the step is not passed over.</summary>
    public string? When { get; init; }

    /// <summary>Where it leads; nothing = the next step of the file.</summary>
    public Target? Go { get; init; }

    /// <summary>Where an effect leads that could not be done.</summary>
    public Target? Else { get; init; }

    /// <summary>The sources of its facts.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>For the question that a lesson asks before and after: which of both it is.</summary>
    public Gauge? Gauge { get; init; }

    /// <summary>The keys behind which its words may stand: said, asked with a right answer, asked by a check.</summary>
    internal const string SayKeys = "say|quiz|ask";

    /// <summary>The line in the file.</summary>
    public int Line { get; init; }

    /// <summary>The entries shown on one page of the list, and whether more follow. One left over stands on the last page.</summary>
    public (IReadOnlyList<T> Shown, bool Follow) PageOf<T>(IReadOnlyList<T> entries, int page, int from = 0)
    {
        // From an entry that was looked for on.
        if (from > 0 && from < entries.Count)
            return PageOf([.. entries.Skip(from)], page);
        if (Most is not { } most || entries.Count <= most + 1)
            return (entries, false);
        var first = Math.Clamp(page, 0, (entries.Count - 2) / most) * most;
        return entries.Count - first <= most + 1 ? ([.. entries.Skip(first)], false) : ([.. entries.Skip(first).Take(most)], true);
    }

    /// <summary>Whether it asks a question with a right answer.</summary>
    public bool IsQuiz => Explain is not null;

    /// <summary>Whether it shows something.</summary>
    public bool IsShown => Say is not null;
}
