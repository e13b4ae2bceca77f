namespace Outreach.Jobs;

/// <summary>
/// Shares out among the workers of one store what only one of them does at a time. All parts of one worker that ask for a duty have the
/// same one.
/// </summary>
public interface IDuties
{
    /// <summary>Waits until a duty is ours. Where one process has the store for itself, it is at once, and for ever.</summary>
    /// <exception cref="OperationCanceledException">The waiting was given up.</exception>
    ValueTask<Duty> Take(DutyName name, CancellationToken cancellation);
}
