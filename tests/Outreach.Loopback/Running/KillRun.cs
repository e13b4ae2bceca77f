using System.Diagnostics;
using Outreach.Loopback.Running.Killing;

namespace Outreach.Loopback.Running;

/// <summary>The real program among people who talk without a pause, killed again and again at moments that chance chooses.</summary>
public sealed class KillRun
{
    private const int Reports = 20;

    private readonly KillPlan _plan;
    private readonly Site _site;
    private readonly Killer _killer;
    private readonly Crowd _crowd;
    private readonly List<Death> _deaths = [];
    private readonly List<string> _incidents = [];
    private readonly long _begun = Stopwatch.GetTimestamp();
    private HostRun _run;

    private KillRun(KillPlan plan, Site site, HostRun run, Killer killer, Crowd crowd)
        => (_plan, _site, _run, _killer, _crowd) = (plan, site, run, killer, crowd);

    /// <summary>Carries a plan out.</summary>
    /// <param name="plan">How many people and kills.</param>
    /// <param name="progress">Is told now and then how far it is.</param>
    /// <param name="cancellation">Ends it early, without a report.</param>
    public static async Task<KillReport> Of(KillPlan plan, Action<string> progress, CancellationToken cancellation)
    {
        await using var site = await Site.WithTelegram(new LoopbackOptions { KeepRequests = false });
        var killer = new Killer(site.Api, plan.Seed);
        for (var start = 0; start < plan.FirstStarts; start++)
        {
            var first = site.Start();
            await killer.AwaitStarting();
            await first.Kill();
        }

        var run = await site.StartReady();
        var crowd = await Crowd.Gather(site.Api, plan.Chats, plan.Patience);
        progress($"Undisturbed, people were shown what is expected of all; {crowd.Course.Lessons.Count} lessons.");
        return await new KillRun(plan, site, run, killer, crowd).Go(progress, cancellation);
    }

    private async Task<KillReport> Go(Action<string> progress, CancellationToken cancellation)
    {
        await using var watch = new LedgerWatch(_site.Api, () => _run);
        var talking = _crowd.Talk();
        await Trying(async () =>
        {
            while (_deaths.Count < _plan.Kills)
            {
                cancellation.ThrowIfCancellationRequested();
                await Kill(progress);
            }
        });
        _crowd.Enough();
        progress("The last kill is done; people talk to the end of their lessons.");
        await talking.WaitAsync(cancellation);
        Ledger? ledger = null;
        await Trying(async () =>
        {
            await _run.Rest(_site.Api.LastUpdateId);
            await KillAtRest();
            ledger = await _run.Ledger();
            if (await _run.Stop() is var code and not 0)
                throw new InvalidOperationException($"It ended with {code}.");
        });
        _incidents.AddRange([.. _crowd.Stuck, .. await watch.End(), .. RunLog.Complaints(_site.Runs)]);
        return await Report(ledger ?? watch.Last, watch.Looks);
    }

    private async Task Kill(Action<string> progress)
    {
        var moment = await _killer.Await(_run);
        var at = _site.Api.Elapsed;
        await _run.Kill();
        await _killer.Bury();
        _deaths.Add(new Death(moment, at, [.. _crowd.Learners.Select(learner => learner.Chat.Happened)]));
        _run = _site.Start();
        if (_deaths.Count % Reports == 0)
            progress($"{_deaths.Count} kills, {_site.Api.LastUpdateId} messages, {Stopwatch.GetElapsedTime(_begun):hh\\:mm\\:ss}");
    }

    // Nothing is under way: whatever it sends after that had been sent and answered before.
    private async Task KillAtRest()
    {
        var happened = _crowd.Learners.Sum(learner => learner.Chat.Happened);
        await _run.Kill();
        await _killer.Bury();
        _run = _site.Start();
        await _run.Rest(_site.Api.LastUpdateId);
        if (_crowd.Learners.Sum(learner => learner.Chat.Happened) - happened is var again and not 0)
            throw new InvalidOperationException($"Killed while nothing was under way, it did {again} things again.");
    }

    // What should have come and did not is one of the report's problems.
    private async Task Trying(Func<Task> what)
    {
        try
        {
            await what();
        }
        catch (Exception cause) when (cause is TimeoutException or InvalidOperationException)
        {
            _incidents.Add(cause.Message);
        }
    }

    private async Task<KillReport> Report(Ledger ledger, int looks)
    {
        var screens = _crowd.Compare();
        var doubt = Doubt.Of(_crowd.Learners, _deaths);
        return new KillReport
        {
            Plan = _plan,
            Kills = _deaths.CountBy(death => death.Moment).ToDictionary(),
            Sent = _site.Api.LastUpdateId,
            Ledger = ledger,
            LedgerLooks = looks,
            Screens = _crowd.Learners.Sum(learner => learner.Said),
            ScreensMissing = screens.Missing,
            ScreensUnexpected = screens.Unexpected,
            ScreensDisordered = screens.Disordered,
            PutInDoubt = _killer.PutInDoubt,
            RepeatsExplained = doubt.Explained,
            RepeatsUnexplained = doubt.Unexplained,
            LongestDoubt = doubt.Longest,
            PressesUnanswered = _site.Api.UnansweredPresses,
            Reach = (await Reached.Ask(_site), Reached.Expect(_crowd)),
            Duration = Stopwatch.GetElapsedTime(_begun),
            Incidents = _incidents,
        };
    }
}
