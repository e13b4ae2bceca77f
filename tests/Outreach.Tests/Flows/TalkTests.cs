using Outreach.Flows.Definitions;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

public sealed class TalkTests
{
    [Fact]
    public void The_same_button_pressed_twice_moves_once()
    {
        var first = PureTalk.New(Language.Ky).Writes("/start").Presses("1").Presses("1");
        var before = first.State.Session.Serial;
        var once = first.Presses("1");
        var twice = once.Does(new InboundContent.Pressed($"{before}.1", "1", "1"));
        twice.At.ShouldBe(once.At);
        twice.Screen.Text.ShouldBe(once.Screen.Text);
        twice.Does(new InboundContent.Pressed($"{before}.1", "1", "1")).At.ShouldBe(once.At);
    }

    [Fact]
    public void Back_leads_all_the_way_home()
    {
        var talk = Pressed(6);
        var seen = new List<string?>();
        for (var step = 0; step < 8 && talk.At != "menu/menu"; step++)
        {
            talk = talk.Presses("back");
            seen.Add(talk.At);
        }

        seen.ShouldBe(["lesson-offer/sweet", "lesson-offer/start", "lesson-offer/before", "lessons/before", "lessons/list", "menu/menu"]);
    }

    [Fact]
    public void Only_the_first_answer_to_a_quiz_counts()
    {
        var quiz = ToQuiz();
        var wrong = quiz.Presses("1").Presses("back").Presses("2").Presses("1");
        wrong.State.Session.Answers["lesson-offer/q1"].ShouldBeFalse();
    }

    [Fact]
    public void A_finished_lesson_can_be_taken_again_from_the_beginning()
    {
        var done = Enumerable.Range(0, 20).Aggregate(PureTalk.New(Language.Ru).Writes("/start").Presses("1").Presses("1"), (talk, _) => talk.At == "lesson-done/done" ? talk : talk.Presses("1"));
        done.At.ShouldBe("lesson-done/done");
        done.State.Session.Finished.ShouldContainKey("lesson-offer");
        var again = done.Writes("уроки").Presses("1").Presses("1");
        again.At.ShouldBe("lesson-offer/before");
        again.State.Session.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void Content_that_changed_under_her_leads_to_the_nearest_place_with_a_sentence()
    {
        var inLesson = Pressed(6);
        inLesson.At.ShouldBe("lesson-offer/debt");
        var without = inLesson.With(Without(inLesson.Book, "lesson-offer", "debt")).Presses("1");
        without.At.ShouldBe("lesson-offer/sweet");
        without.Screen.Text.ShouldStartWith(inLesson.Book.Texts.In("moved", Language.Ru));
        var gone = inLesson.With(inLesson.Book with { Flows = inLesson.Book.Flows.Where(flow => flow.Key != "lesson-offer").ToDictionary() }).Presses("1");
        gone.At.ShouldBe("lessons/before");
        gone.Screen.Text.ShouldStartWith(inLesson.Book.Texts.In("moved", Language.Ru));
    }

    [Fact]
    public void Stop_is_confirmed_once_and_then_only_start_undoes_it()
    {
        var stopped = PureTalk.New(Language.Ru).Writes("/start").Writes("стоп");
        stopped.Last!.EvenIfStopped.ShouldBeTrue();
        foreach (var words in new[] { "меню", "уроки", "1", "да", "язык", "стоп", "спасибо" })
            stopped.Writes(words).Last!.Screen.ShouldBeNull(words);
        stopped.Writes("помощь").Last!.Screen.ShouldNotBeNull();
        stopped.Writes("помощь").Presses("2").State.Standing.ShouldBe(ContactStatus.Stopped);
        stopped.Writes("старт").State.Standing.ShouldBe(ContactStatus.Open);
    }

    [Fact]
    public void A_telling_code_of_a_link_is_kept_and_any_other_is_not()
    {
        PureTalk.New().Does(new InboundContent.Opened("poster-naryn")).State.Profile.Source.ShouldBe("poster-naryn");
        PureTalk.New().Does(new InboundContent.Opened("996555123456")).State.Profile.Source.ShouldBe(Profile.Unknown);
        PureTalk.New().Does(new InboundContent.Opened("friend-996555123456")).State.Profile.Source.ShouldBe("friend");
        PureTalk.New().Does(new InboundContent.Opened("friend-Aizada_Toktogulova_Kochkor")).State.Profile.Source.ShouldBe("friend");
    }

    [Fact]
    public void Her_phones_language_only_decides_which_stands_first()
    {
        var russian = PureTalk.New().Does(new InboundContent.Opened(null), "ru-RU");
        russian.Screen.Options.Select(option => option.Label).ShouldBe(["Русский", "Кыргызча"]);
        russian.Screen.Text.ShouldStartWith("Здравствуйте");
        russian.State.Profile.Language.ShouldBeNull();
        PureTalk.New().Does(new InboundContent.Opened(null), "de").Screen.Options.Select(option => option.Label).ShouldBe(["Кыргызча", "Русский"]);
    }

    [Fact]
    public void Flows_that_lead_round_in_silence_fail_and_do_not_take_the_program_with_them()
    {
        var round = PureTalk.Shipped with
        {
            Flows = new Dictionary<string, Flow>(PureTalk.Shipped.Flows) { ["stopped"] = Silent("stopped", "resumed"), ["resumed"] = Silent("resumed", "stopped") },
        };
        Should.Throw<InvalidOperationException>(() => PureTalk.New(Language.Ru, round).Writes("/stop"));
    }

    [Theory]
    [InlineData("\ufffe")]
    [InlineData("стоп\ufffe")]
    public void A_sign_that_is_no_character_is_answered(string words)
        => PureTalk.New(Language.Ru).Writes("/start").Writes(words).Last!.Screen.ShouldNotBeNull();

    private static PureTalk Pressed(int times)
        => Enumerable.Range(0, times).Aggregate(PureTalk.New(Language.Ru).Writes("/start"), (talk, _) => talk.Presses("1"));

    private static Flow Silent(string id, string next)
        => PureTalk.Shipped.Flows[id] with { Steps = [new Step { Id = "do", Do = StepActions.Resume, Go = new Target.ToFlow(next, null) }] };

    private static PureTalk ToQuiz()
        => Enumerable.Range(0, 20).Aggregate(PureTalk.New(Language.Ru).Writes("/start").Presses("1").Presses("1"), (talk, _) => talk.At == "lesson-offer/q1" ? talk : talk.Presses("1"));

    private static Playbook Without(Playbook book, string flow, string step)
    {
        var changed = book.Flows[flow] with { Steps = [.. book.Flows[flow].Steps.Where(other => other.Id != step)] };
        return book with { Version = "other", Flows = new Dictionary<string, Flow>(book.Flows) { [flow] = changed } };
    }
}
