using Outreach.Storage;

namespace Outreach.Jobs.Retention;

/// <summary>Something whose time is over.</summary>
/// <param name="Number">By which a hold can name it, such as the number of a case; 0 where it has none.</param>
/// <param name="Count">For how many it stands.</param>
/// <param name="Changes">What forgets it.</param>
public sealed record Overdue(long Number, int Count, IReadOnlyList<Change> Changes)
{
    /// <summary>It is forgotten only while this is so; else the next round looks at it anew.</summary>
    public IReadOnlyList<Precondition> While { get; init; } = [];

    /// <summary>What follows once it is kept.</summary>
    public Action? Then { get; init; }
}
