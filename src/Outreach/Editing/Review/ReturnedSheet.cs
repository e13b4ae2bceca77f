using Outreach.People;

namespace Outreach.Editing.Review;

/// <summary>What a file is that came back.</summary>
public abstract record ReturnedSheet
{
    private ReturnedSheet()
    {
    }

    /// <summary>A sheet of ours.</summary>
    /// <param name="Language">The language that was read.</param>
    /// <param name="Rows">Its rows, in any order; some may be gone.</param>
    public sealed record Read(Language Language, IReadOnlyList<ReturnedRow> Rows) : ReturnedSheet;

    /// <summary>Something else.</summary>
    /// <param name="Why">What is wrong with it.</param>
    public sealed record Strange(string Why) : ReturnedSheet;
}
