using Outreach.Content;

namespace Outreach.Editing.Review;

/// <summary>What came of a sheet that was to be applied.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <summary>The changes are in the content, or would be.</summary>
    /// <param name="Plan">Which they are.</param>
    public sealed record Done(ReviewPlan Plan) : ReviewOutcome;

    /// <summary>With them the content would be wrong: nothing was written.</summary>
    /// <param name="Plan">Which they are.</param>
    /// <param name="Problems">What would be wrong; of very many the first.</param>
    /// <param name="Found">How much would be.</param>
    public sealed record Wrong(ReviewPlan Plan, IReadOnlyList<ContentProblem> Problems, int Found) : ReviewOutcome;

    /// <summary>The content itself cannot be read: nothing was written.</summary>
    /// <param name="Problems">What is wrong with it.</param>
    public sealed record Unreadable(IReadOnlyList<ContentProblem> Problems) : ReviewOutcome;

    /// <summary>The files cannot be written.</summary>
    /// <param name="Why">What is in the way.</param>
    public sealed record InTheWay(string Why) : ReviewOutcome;
}
