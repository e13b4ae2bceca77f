using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;

namespace Outreach.Messaging.Outbound;

/// <summary>Sends one channel's messages at its pace, many at once, but one at a time to one person.</summary>
/// <remarks>
/// While the channel is in trouble one message at a time tries it: where what is in doubt is not sent again, many would be lost at once.
/// All that can wake it comes by one queue: messages, results, the time, the stop. Waiting on several things with a
/// cancelled loser each time threw an exception at every turn, and that was a fifth of a reply's cost.
/// </remarks>
internal sealed class OutboxPump(IChannel channel, Channel<PumpNews> news, Sending sending, Duty duty, TimeProvider time, ILogger log)
{
    private const int AtOnce = 64;

    /// <summary>Further ones for what is red: it waits for nothing that the channel is slow to take.</summary>
    private const int RedAtOnce = 16;

    private const int TriesBeforeAll = 5;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private readonly SendSchedule _schedule = new(channel.Abilities);
    private readonly long _start = time.GetTimestamp();
    private int _onTheWay;
    private int _passing;
    private int _ending;
    private int _failuresInARow;

    private bool InTrouble => _failuresInARow > TriesBeforeAll;

    private int Most => InTrouble ? 1 : AtOnce;

    private TimeSpan Now => time.GetElapsedTime(_start);

    public async Task Run(CancellationToken stopping)
    {
        await using var clock = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await using var stop = stopping.Register(Wake);
        while (!stopping.IsCancellationRequested)
        {
            while (news.Reader.TryRead(out var one))
                Take(one, stopping);
            EndOutdated(stopping);

            TimeSpan? wait = null;
            while (_onTheWay < Most + RedAtOnce && _schedule.TryNext(Now, onlyRed: _onTheWay >= Most, out var next, out wait))
            {
                _onTheWay++;
                _ = Send(next!, aside: false, stopping);
            }

            if (_onTheWay < Most + RedAtOnce && wait is { } pause)
                clock.Change(pause < TimeSpan.Zero ? TimeSpan.Zero : pause, Timeout.InfiniteTimeSpan);
            await news.Reader.WaitToReadAsync(CancellationToken.None);
        }

        while (_onTheWay + _passing + Volatile.Read(ref _ending) > 0)
            Take(await news.Reader.ReadAsync(CancellationToken.None), stopping);
    }

    private void Wake() => news.Writer.TryWrite(PumpNews.TimePassed);

    private void Take(PumpNews one, CancellationToken stopping)
    {
        if (one is { Row: { } said, Outcome: { } ended, Aside: true })
            SettleAside(said, ended);
        else if (one is { Row: { } sent, Outcome: { } outcome })
            Settle(sent, outcome);
        else if (one.Row is { } row)
            Queue(row, stopping);
    }

    // A press is answered at once and beside all else: it is no message, and no pace counts it. A passing word that could not be said so
    // waits like a message.
    private void Queue(OutboxRow row, CancellationToken stopping)
    {
        if (row is { Kind: OutgoingKind.Passing, Answers: not null } && _passing < AtOnce && !InTrouble && !_schedule.IsHeld(Now))
        {
            _passing++;
            _ = Send(row, aside: true, stopping);
            return;
        }

        if (row is { Kind: not OutgoingKind.Passing, Answers: { } press })
            _ = channel.Acknowledge(press, stopping);
        _schedule.Add(row, Now);
    }

    private async Task Send(OutboxRow row, bool aside, CancellationToken stopping)
        => news.Writer.TryWrite(new PumpNews(row, await sending.Send(channel, row, duty, stopping), aside));

    private void EndOutdated(CancellationToken stopping)
    {
        var outdated = _schedule.TakeOutdated();
        if (outdated.Count == 0)
            return;
        // A press whose screen is dropped is answered all the same.
        foreach (var press in outdated.Select(row => row.Answers).OfType<Press>())
            _ = channel.Acknowledge(press, stopping);
        Interlocked.Increment(ref _ending);
        _ = End(outdated, stopping);
    }

    private async Task End(IReadOnlyList<OutboxRow> outdated, CancellationToken stopping)
    {
        await sending.Outdate(outdated, stopping);
        Interlocked.Decrement(ref _ending);
        Wake();
    }

    private void SettleAside(OutboxRow row, SendOutcome outcome)
    {
        _passing--;
        if (outcome.Finished)
            return;
        if (outcome is { Wait: { } wait, Everyone: true })
            _schedule.HoldAll(Now + wait);
        _schedule.Add(row, Now);
    }

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

        if (outcome is { Rests: true, Wait: { } rest })
        {
            _schedule.Rest(row.Person, Now, Now + rest);
            return;
        }

        if (outcome.Wait is { } wait)
        {
            if (duty.Sure)
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
