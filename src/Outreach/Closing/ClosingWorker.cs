using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Storage;

namespace Outreach.Closing;

/// <summary>Has the end of a campaign go on, while the sending is ours.</summary>
public sealed class ClosingWorker(IDuties duties, IStore store, ClosingRound round, TimeProvider time, ILogger<ClosingWorker> log)
    : RoundWorker(duties, store, Pause, time, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override Task Round(CancellationToken cancellation) => round.Go(cancellation);
}
