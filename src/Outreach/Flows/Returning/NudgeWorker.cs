using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Storage;

namespace Outreach.Flows.Returning;

/// <summary>Goes round every hour.</summary>
internal sealed class NudgeWorker(IDuties duties, IStore store, Nudges nudges, TimeProvider time, ILogger<NudgeWorker> log)
    : RoundWorker(duties, store, TimeSpan.FromHours(1), time, log)
{
    protected override async Task Round(CancellationToken cancellation) => await nudges.Round(cancellation);
}
