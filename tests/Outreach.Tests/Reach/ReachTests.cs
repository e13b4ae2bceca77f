using Microsoft.Extensions.DependencyInjection;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Inbound;
using Outreach.Reach;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Reach;

public sealed class ReachTests
{
    private const string Phone = TestPhone.Buttons;

    private static readonly string[] Lessons = ["lesson-offer", "lesson-difference", "lesson-checklist"];

    [Fact]
    public async Task Each_person_is_counted_once_at_her_highest_rung()
    {
        await using var outreach = await TestOutreach.Start();
        await Writes(outreach, "a", "/start");
        await Writes(outreach, "b", "/start", "1", "1", "1", "1", "1");
        await Writes(outreach, "c", "/start", "1", "1");
        await Finish(outreach, "c", "lesson-offer");
        await Finish(outreach, "c", "lesson-offer");
        await Writes(outreach, "d", "/start", "2", "1");
        foreach (var lesson in Lessons)
            await Finish(outreach, "d", lesson);
        var report = await Report(outreach);
        report.Total.ShouldBe(new ReachCount(R1: 3, R2: 2, R3: 1, R4: 4));
        report.Lessons.Select(lesson => lesson.Finished).ShouldBe([2, 1, 1]);
        report.Tables.Single(table => table.Trait == "language").Rows.Select(row => (row.Value, row.Count.R1)).ShouldBe([("ky", 2), ("not asked", 0), ("ru", 1)]);
    }

    [Fact]
    public async Task A_silence_of_half_an_hour_begins_a_new_session()
    {
        await using var outreach = await TestOutreach.Start();
        await Writes(outreach, "a", "/start", "1");
        outreach.Time.Advance(TimeSpan.FromMinutes(29));
        await Writes(outreach, "a", "1");
        outreach.Time.Advance(TimeSpan.FromMinutes(30));
        await Writes(outreach, "a", "1");
        (await Report(outreach)).Total.R4.ShouldBe(2);
    }

    [Fact]
    public async Task Forgetting_a_person_leaves_every_count_as_it_was()
    {
        await using var outreach = await TestOutreach.Start();
        await Writes(outreach, "a", "(link poster-naryn)", "1", "1");
        await Finish(outreach, "a", "lesson-offer");
        await Writes(outreach, "a", "өзүм жөнүндө", "1", "4", "1", "22", "1");
        outreach.Time.Advance(TimeSpan.FromSeconds(1));
        var before = await Report(outreach);
        var asOf = outreach.Time.GetUtcNow();
        await Writes(outreach, "a", "мени өчүр", "ооба");
        (await Report(outreach, asOf)).ShouldBeEquivalentTo(before with { AsOf = asOf });
        var after = await Report(outreach);
        after.Total.ShouldBe(before.Total);
        after.Tables.Single(table => table.Trait == "region").Rows.ShouldContain(row => row.Value == "naryn" && row.Count.R2 == 1);
        after.Tables.Single(table => table.Trait == "source").Rows.ShouldContain(row => row.Value == "poster-naryn" && row.Count.R2 == 1);
        after.KnownShares["age"].ShouldBe(1.0);
        // Some days later the lines are gone, and the counts in their place say the same.
        outreach.Time.Advance(TimeSpan.FromDays(3));
        var retention = outreach.Services.GetRequiredService<RetentionEngine>();
        await retention.Run(retention.Classes, "test", tells: false, TestContext.Current.CancellationToken);
        (await outreach.Reach()).ShouldBeEmpty();
        (await Report(outreach, outreach.Time.GetUtcNow())).ShouldBeEquivalentTo(after with { AsOf = outreach.Time.GetUtcNow() });
    }

    [Fact]
    public async Task What_a_lesson_gave_is_asked_before_and_after_and_stays_counted_of_who_is_forgotten()
    {
        await using var outreach = await TestOutreach.Start();
        foreach (var (who, before, after) in new[] { ("a", "1", "2"), ("b", "2", "2"), ("c", "3", "1") })
        {
            await Writes(outreach, who, "/start", "1", "1");
            await Finish(outreach, who, "lesson-offer", before, after);
        }

        // Who was asked before only is not measured, and who goes back and answers again has answered already.
        await Writes(outreach, "d", "/start", "1", "1", "сабактар", "1", "1", "1", "артка", "2");
        Offer(await Report(outreach)).ShouldBe((Measured: 3, Gained: 1));
        (await outreach.Reach()).Where(line => line.Kind is ReachKind.MeasuredBefore or ReachKind.MeasuredAfter)
            .Select(line => (line.Kind, line.Score, line.Of)).ShouldBe([
                (ReachKind.MeasuredBefore, 0, 1), (ReachKind.MeasuredAfter, 1, 1), (ReachKind.MeasuredBefore, 1, 1), (ReachKind.MeasuredAfter, 1, 1),
                (ReachKind.MeasuredBefore, 0, 1), (ReachKind.MeasuredAfter, 0, 1), (ReachKind.MeasuredBefore, 0, 1)]);

        // Another time she knows it before: the newest time counts.
        await Finish(outreach, "a", "lesson-offer", "2", "2");
        Offer(await Report(outreach)).ShouldBe((Measured: 3, Gained: 0));
        await Finish(outreach, "c", "lesson-offer", "1", "2");
        foreach (var who in new[] { "a", "b", "c", "d" })
            await Writes(outreach, who, "мени өчүр", "ооба");
        outreach.Time.Advance(TimeSpan.FromDays(3));
        while ((await outreach.Reach()).Count > 0)
            await outreach.Services.Forget();
        Offer(await Report(outreach, outreach.Time.GetUtcNow())).ShouldBe((Measured: 3, Gained: 1));

        static (int Measured, int Gained) Offer(ReachReport report) => (report.Lessons[0].Measured, report.Lessons[0].Gained);
    }

    [Fact]
    public async Task Not_asked_declined_and_unknown_are_three_things()
    {
        await using var outreach = await TestOutreach.Start();
        await Writes(outreach, "a", "/start", "1", "1", "1", "1", "1");
        await Writes(outreach, "b", "/start", "1", "1", "1", "1", "1", "мен жөнүндө", "1", "11");
        var rows = (await Report(outreach)).Tables.Single(table => table.Trait == "region").Rows;
        rows.Select(row => (row.Value, row.Count.R1)).ShouldBe([("declined", 1), ("not asked", 1)]);
    }

    [Fact]
    public async Task What_lies_outside_the_period_is_not_counted_but_what_she_told_is_known()
    {
        await using var outreach = await TestOutreach.Start();
        await Writes(outreach, "a", "/start", "1", "1");
        await Finish(outreach, "a", "lesson-offer");
        outreach.Time.Advance(TimeSpan.FromDays(10));
        var from = outreach.Time.GetUtcNow();
        await Writes(outreach, "a", "сабактар", "2", "1");
        var report = await outreach.Services.GetRequiredService<ReachReporter>().Report(
            new ReachPeriod(DateTimeOffset.MaxValue, from, null, Lessons, WithTestPeople: false), TestContext.Current.CancellationToken);
        report.Total.ShouldBe(new ReachCount(R1: 1, R2: 0, R3: 0, R4: 1));
    }

    // To the first lesson of its group or the second, and by the first answers to its end: what is asked before and after, seven screens,
    // three questions with what is said to them.
    private static async Task Finish(TestOutreach outreach, string who, string lesson, string before = "1", string after = "1")
    {
        await Writes(outreach, who, ["уроки", .. lesson switch { "lesson-offer" => ["1", "1"], "lesson-checklist" => ["1", "2"], _ => (string[])["5", "1"] }]);
        await Writes(outreach, who, [before, .. Enumerable.Repeat("1", lesson == "lesson-checklist" ? 14 : 13), after]);
    }

    private static async Task Writes(TestOutreach outreach, string who, params string[] words)
    {
        foreach (var word in words)
            await outreach.Does(Phone, who, word.StartsWith("(link ", StringComparison.Ordinal) ? new InboundContent.Opened(word[6..^1]) : new InboundContent.Wrote(word));
    }

    private static Task<ReachReport> Report(TestOutreach outreach, DateTimeOffset? asOf = null)
        => outreach.Services.GetRequiredService<ReachReporter>().Report(
            new ReachPeriod(asOf ?? DateTimeOffset.MaxValue, null, null, Lessons, WithTestPeople: false), TestContext.Current.CancellationToken);
}
