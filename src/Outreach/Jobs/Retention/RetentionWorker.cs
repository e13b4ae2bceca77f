using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Outreach.Storage;

namespace Outreach.Jobs.Retention;

/// <summary>Has forgotten what is over, some minutes after the start and from then on, each class as often as it wants.</summary>
public sealed class RetentionWorker(
    IDuties duties, RetentionEngine engine, IStore store, TimeProvider time, ILogger<RetentionWorker> log)
    : DutyWorker(duties, time, DutyName.Sending)
{
    private const string Program = "program";

    // Not in the first moment: what is open comes first.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenEntries = TimeSpan.FromDays(1);

    private readonly Dictionary<string, DateTimeOffset> _looked = [];
    private DateTimeOffset? _told;

    /// <inheritdoc/>
    protected override async Task Work(DutyName name, Duty duty, CancellationToken until)
    {
        while (true)
        {
            await Task.Delay(Pause, Time, until);
            if (!await AwaitSure(duty, until))
                return;
            await Round(until);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "What one run stumbles over must not end the forgetting.")]
    private async Task Round(CancellationToken until)
    {
        var now = Time.GetUtcNow();
        var due = engine.Classes.Where(one => !_looked.TryGetValue(one.Name, out var at) || now - at >= one.Every).ToList();
        // One entry a day tells that it was looked for, also where nothing was over.
        var tells = _told is not { } told || now - told >= BetweenEntries;
        if (due.Count == 0)
            return;
        try
        {
            await store.Fresh(until);
            foreach (var run in await engine.Run(tells ? engine.Classes : due, Program, tells, until))
            {
                _looked[run.Name] = now;
                if (run.Forgotten > 0)
                    Log.Forgot(log, run.Name, run.Forgotten);
            }

            _told = tells ? now : _told;
        }
        catch (StoreUnavailableException away)
        {
            Log.StoreUnavailable(log, away.Message);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            Log.RunBroke(log, defect.GetType().Name);
        }
    }
}
