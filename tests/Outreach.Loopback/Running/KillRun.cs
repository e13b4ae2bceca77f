using System.Diagnostics;
using Outreach.Loopback.Running.Killing;

namespace Outreach.Loopback.Running;

/// <summary>The real program among people who talk without a pause, killed again and again at moments that chance chooses.</summary>
public sealed class KillRun
{
    private const int CalmChats = 4;
    private const long FirstChat = 5_000;
    private const int Reports = 20;

    private readonly KillPlan _plan;
    private readonly Site _site;
    private readonly Killer _killer;
    private readonly CalmTalk _calm;
    private readonly List<Learner> _learners;
    private readonly int[] _rounds;
    private readonly List<Death> _deaths = [];
    private readonly List<KillMoment> _moments = [];
    private readonly List<string> _incidents = [];
    private readonly long _begun = Stopwatch.GetTimestamp();
    private HostRun _run;
    private volatile bool _killing = true;

    private KillRun(KillPlan plan, Site site, HostRun run, CalmTalk calm)
    {
        (_plan, _site, _run, _calm) = (plan, site, run, calm);
        _killer = new Killer(site.Api, plan.Seed);
        _learners = [.. Enumerable.Range(0, plan.Chats).Select(number => Somebody(site, CalmChats + number, plan.Patience))];
        _rounds = new int[plan.Chats];
    }

    /// <summary>Carries a plan out.</summary>
    /// <param name="plan">How many people and kills.</param>
    /// <param name="progress">Is told now and then how far it is.</param>
    /// <param name="cancellation">Ends it early, without a report.</param>
    public static async Task<KillReport> Of(KillPlan plan, Action<string> progress, CancellationToken cancellation)
    {
        await using var site = await Site.WithTelegram(new LoopbackOptions { KeepRequests = false });
        var run = await site.StartReady();
        var calm = await CalmTalk.Listen([.. Enumerable.Range(0, CalmChats).Select(number => Somebody(site, number, Wait.Patience))]);
        progress($"Undisturbed, a lesson and its way have {calm.Course.Round(0).Count} screens; {calm.Course.Lessons.Count} lessons.");
        return await new KillRun(plan, site, run, calm).Go(progress, cancellation);
    }

    // Four kinds of people in turn: both languages, pressing and typing.
    private static Learner Somebody(Site site, int number, TimeSpan patience)
    {
        var chat = site.Api.Chat(FirstChat + number);
        chat.Language = number % 2 == 0 ? "ru" : "ky";
        return new Learner(chat, types: number / 2 % 2 == 1, patience);
    }

    private async Task<KillReport> Go(Action<string> progress, CancellationToken cancellation)
    {
        await using var watch = new LedgerWatch(_site.Api, () => _run);
        var talking = Task.WhenAll(Enumerable.Range(0, _plan.Chats).Select(Talk));
        try
        {
            while (_moments.Count < _plan.Kills)
            {
                cancellation.ThrowIfCancellationRequested();
                await Kill(progress);
            }
        }
        catch (Exception cause) when (cause is TimeoutException or InvalidOperationException)
        {
            Note(cause.Message);
        }

        _killing = false;
        progress("The last kill is done; people talk to the end of their lessons.");
        await talking.WaitAsync(cancellation);
        var ledger = await End();
        _incidents.AddRange(await watch.End());
        _incidents.AddRange(RunLog.Complaints(_site.Runs));
        return await Report(ledger, watch.Looks);
    }

    private async Task Kill(Action<string> progress)
    {
        var moment = await _killer.Await(_run);
        var at = _site.Api.Elapsed;
        await _run.Kill();
        await _killer.Bury();
        _moments.Add(moment);
        _deaths.Add(new Death(at, [.. _learners.Select(learner => learner.Chat.Happened)]));
        _run = _site.Start();
        if (_moments.Count % Reports == 0)
            progress($"{_moments.Count} kills, {_site.Api.LastUpdateId} messages, {Stopwatch.GetElapsedTime(_begun):hh\\:mm\\:ss}");
    }

    private async Task Talk(int number)
    {
        try
        {
            do
            {
                await _learners[number].Do(_calm.Course.Round(_rounds[number]));
                _rounds[number]++;
            }
            while (_killing);
        }
        catch (TimeoutException stuck)
        {
            Note($"Chat {_learners[number].Chat.Id} stands still in round {_rounds[number]}, after {_learners[number].Said} messages:\n{stuck.Message}");
        }
    }

    private async Task<Ledger> End()
    {
        try
        {
            await _run.Rest(_site.Api.LastUpdateId);
            var ledger = await _run.Ledger();
            if (await _run.Stop() is var code and not 0)
                Note($"It ended with {code}.");
            return ledger;
        }
        catch (Exception cause) when (cause is TimeoutException or InvalidOperationException)
        {
            Note(cause.Message);
            return new Ledger(0, 0, 0, 0, 0);
        }
    }

    private void Note(string incident)
    {
        lock (_incidents)
            _incidents.Add(incident);
    }

    private async Task<KillReport> Report(Ledger ledger, int looks)
    {
        var screens = _learners
            .Select((learner, number) => Screens.Compare(_calm.Expected(CalmChats + number, learner.Said), learner.Shown))
            .Aggregate(new Screens(0, 0, 0), (sum, one) => sum + one);
        var doubt = Doubt.Of(_learners, _deaths);
        return new KillReport
        {
            Plan = _plan,
            Kills = _moments.CountBy(moment => moment).ToDictionary(),
            Sent = _site.Api.LastUpdateId,
            Ledger = ledger,
            LedgerLooks = looks,
            Screens = _learners.Sum(learner => learner.Said),
            ScreensMissing = screens.Missing,
            ScreensUnexpected = screens.Unexpected,
            ScreensDisordered = screens.Disordered,
            PutInDoubt = _killer.PutInDoubt,
            RepeatsExplained = doubt.Explained,
            RepeatsUnexplained = doubt.Unexplained,
            LongestDoubt = doubt.Longest,
            PressesUnanswered = _site.Api.UnansweredPresses,
            Reach = (await Reached.Ask(_site), Reached.Expect([.. _rounds, .. _calm.Rounds], _calm.Course.Lessons.Count)),
            Duration = Stopwatch.GetElapsedTime(_begun),
            Incidents = _incidents,
        };
    }
}
