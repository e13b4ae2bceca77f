using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Storage;

namespace Outreach.Consultations.Rounds;

/// <summary>Goes round every few seconds.</summary>
internal sealed class ConsultationWorker(
    IDuties duties, IStore store, ConsultationRounds rounds, TimeProvider time, ILogger<ConsultationWorker> log)
    : RoundWorker(duties, store, TimeSpan.FromSeconds(2), time, log)
{
    protected override Task Round(CancellationToken cancellation) => rounds.Round(cancellation);
}
