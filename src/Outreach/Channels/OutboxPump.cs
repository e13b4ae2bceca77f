using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Outreach.Channels;

/// <summary>Sends one channel's messages at its pace, many at once, but one at a time to one person.</summary>
internal sealed class OutboxPump(IChannel channel, ChannelReader<OutboxRow> rows, Sending sending, TimeProvider time, ILogger log)
{
    private const int AtOnce = 64;
    private const int TriesBeforeAll = 5;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private readonly SendSchedule _schedule = new(channel.Abilities);
    private readonly Channel<(OutboxRow Row, SendOutcome Outcome)> _back = Channel.CreateUnbounded<(OutboxRow, SendOutcome)>();
    private readonly long _start = time.GetTimestamp();
    private int _onTheWay;
    private int _failuresInARow;

    private TimeSpan Now => time.GetElapsedTime(_start);

    public async Task Run(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            while (rows.TryRead(out var row))
                _schedule.Add(row, Now);
            while (_back.Reader.TryRead(out var result))
                Settle(result.Row, result.Outcome);

            TimeSpan? wait = null;
            while (_onTheWay < AtOnce && _schedule.TryNext(Now, out var next, out wait))
            {
                _onTheWay++;
                _ = Send(next!, stopping);
            }

            await Sleep(_onTheWay < AtOnce ? wait : null, stopping);
        }

        while (_onTheWay > 0)
        {
            var result = await _back.Reader.ReadAsync(CancellationToken.None);
            Settle(result.Row, result.Outcome);
        }
    }

    private async Task Send(OutboxRow row, CancellationToken stopping)
        => _back.Writer.TryWrite((row, await sending.Send(channel, row, stopping)));

    private void Settle(OutboxRow row, SendOutcome outcome)
    {
        _onTheWay--;
        if (outcome.Finished)
        {
            _failuresInARow = 0;
            _schedule.Done(row.Person, Now);
            return;
        }

        if (outcome.Wait is { } wait)
        {
            Log.Throttled(log, channel.Kind, wait.TotalSeconds);
            if (outcome.Everyone)
                _schedule.HoldAll(Now + wait);
            _schedule.Again(row.Person, Now, Now + wait);
            return;
        }

        var attempt = _schedule.Failed(row.Person);
        var pause = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt - 1), LongestPause.TotalSeconds));
        Log.SendFailed(log, row.Id, channel.Kind, attempt, pause.TotalSeconds, outcome.Why ?? "unknown");
        if (++_failuresInARow > TriesBeforeAll)
            _schedule.HoldAll(Now + TimeSpan.FromSeconds(Math.Min(Math.Pow(2, _failuresInARow - TriesBeforeAll), 15)));
        _schedule.Again(row.Person, Now, Now + pause);
    }

    private async Task Sleep(TimeSpan? wait, CancellationToken stopping)
    {
        using var wake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var news = Task.WhenAny(rows.WaitToReadAsync(wake.Token).AsTask(), _back.Reader.WaitToReadAsync(wake.Token).AsTask());
        if (wait is { } delay)
            await Task.WhenAny(news, Task.Delay(delay < TimeSpan.Zero ? TimeSpan.Zero : delay, time, wake.Token));
        else
            await news;
        await wake.CancelAsync();
    }
}
