using System.Diagnostics.CodeAnalysis;

namespace Outreach.Loopback.Running.Killing;

/// <summary>Waits for the moment to kill: which and when is chance, and the seed decides it.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Nothing is secret here, and a failure must be repeatable from its seed.")]
internal sealed class Killer(LoopbackBotApi api, int seed)
{
    private const int MostAnswers = 150;
    private const int MostStruck = 5;

    private static readonly string[] Sends = ["sendMessage", "editMessageText"];
    private static readonly FaultKind[] Failures = [FaultKind.ServerError, FaultKind.BadGateway, FaultKind.CutBefore];
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(1500);

    private readonly Random _random = new(seed);
    private int _polls;

    /// <summary>How many new messages were taken without an answer: each of them must come again.</summary>
    public int PutInDoubt { get; private set; }

    private int Answers => Sends.Sum(api.Calls);

    /// <summary>Returns when it is to be killed.</summary>
    public async Task<KillMoment> Await(HostRun run)
    {
        api.Faults.DeliverTwice = _random.Next(2) == 0;
        var moment = (KillMoment)_random.Next(Enum.GetValues<KillMoment>().Length);
        // Drawn whether or not they are used, so that one moment does not shift the next.
        var (struck, part, failure) = (1 + _random.Next(MostStruck), _random.NextDouble(), Failures[_random.Next(Failures.Length)]);
        var before = Answers;
        switch (moment)
        {
            case KillMoment.Answering:
                await Until(() => Answers - before > part * MostAnswers, run);
                break;
            case KillMoment.Sometime:
                await Polls(run);
                await Rest(part * LongestWait);
                break;
            case KillMoment.Starting:
                await Rest(part * LongestStart);
                break;
            case KillMoment.FirstPoll:
                await Polls(run);
                break;
            case KillMoment.SendingInDoubt:
                await Strike(FaultKind.HangAfter, "sendMessage", struck, run);
                PutInDoubt += struck;
                break;
            case KillMoment.EditingInDoubt:
                await Strike(FaultKind.HangAfter, "editMessageText", struck, run);
                break;
            case KillMoment.Throttled:
                await Strike(FaultKind.TooMany, Sends[struck % Sends.Length], 1, run);
                await Rest(part * LongestWait);
                break;
            case KillMoment.Failing:
                await Strike(failure, Sends[struck % Sends.Length], struck, run);
                await Rest(part * LongestWait);
                break;
        }

        return moment;
    }

    /// <summary>Returns somewhere within a start.</summary>
    public Task AwaitStarting() => Rest(_random.NextDouble() * LongestStart);

    /// <summary>It is dead: returns when all that it had sent was dealt with, so that nothing is taken for the next one's.</summary>
    public async Task Bury()
    {
        await Wait.Until(() => api.Connections == 0, () => $"{api.Connections} connections of a dead process");
        api.Faults.Clear();
        _polls = api.Calls("getUpdates");
    }

    private static Task Until(Func<bool> condition, HostRun run) => Wait.Until(
        () => run.HasExited ? throw new InvalidOperationException($"The program has ended by itself.\n{run}") : condition(), run.ToString);

    private static Task Rest(TimeSpan time) => Task.Delay(time, TimeProvider.System, CancellationToken.None);

    private Task Polls(HostRun run) => Until(() => api.Calls("getUpdates") > _polls, run);

    private async Task Strike(FaultKind kind, string method, int times, HostRun run)
    {
        var fault = api.Faults.Next(kind, times, method);
        await Until(() => fault.Hits == times, run);
    }
}
