using Outreach.Host.Tests.Running;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests;

public sealed class KillTests
{
    private const int People = 50;
    private const int Kills = 5;
    private const int AnswersBetween = 110;
    private const int Doubts = 3;

    /// <summary>What the dead process had written to its sockets still arrives: that must not be taken for the next one's.</summary>
    private static readonly TimeSpan LastBytes = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task Killed_again_and_again_it_loses_nothing_and_repeats_only_what_was_in_doubt()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        var calm = Enumerable.Range(0, 4).Select(number => Somebody(site, number)).ToList();
        await Task.WhenAll(calm.Select(learner => learner.Learn()));
        calm.ShouldAllBe(learner => learner.Shown[Learner.Screens - 2].Contains("10/10", StringComparison.Ordinal) && learner.Repeats().Count == 0);

        var learners = Enumerable.Range(4, People).Select(number => Somebody(site, number)).ToList();
        var talking = Task.WhenAll(learners.Select(learner => learner.Learn()));
        var deaths = new List<IReadOnlyList<int>>();
        var doubtfulSends = 0;

        async Task<HostRun> Killed(HostRun dying)
        {
            await dying.Kill();
            site.Api.Faults.Clear();
            await Task.Delay(LastBytes, TimeProvider.System, TestContext.Current.CancellationToken);
            deaths.Add([.. learners.Select(learner => learner.Chat.Log.Count)]);
            return site.Start();
        }

        for (var kill = 0; kill < Kills; kill++)
        {
            var before = Answers(site.Api);
            await Wait.Until(() => Answers(site.Api) >= before + AnswersBetween, () => $"{Answers(site.Api)} answers\n{run}");
            // Some sends are taken, but the process dies before it hears so.
            var method = kill % 2 == 0 ? "sendMessage" : "editMessageText";
            var doubt = site.Api.Faults.Next(FaultKind.HangAfter, Doubts, method);
            await Wait.Until(() => doubt.Hits == Doubts, () => $"{doubt.Hits} doubtful {method}\n{run}");
            doubtfulSends += method == "sendMessage" ? doubt.Hits : 0;
            run = await Killed(run);
        }

        // Once more while it is only just starting.
        var polls = site.Api.Calls("getUpdates");
        await Wait.Until(() => site.Api.Calls("getUpdates") > polls, run.ToString);
        run = await Killed(run);

        await talking;
        var health = await run.Rest(site.Api.LastUpdateId);

        health.GetProperty("ok").GetBoolean().ShouldBeTrue();
        var ledger = await run.Ledger();
        ledger.ShouldBe(new Ledger(site.Api.LastUpdateId, site.Api.LastUpdateId, 0, 0, 0));
        for (var number = 0; number < People; number++)
            learners[number].Shown.ShouldBe(calm[number % calm.Count].Shown, $"chat {learners[number].Chat.Id} saw other screens than one that nobody disturbed");
        site.Api.UnansweredPresses.ShouldBe(0);

        var repeats = learners.SelectMany((learner, number) => learner.Repeats().Select(repeat => (number, repeat))).ToList();
        // A send is in doubt when the process dies under it: one in a chat, and not at another time.
        var reasons = repeats.Select(one => (one.number, Death: deaths.FindIndex(death => one.repeat.First < death[one.number] && death[one.number] <= one.repeat.Second))).ToList();
        reasons.ShouldAllBe(reason => reason.Death >= 0);
        reasons.ShouldBeUnique();
        repeats.Count.ShouldBeGreaterThanOrEqualTo(doubtfulSends);
        TestContext.Current.TestOutputHelper?.WriteLine($"{site.Api.LastUpdateId} messages, {Answers(site.Api)} sends, {deaths.Count} kills, {doubtfulSends} sends put in doubt, {repeats.Count} repeated.");

        // Nothing was counted twice either.
        (await run.Stop()).ShouldBe(0);
        var reach = await ReachLines.Of(site, Site.Now());
        var all = People + calm.Count;
        reach["total,,,R1"].ShouldBe($"{all}");
        reach["total,,,R2"].ShouldBe($"{all}");
        reach["total,,,R4"].ShouldBe($"{all}");
        reach.Single(line => line.Key.StartsWith("lesson,lesson-offer,", StringComparison.Ordinal) && line.Key.EndsWith(",opened", StringComparison.Ordinal)).Value.ShouldBe($"{all}");
        reach.Single(line => line.Key.StartsWith("lesson,lesson-offer,", StringComparison.Ordinal) && line.Key.EndsWith(",finished", StringComparison.Ordinal)).Value.ShouldBe($"{all}");
    }

    // Four kinds of people in turn: both languages, pressing and typing.
    private static Learner Somebody(Site site, int number)
    {
        var chat = site.Api.Chat(5_000 + number);
        chat.Language = number % 2 == 0 ? "ru" : "ky";
        return new Learner(chat, types: number / 2 % 2 == 1);
    }

    private static int Answers(LoopbackBotApi api) => api.Calls("sendMessage") + api.Calls("editMessageText");
}
