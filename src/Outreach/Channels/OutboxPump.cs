using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Outreach.Channels;

/// <summary>Sends one channel's messages at its pace, many at once, but one at a time to one person.</summary>
/// <remarks>
/// While the channel is in trouble one message at a time tries it: where what is in doubt is not sent again, many would be lost at once.
/// All that can wake it comes by one queue: messages, results, the time, the stop. Waiting on several things with a
/// cancelled loser each time threw an exception at every turn, and that was a fifth of a reply's cost.
/// </remarks>
internal sealed class OutboxPump(IChannel channel, Channel<PumpNews> news, Sending sending, TimeProvider time, ILogger log)
{
    private const int AtOnce = 64;
    private const int TriesBeforeAll = 5;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private readonly SendSchedule _schedule = new(channel.Abilities);
    private readonly long _start = time.GetTimestamp();
    private int _onTheWay;
    private int _failuresInARow;

    private int Most => _failuresInARow > TriesBeforeAll ? 1 : AtOnce;

    private TimeSpan Now => time.GetElapsedTime(_start);

    public async Task Run(CancellationToken stopping)
    {
        await using var clock = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await using var stop = stopping.Register(Wake);
        while (!stopping.IsCancellationRequested)
        {
            while (news.Reader.TryRead(out var one))
                Take(one);

            TimeSpan? wait = null;
            while (_onTheWay < Most && _schedule.TryNext(Now, out var next, out wait))
            {
                _onTheWay++;
                _ = Send(next!, stopping);
            }

            if (_onTheWay < Most && wait is { } pause)
                clock.Change(pause < TimeSpan.Zero ? TimeSpan.Zero : pause, Timeout.InfiniteTimeSpan);
            await news.Reader.WaitToReadAsync(CancellationToken.None);
        }

        while (_onTheWay > 0)
            Take(await news.Reader.ReadAsync(CancellationToken.None));
    }

    private void Wake() => news.Writer.TryWrite(PumpNews.TimePassed);

    private void Take(PumpNews one)
    {
        if (one is { Row: { } sent, Outcome: { } outcome })
            Settle(sent, outcome);
        else if (one.Row is { } row)
            _schedule.Add(row, Now);
    }

    private async Task Send(OutboxRow row, CancellationToken stopping)
        => news.Writer.TryWrite(new PumpNews(row, await sending.Send(channel, row, stopping)));

    private void Settle(OutboxRow row, SendOutcome outcome)
    {
        _onTheWay--;
        if (outcome.Finished)
        {
            _schedule.Done(row.Person, Now);
            if (outcome.Why is null)
                _failuresInARow = 0;
            else
                CountFailure();
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
        CountFailure();
        _schedule.Again(row.Person, Now, Now + pause);
    }

    private void CountFailure()
    {
        if (++_failuresInARow > TriesBeforeAll)
            _schedule.HoldAll(Now + TimeSpan.FromSeconds(Math.Min(Math.Pow(2, _failuresInARow - TriesBeforeAll), 15)));
    }
}
