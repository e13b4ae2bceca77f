using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Storage;

namespace Outreach.Hotline.Rounds;

/// <summary>Goes round every second.</summary>
internal sealed class HotlineWorker(IDuties duties, IStore store, HotlineRounds rounds, TimeProvider time, ILogger<HotlineWorker> log)
    : RoundWorker(duties, store, TimeSpan.FromSeconds(1), time, log)
{
    protected override Task Round(CancellationToken cancellation) => rounds.Round(cancellation);
}
