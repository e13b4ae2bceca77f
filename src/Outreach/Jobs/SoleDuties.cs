namespace Outreach.Jobs;

/// <summary>All duties are ours for ever: for a store that only one process can open.</summary>
public sealed class SoleDuties : IDuties
{
    /// <inheritdoc/>
    public ValueTask<Duty> Take(DutyName name, CancellationToken cancellation) => ValueTask.FromResult(Duty.ForEver);
}
