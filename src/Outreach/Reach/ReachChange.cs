using Outreach.Storage;

namespace Outreach.Reach;

/// <summary>What can happen to the reach log.</summary>
public abstract record ReachChange : Change
{
    private ReachChange()
    {
    }

    /// <summary>A line more.</summary>
    public sealed record Noted(ReachEntry Entry) : ReachChange;

    /// <summary>
    /// Counts take the place of lines of people who were forgotten, asked with a <see cref="ReachPrecondition"/>; or of none: what was
    /// counted from the first without saying who.
    /// </summary>
    /// <param name="Lines">The lines that go.</param>
    /// <param name="Cells">What is added to each cell.</param>
    public sealed record Counted(IReadOnlyList<long> Lines, IReadOnlyDictionary<CountCell, long> Cells) : ReachChange;
}
