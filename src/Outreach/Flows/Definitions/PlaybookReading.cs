using System.Globalization;
using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>What came of reading the content folder.</summary>
/// <param name="Playbook">The playbook, when there are no problems.</param>
/// <param name="Problems">Everything that is wrong, in one list; of very many the first, and how many more.</param>
public sealed record PlaybookReading(Playbook? Playbook, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>How many problems are told at most: nobody reads more, and they go into logs and health.</summary>
    public const int Most = 100;

    /// <summary>How many problems there are.</summary>
    public int Found { get; private init; } = Problems.Count;

    /// <summary>The reading whose problems are told.</summary>
    /// <param name="folder">The content folder, where the rest is.</param>
    /// <param name="found">All of them.</param>
    public static PlaybookReading Bad(string folder, IReadOnlyList<ContentProblem> found)
        => found.Count <= Most
            ? new PlaybookReading(null, found)
            : new PlaybookReading(null, [.. found.Take(Most), More(folder, found.Count - Most)]) { Found = found.Count };

    private static ContentProblem More(string folder, int left)
        => new(folder, 1, string.Create(CultureInfo.InvariantCulture, $"and {left:N0} more"), "mend these first");
}
