using Outreach.Consultations.Scheduling;
using Outreach.LiteDb;
using Outreach.Storage;

namespace Outreach.Tests.Fakes;

/// <summary>A worker's memory over a store that another writes to as well: the calendar at hand is as old as the last look at it.</summary>
internal sealed class OldMemory(LiteDbStore store) : IStore, IConsultationStore
{
    /// <summary>What another does right before a commit of ours.</summary>
    public Func<IReadOnlyList<Change>, Task> Meanwhile { get; set; } = static _ => Task.CompletedTask;

    public Calendar Calendar { get; private set; } = store.Calendar;

    public long NextId() => store.NextId();

    public ValueTask Fresh(CancellationToken cancellation)
    {
        Calendar = store.Calendar;
        return ValueTask.CompletedTask;
    }

    public async Task<CommitResult> TryCommit(
        IReadOnlyList<Precondition> preconditions, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        await Meanwhile(changes);
        return await store.TryCommit(preconditions, changes, cancellation);
    }
}
