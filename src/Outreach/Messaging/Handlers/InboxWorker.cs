using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Storage;

namespace Outreach.Messaging.Handlers;

/// <summary>Takes stored messages out of their lanes, one after the other in each, and has them dealt with.</summary>
internal sealed class InboxWorker(
    IDuties duties,
    IStore store,
    IInboxStore inbox,
    Outbox outbox,
    PersonQueues lanes,
    IInboundHandler handler,
    MessagingMetrics traffic,
    TimeProvider time,
    ILogger<InboxWorker> log) : DutyWorker(duties, time, [.. Enumerable.Range(0, PersonQueues.Parts).Select(DutyName.Lanes)])
{
    private const int Tries = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<DutyName, int> _parts = Enumerable.Range(0, PersonQueues.Parts).ToDictionary(DutyName.Lanes);

    protected override async Task TakeUp(DutyName name, CancellationToken cancellation)
    {
        var part = _parts[name];
        lanes.Open(part);
        var waiting = await inbox.Waiting(LaneRange.OfPart(part), cancellation);
        foreach (var row in waiting)
            lanes.Add(row);
        if (waiting.Count > 0)
            Log.TakenUpAgain(log, waiting.Count);
    }

    protected override Task Work(DutyName name, Duty duty, CancellationToken until)
    {
        var range = LaneRange.OfPart(_parts[name]);
        return Task.WhenAll(Enumerable.Range(range.First, range.Count).Select(lane => Work(lane, duty, until)));
    }

    protected override void Leave(DutyName name) => lanes.Close(_parts[name]);

    private async Task Work(int lane, Duty duty, CancellationToken until)
    {
        await foreach (var row in lanes.Lane(lane, until))
        {
            if (!await Deal(row, duty, until))
                return;
            if (!outbox.TakeOvertaken(row))
                lanes.Done(row);
            else if (!await Resume(row, until))
                return;
        }
    }

    // Another dealt with it, or an older one of hers waits of which this lane never heard: its caller was told that it could not be kept.
    // What still waits of hers is taken up from the store, in its order.
    private async Task<bool> Resume(InboxRow overtaken, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            try
            {
                var lane = await inbox.Waiting(new LaneRange(LaneRange.LaneOf(overtaken.Person), 1), until);
                lanes.Again(overtaken, lane.Where(row => row.Person == overtaken.Person));
                return true;
            }
            catch (StoreUnavailableException trouble)
            {
                Log.StoreAway(log, overtaken.Id, trouble.Message);
            }

            await Task.Delay(Pause, Time, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return false;
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "One message that cannot be dealt with must not stop the lane; it is tried again, then kept for staff.")]
    private async Task<bool> Deal(InboxRow row, Duty duty, CancellationToken stopping)
    {
        using var step = MessagingMetrics.Handling(row);
        if (step is not null)
            row = row with { Trace = step.Id };
        for (var attempt = 1; ; attempt++)
        {
            if (!await AwaitSure(duty, stopping))
                return false;
            try
            {
                await store.Fresh(stopping);
                await handler.Handle(row, stopping);
                if (!outbox.IsOvertaken(row))
                    traffic.Handled(row);
                return true;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return false;
            }
            catch (StoreUnavailableException trouble)
            {
                Log.StoreAway(log, row.Id, trouble.Message);
            }
            catch (Exception defect)
            {
                Log.HandlingFailed(log, row.Id, attempt, defect.GetType().Name, Where(defect));
                if (attempt >= Tries && await GiveUp(row, defect, step, stopping))
                    return true;
            }

            var pause = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt - 1), 30));
            await Task.Delay(pause, Time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested)
                return false;
        }
    }

    private async Task<bool> GiveUp(InboxRow row, Exception defect, Activity? step, CancellationToken stopping)
    {
        try
        {
            var dead = new InboxChange.Dead(row, $"{defect.GetType().Name} at {Where(defect)}", Time.GetUtcNow());
            await outbox.Commit([.. await Apology(row, stopping), dead], stopping);
            traffic.Dead(row, step, defect.GetType().Name);
            return true;
        }
        catch (StoreUnavailableException trouble)
        {
            Log.StoreAway(log, row.Id, trouble.Message);
            return false;
        }
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "What made the answer fail may make the apology fail: then the message is kept for staff without one.")]
    private async Task<IReadOnlyList<Change>> Apology(InboxRow row, CancellationToken stopping)
    {
        try
        {
            return await handler.Apologize(row, stopping);
        }
        catch (Exception defect) when (defect is not (StoreUnavailableException or OperationCanceledException))
        {
            Log.NoApology(log, row.Id, defect.GetType().Name, Where(defect));
            return [];
        }
    }

    // The place of a failure, not its text: a text could hold a person's words.
    private static string Where(Exception defect)
        => new StackTrace(defect, fNeedFileInfo: false).GetFrame(0)?.GetMethod() is { } method
            ? $"{method.DeclaringType?.Name}.{method.Name}"
            : "?";
}
