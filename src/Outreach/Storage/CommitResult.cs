namespace Outreach.Storage;

/// <summary>What became of changes that were to be kept.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Whether they are kept now, by this commit.</summary>
    public bool IsKept => this is Kept;

    /// <summary>Whether they must be decided anew, from what is so now.</summary>
    public bool IsRefused => this is Refused;

    /// <summary>All of them are kept.</summary>
    public sealed record Kept : CommitResult;

    /// <summary>Something was not so any more, and nothing is kept.</summary>
    /// <param name="Precondition">What was not so; null when a booking did not fit the calendar.</param>
    public sealed record Refused(Precondition? Precondition) : CommitResult;

    /// <summary>
    /// They deal with a message, and nothing of them is kept: either it was dealt with before (the same turn was kept although its caller
    /// was told otherwise; what it sent stands in the outbox), or an older message of its sender waits, which has its turn first. What
    /// still waits tells which.
    /// </summary>
    public sealed record Overtaken : CommitResult;
}
