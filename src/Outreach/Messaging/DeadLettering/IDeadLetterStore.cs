namespace Outreach.Messaging.DeadLettering;

/// <summary>Where messages lie that were given up.</summary>
public interface IDeadLetterStore
{
    /// <summary>How many there are.</summary>
    Task<DeadLetterCount> Count(CancellationToken cancellation);

    /// <summary>Those that follow a number, the oldest first, so many at most.</summary>
    Task<IReadOnlyList<DeadLetter>> After(long id, int most, CancellationToken cancellation);
}
