using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

/// <summary>Lessons in their groups, the question before and after, and what a lesson may cost by SMS.</summary>
public sealed class LessonTests
{
    private const string Offer = "flows/lesson-offer.yaml";

    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void A_new_lesson_is_one_new_file()
    {
        using var copy = new ContentCopy();
        copy.Write("flows/lesson-new.yaml", Another(copy, "lesson-new", 99, "young"));
        var book = ShippedContent.Read(copy.Path, Today).Playbook.ShouldNotBeNull();
        var young = PureTalk.New(Language.Ky, book).Writes("/start").Presses("1").Presses("3");
        young.Screen.Options[^1].Label.ShouldBe("Жаңы сабак");

        var talk = young.Presses($"{young.Screen.Options.Count}");
        talk.At.ShouldBe("lesson-new/before");
        talk.Presses("back").At.ShouldBe("lessons/young");
        talk = Enumerable.Range(0, 20).Aggregate(talk, (on, _) => on.At == "lesson-done/done" ? on : on.Presses("1"));
        talk.Last!.Events.OfType<FlowEvent.LessonFinished>().ShouldHaveSingleItem().Lesson.ShouldBe("lesson-new");
        talk.Writes("сабактар").Presses("3").Screen.Options[^1].Label.ShouldBe("✅ Жаңы сабак");
    }

    [Fact]
    public void Each_group_offers_its_own_lessons_with_what_is_begun_and_done()
    {
        var list = PureTalk.New(Language.Ru).Writes("/start").Presses("1");
        list.Screen.Options.Count.ShouldBeInRange(2, 8);
        var shown = Enumerable.Range(1, list.Screen.Options.Count).SelectMany(group => Labels(list.Presses($"{group}"))).ToList();
        // Below the lessons of two groups stands a page that is none.
        shown.ShouldBe([.. PureTalk.Shipped.Lessons.Select(lesson => lesson.Title.Ru), "📄 Проверить договор", "🧭 Быть наготове"], ignoreOrder: true);
        Enumerable.Range(1, list.Screen.Options.Count).ShouldAllBe(group => list.Presses($"{group}").Screen.Options.Count <= 8);

        var begun = list.Presses("1").Presses("2").Writes("уроки").Presses("1");
        Labels(begun)[..2].ShouldBe(["Безопасная работа", "▶ Перед дорогой"]);
        begun.Presses("2").At.ShouldBe("lesson-checklist/before");
        Labels(begun.Presses("back").Presses("2")).ShouldNotContain(label => label.StartsWith('▶'));

        static List<string> Labels(PureTalk talk) => [.. talk.Screen.Options.Select(option => option.Label)];
    }

    [Theory]
    [InlineData(Language.Ky)]
    [InlineData(Language.Ru)]
    public void Nobody_is_told_a_mark_and_each_lesson_leaves_one_thing_to_remember(Language language)
    {
        foreach (var lesson in PureTalk.Shipped.Lessons)
        {
            var at = new Session { At = new Place(lesson.Id, "after"), Offers = [new Offer("a", "a")], Serial = 1 };
            var talk = PureTalk.New(language);
            var done = (talk with { State = talk.State with { Session = at } }).Presses("1");
            done.At.ShouldBe("lesson-done/done");
            done.Screen.Text.ShouldContain(lesson.Remember!.In(language));
            done.Screen.Text.ShouldAllBe(letter => !char.IsDigit(letter), lesson.Id);
        }
    }

    [Fact]
    public void What_is_asked_before_and_after_is_one_question_and_no_step_of_a_lesson_has_their_names()
    {
        foreach (var lesson in PureTalk.Shipped.Lessons)
        {
            var (before, after) = (lesson.Steps[0], lesson.Steps[^1]);
            (before.Gauge, after.Gauge).ShouldBe((Gauge.Before, Gauge.After), lesson.Id);
            after.Options.Select(option => (option.Id, option.Right)).ShouldBe(before.Options.Select(option => (option.Id, option.Right)));
            lesson.Steps.Count(step => step.Gauge is null && !step.IsQuiz).ShouldBeInRange(5, 9, lesson.Id);
            lesson.Steps.Count(step => step.IsQuiz).ShouldBeInRange(2, 3, lesson.Id);
            lesson.Steps.Count(step => step.Sources.Count > 0).ShouldBeGreaterThan(4, lesson.Id);
        }
    }

    [Fact]
    public void By_SMS_only_what_was_asked_is_counted()
    {
        Finished(PureTalk.New(Language.Ru)).Of.ShouldBe(3);
        Finished(PureTalk.New(Language.Ru) with { Sms = true }).Of.ShouldBe(2);

        static LessonResult Finished(PureTalk talk)
        {
            var ways = talk.Writes("меню").Writes("1").Writes("1");
            for (var step = 0; step < 20 && ways.At != "lesson-done/done"; step++)
                ways = ways.Writes("1");
            return ways.State.Session.Finished["lesson-offer"];
        }
    }

    [Fact]
    public void A_lesson_that_costs_too_much_by_SMS_is_named_with_what_it_costs()
    {
        using var copy = new ContentCopy();
        var dear = copy.Text(Offer).Replace("    when: buttons", "    #", StringComparison.Ordinal);
        copy.Write(Offer, dear);
        Problems(copy).ShouldContain(problem => problem.File == Offer && problem.What.Contains("by SMS the lesson is ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lesson_asks_before_and_after()
    {
        using var copy = new ContentCopy();
        var text = copy.Text(Offer);
        copy.Write(Offer, text[..text.IndexOf("measure:", StringComparison.Ordinal)] + text[text.IndexOf("steps:", StringComparison.Ordinal)..]);
        Problems(copy).ShouldContain(problem => problem.What == "the lesson asks nothing before and after");
    }

    [Fact]
    public void A_group_has_at_most_eight_lessons()
    {
        using var copy = new ContentCopy();
        for (var more = 1; more <= 4; more++)
            copy.Write($"flows/lesson-{more}.yaml", Another(copy, $"lesson-{more}", 90 + more, "before"));
        Problems(copy).ShouldContain(problem => problem.What == "9 lessons stand in the group 'before'");
    }

    private static string Another(ContentCopy copy, string id, int place, string group) => copy.Text(Offer)
        .Replace("id: lesson-offer", $"id: {id}", StringComparison.Ordinal)
        .Replace("ky: Коопсуз жумуш", "ky: Жаңы сабак", StringComparison.Ordinal)
        .Replace("lesson: 1\ngroup: before", $"lesson: {place}\ngroup: {group}", StringComparison.Ordinal);

    private static IReadOnlyList<ContentProblem> Problems(ContentCopy copy) => ShippedContent.Read(copy.Path, Today).Problems;
}
