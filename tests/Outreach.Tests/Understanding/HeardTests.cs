using Outreach.Flows.Engine;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Understanding;

/// <summary>What real people write, and what must not happen by it. Each line was wrong before.</summary>
public sealed class HeardTests
{
    private static PureTalk Menu => PureTalk.New(Language.Ru).Writes("/start");

    private static PureTalk Lesson => Enumerable.Range(0, 5).Aggregate(Menu, (talk, _) => talk.Presses("1"));

    private static PureTalk Quiz => Enumerable.Range(0, 14).Aggregate(Menu, (talk, _) => talk.At == "lesson-offer/q1" ? talk : talk.Presses("1"));

    private static PureTalk Stopped => Menu.Writes("СТОП");

    [Theory]
    [InlineData("выйти не могу")]
    [InlineData("хватит бить меня")]
    [InlineData("меня бьют")]
    [InlineData("паспортумду алып коюшту")]
    [InlineData("кармап турушат")]
    [InlineData("хочу умереть")]
    [InlineData("не выпускают")]
    [InlineData("Паспортумду дагы алып койду")]
    [InlineData("паспортум жок, алып коюшкан")]
    [InlineData("забрали мой паспорт")]
    [InlineData("меня держат взаперти")]
    [InlineData("куйоом уруп жатат")]
    [InlineData("meni kamap koyushtu")]
    [InlineData("больше не пишите, муж увидит и убьёт меня")]
    [InlineData("1 меня бьют\n2 паспорт забрали")]
    [InlineData("🆘 кайдасыңар")]
    [InlineData("/помогите меня бьют")]
    [InlineData("менябьют")]
    [InlineData("м е н я б ь ю т")]
    public void A_cry_is_heard_at_the_menu_in_a_lesson_after_stop_and_from_who_is_new(string words)
    {
        foreach (var talk in new[] { Menu, Lesson, Stopped, PureTalk.New() })
            Flow(talk.Writes(words)).ShouldBe("urgent", words);
    }

    [Fact]
    public void A_cry_at_the_end_of_a_very_long_text_is_heard()
    {
        var story = string.Concat(Enumerable.Repeat("здесь хорошая погода и много цветов, мы ходили на рынок за хлебом. ", 50));
        story.Length.ShouldBeGreaterThan(3_000);
        Flow(Menu.Writes(story)).ShouldNotBe("urgent");
        Flow(Menu.Writes(story + "меня удерживают здесь")).ShouldBe("urgent");
    }

    [Theory]
    [InlineData(MediaKind.Picture)]
    [InlineData(MediaKind.Voice)]
    [InlineData(MediaKind.Other)]
    public void Words_under_a_picture_are_words(MediaKind media)
    {
        PureTalk Shows(PureTalk talk, string caption) => talk.Does(new InboundContent.Showed(media) { Caption = caption });
        Flow(Shows(Menu, "меня удерживают, паспорт забрали")).ShouldBe("urgent");
        Flow(Shows(Menu, "СТОП")).ShouldBe("stopped");
        Flow(Shows(Menu, "2")).ShouldBe("help");
        Shows(Menu, "погода").Last!.Vanish.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("меня держат в подвале, помогите")]
    [InlineData("СТОП")]
    [InlineData("погода")]
    public void What_she_passes_on_is_not_her_own_state_and_leads_to_the_check_of_offers(string words)
    {
        var passed = Menu.Does(new InboundContent.Wrote(words) { Forwarded = true });
        Flow(passed).ShouldBe("passed");
        passed.State.Standing.ShouldBe(ContactStatus.Open);
        Flow(passed.Presses("1")).ShouldBe("check-offer");
        Flow(Menu.Does(new InboundContent.Showed(MediaKind.Picture) { Forwarded = true, Caption = words })).ShouldBe("passed");
    }

    [Theory]
    [InlineData("Срочно нужна работа")]
    [InlineData("Требуются швеи, зарплата 60 тысяч, жильё, звоните")]
    [InlineData("что делать если паспорт заберут?")]
    [InlineData("хватит ли мне 90 дней?")]
    [InlineData("выйти замуж за иностранца можно?")]
    [InlineData("прекратить хочу договор")]
    [InlineData("quit job")]
    [InlineData("end of contract")]
    [InlineData("Орусия")]
    public void A_word_in_a_sentence_neither_stops_nor_calls_for_help_nor_changes_the_language(string words)
    {
        var talk = Menu.Writes(words);
        Flow(talk).ShouldNotBe("urgent");
        talk.State.Standing.ShouldBe(ContactStatus.Open);
        talk.State.Profile.Language.ShouldBe(Language.Ru);
    }

    [Theory]
    [InlineData("пожалуйста, стоп")]
    [InlineData("Прошу больше не пишите мне")]
    [InlineData("больше не присылайте")]
    [InlineData("мага жазба")]
    [InlineData("мага мындан ары жазбагылачы")]
    [InlineData("СМС керек эмес мага")]
    [InlineData("STOPALL")]
    [InlineData("REVOKE")]
    [InlineData("OPTOUT")]
    [InlineData("CTOP")]
    [InlineData("СТ0П")]
    public void Stop_is_heard_in_other_words(string words) => Menu.Writes(words).State.Standing.ShouldBe(ContactStatus.Stopped);

    [Theory]
    [InlineData("хватит")]
    [InlineData("отказ")]
    [InlineData("өчүр")]
    [InlineData("выйти")]
    [InlineData("cancel")]
    [InlineData("отстаньте от меня")]
    public void What_may_be_stop_is_asked_once(string words)
    {
        var asked = Lesson.Writes(words);
        asked.State.Standing.ShouldBe(ContactStatus.Open);
        Flow(asked).ShouldBe("stop-asked");
        asked.Writes("да").State.Standing.ShouldBe(ContactStatus.Stopped);
        asked.Writes(words).State.Standing.ShouldBe(ContactStatus.Stopped, "said twice it is meant");
        asked.Writes("жок").At.ShouldBe(Lesson.At);
    }

    [Fact]
    public void Where_something_fits_better_a_word_of_refusal_is_that()
    {
        Flow(Menu.Writes("/delete").Writes("өчүр")).ShouldBe("forget");
        Menu.Writes("/delete").Writes("өчүр").Last!.Forget.ShouldBeTrue("that is what was asked");
        Menu.Writes("/delete").Writes("отказ").At.ShouldBe(Menu.At);
    }

    [Theory]
    [InlineData("салам")]
    [InlineData("Yes")]
    [InlineData("здравствуйте")]
    [InlineData("ок")]
    [InlineData("кто это?")]
    [InlineData("спасибо")]
    public void Only_her_own_start_opens_again(string words)
    {
        var still = Stopped.Does(new InboundContent.Wrote(words) { OptOut = words == "Yes" ? OptOut.Start : OptOut.None });
        still.State.Standing.ShouldBe(ContactStatus.Stopped);
        still.Last!.Screen.ShouldBeNull();
        still.Writes("UNSTOP").State.Standing.ShouldBe(ContactStatus.Open);
    }

    [Fact]
    public void Where_the_provider_said_goodbye_we_do_not()
    {
        var stopped = Menu.Does(new InboundContent.Wrote("STOP") { OptOut = OptOut.Stop });
        stopped.State.Standing.ShouldBe(ContactStatus.Stopped);
        stopped.Last!.Screen.ShouldBeNull();
        stopped.Last.Events.ShouldContain(new FlowEvent.Stopped());
        Flow(stopped.Writes("меня бьют")).ShouldBe("urgent");
    }

    [Fact]
    public void A_yes_that_the_provider_takes_for_start_answers_what_is_asked()
        => PureTalk.New(Language.Ru).Writes("/delete").Does(new InboundContent.Wrote("Yes") { OptOut = OptOut.Start }).Last!.Forget.ShouldBeTrue();

    [Theory]
    [InlineData("2-чи")]
    [InlineData("2чи")]
    [InlineData("вариант 2")]
    [InlineData("②")]
    [InlineData("❷")]
    [InlineData("II")]
    [InlineData("2 2")]
    [InlineData("2\n--\nОтправлено с iPhone")]
    [InlineData("экинчиси")]
    [InlineData("двойка")]
    public void An_answer_is_read_as_people_type_it(string words) => Quiz.Writes(words).State.Session.Told.ShouldBe(Quiz.Presses("2").State.Session.Told);

    [Theory]
    [InlineData("0")]
    [InlineData("О")]
    [InlineData("O")]
    [InlineData("ө")]
    [InlineData("нөл")]
    [InlineData("ноль")]
    public void Zero_is_the_menu(string words) => Flow(Quiz.Writes(words)).ShouldBe("menu");

    [Theory]
    [InlineData("COC", "urgent")]
    [InlineData("С.О.С.", "urgent")]
    [InlineData("S.O.S", "urgent")]
    [InlineData("помогите мне пожалуйста", "help")]
    [InlineData("мага жардам керек", "help")]
    [InlineData("help me please", "help")]
    public void Look_alikes_dots_and_whole_sentences_are_understood(string words, string flow) => Flow(Menu.Writes(words)).ShouldBe(flow);

    [Theory]
    [InlineData("айлык 2 ай берген жок")]
    [InlineData("не платят 3 месяца")]
    [InlineData("12 саат иштетет")]
    public void A_number_in_a_sentence_is_no_age(string words) => Menu.Presses("3").Writes(words).At.ShouldNotBe("consultation/young-said");

    [Theory]
    [InlineData("не платят 3 месяца")]
    [InlineData("мне зарплату задерживают")]
    [InlineData("эки айдан бери айлык жок")]
    [InlineData("хозяин не заплатил за работу, зарплату не дал")]
    [InlineData("айлыгымды төлөбөй жатат")]
    public void What_she_needs_advice_on_is_known_by_one_word_of_it(string words)
        => Menu.Presses("3").Writes(words).State.Session.Form["topic"].ShouldBe("wages");

    [Theory]
    [InlineData("спасибо")]
    [InlineData("рахмат")]
    [InlineData("кто вы?")]
    [InlineData("бесплатно ли?")]
    [InlineData("салам")]
    [InlineData("👍")]
    public void A_kind_word_amid_a_question_leaves_it_there(string words)
    {
        var answered = Quiz.Writes(words);
        answered.At.ShouldBe(Quiz.At);
        answered.State.Session.Lost.ShouldBe(0);
        answered.Screen.Options.Count.ShouldBe(Quiz.Screen.Options.Count);
        answered.Screen.Text.ShouldNotContain(PureTalk.Shipped.Texts.In("not_understood", Language.Ru));
    }

    [Theory]
    [InlineData("ооба")]
    [InlineData("давай")]
    [InlineData("дальше")]
    [InlineData("улантуу")]
    [InlineData("+")]
    [InlineData("понятно")]
    public void Where_next_is_all_there_is_a_nod_goes_on(string words) => Lesson.Writes(words).At.ShouldBe(Lesson.Presses("1").At);

    [Fact]
    public void A_finished_lesson_stays_finished_whatever_is_pressed_after_it()
    {
        var talk = Menu.Presses("1").Presses("1");
        for (var i = 0; Flow(talk) != "lesson-done"; i++)
        {
            i.ShouldBeLessThan(40);
            talk = talk.Presses("1");
        }

        var back = talk.Presses("back").Writes("назад").Writes("/menu");
        back.State.Session.Finished.Keys.ShouldContain("lesson-offer");
        back.State.Session.Bookmarks.Keys.ShouldNotContain("lesson-offer");
    }

    [Theory]
    [InlineData("салам")]
    [InlineData("кто это?")]
    [InlineData("ты где")]
    [InlineData("ок")]
    [InlineData("1")]
    public void After_hide_nobody_is_shown_anything_of_us_who_does_not_ask_for_it(string words)
    {
        var hidden = Menu.Writes("погода").Writes(words);
        hidden.State.Standing.ShouldBe(ContactStatus.Hidden);
        hidden.Last!.Screen.ShouldBeNull();
        hidden.Last.Vanish.ShouldBe(PureTalk.Shipped.Texts.In("hello_hidden", Language.Ru));
        hidden.Does(new InboundContent.Showed(MediaKind.Picture)).Last!.Screen.ShouldBeNull();
        Flow(hidden.Writes("меню")).ShouldBe("menu");
        Flow(hidden.Writes("меня бьют")).ShouldBe("urgent");
    }

    [Theory]
    [InlineData("мени уруп", "жатышат")]
    [InlineData("сизден бир", "жардам керек эле")]
    [InlineData("ерживают меня", "я тут, уд")]
    [InlineData("хозяин паспорт заб", "рал и не отдаёт")]
    public void Pieces_of_one_message_are_read_together_however_they_come(string first, string second)
    {
        var alone = Menu.Writes(first);
        var together = alone.Does(new InboundContent.Wrote(second) { Pieces = [first] });
        Flow(together).ShouldBeOneOf("urgent", "help");
    }

    [Fact]
    public void Two_machines_that_echo_a_screen_are_no_cry()
    {
        var urgent = PureTalk.New(Language.Ru) with { Sms = true };
        urgent = urgent.Writes("SOS");
        var echoed = urgent.Screen.Text + "\n" + string.Join('\n', urgent.Screen.Options.Select((option, index) => $"{index + 1} {option.Label}"));
        urgent.Writes(echoed).State.Session.Lost.ShouldBe(1);
    }

    [Fact]
    public void Pieces_that_say_nothing_are_answered_once()
    {
        var first = Menu.Writes("тырым");
        first.Last!.Screen.ShouldNotBeNull();
        var second = first.Does(new InboundContent.Wrote("тырам") { Pieces = ["тырым"] });
        second.Last!.Screen.ShouldBeNull();
        second.State.Session.Lost.ShouldBe(1);
    }

    private static string? Flow(PureTalk talk) => talk.State.Session.At?.Flow;
}
