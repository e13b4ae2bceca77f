using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>Nobody leaves a talk with a colleague unasked, and what is said at its end is true and can be read.</summary>
public sealed class EndOfTalkTests : IAsyncLifetime
{
    private const string Her = "4711";
    private const string Operator = "2001";
    private Office _office = null!;

    private CaseVerbs Verbs => _office.Get<CaseVerbs>();

    private HotlineBoard Board => _office.Get<IHotlineStore>().Board;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.Open();
        await _office.Appoints(Operator, "координатор");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task The_menu_button_under_a_screen_asks_whether_to_leave_and_leaves_by_the_second_press_alone()
    {
        await _office.Joins(Her, "русский");
        var id = await Talks();
        await _office.Presses(Her, "☰ Меню");
        Board.Cases[id].Left.ShouldBeFalse();
        var asked = _office.Chat.SentTo(Her).OfType<Outgoing.Note>().Last();
        asked.Text.ShouldContain("Вернуться: напишите «сотрудник»");
        asked.Commands.Count.ShouldBe(2);

        await _office.Presses(Her, asked.Commands[1].Label);
        Board.Cases[id].Left.ShouldBeFalse();
        await _office.Presses(Her, asked.Commands[0].Label);
        Board.Cases[id].Left.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_blocked_is_not_told_at_the_end_to_write_to_staff(bool answered)
    {
        await _office.Joins(Her, "русский");
        var id = await Talks();
        await Did(_office.Get<GuardVerbs>().Block, new GuardVerbs.Blocking(id, BlockReason.Abuse, 1));
        await _office.Writes(Her, "меня бьют, спасите");
        var red = Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Id;
        await Did(Verbs.Claim, red);
        if (answered)
            await Did(Verbs.Answer, new CaseVerbs.Words(red, "Где вы?"));
        await Did(Verbs.Close, new CaseVerbs.End(red, CaseOutcome.Escalated));
        await _office.Outreach.Rest();
        _office.Notes(Her)[^1].ShouldStartWith("Этот разговор закончен.");
        _office.Notes(Her)[^1].ShouldNotContain("сотрудник");
    }

    [Fact]
    public async Task Who_never_said_which_language_reads_both()
    {
        await _office.Does(Her, new InboundContent.Wrote("SOS"));
        var id = Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Id;
        await Did(Verbs.Claim, id);
        await _office.Outreach.Rest();
        _office.Notes(Her)[^1].ShouldContain("Эми сизге кызматкер жооп берет");
        _office.Notes(Her)[^1].ShouldContain("Теперь вам отвечает сотрудник");
        await Did(Verbs.Answer, new CaseVerbs.Words(id, "Where are you?"));
        await Did(Verbs.Close, new CaseVerbs.End(id, CaseOutcome.Informed));
        await _office.Outreach.Rest();
        _office.Chat.SentTo(Her).OfType<Outgoing.Note>().Last().Commands.Select(static button => button.Label)
            .ShouldContain("👍 Ооба / 👍 Да");
    }

    [Theory]
    [InlineData(CaseOutcome.Prank)]
    [InlineData(CaseOutcome.Test)]
    [InlineData(CaseOutcome.WrongService)]
    public async Task Whatever_it_ended_as_what_is_written_next_is_kept_in_it(CaseOutcome outcome)
    {
        await _office.Joins(Her, "русский");
        var id = await Talks();
        await Did(Verbs.Close, new CaseVerbs.End(id, outcome));
        await _office.Writes(Her, "извините, не было связи, мне правда нужно");
        Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_screen_that_says_staff_read_is_not_shown_again_once_nobody_does()
    {
        await _office.Joins(Her, "русский");
        var id = await Talks();
        await _office.Writes(Her, "меню");
        await _office.Presses(Her, "☰ Меню");
        await _office.Writes(Her, "сотрудник");
        await Did(_office.Get<GuardVerbs>().Block, new GuardVerbs.Blocking(id, BlockReason.Abuse, 1));
        await _office.Writes(Her, "алло");
        _office.Text(Her).ShouldNotContain("разговор с сотрудниками открыт");
        _office.Text(Her).ShouldContain("написать нельзя");
    }

    [Fact]
    public async Task Who_stopped_and_asks_for_the_colleague_again_can_be_answered()
    {
        await _office.Joins(Her, "русский");
        var id = await Talks();
        await _office.Writes(Her, "стоп");
        await _office.Writes(Her, "сотрудник");
        await Did(Verbs.Answer, new CaseVerbs.Words(id, "Я здесь"));
        await Goes();
        _office.Chat.SentTo(Her).OfType<Outgoing.Board>().Last().Text.ShouldContain("Я здесь");
    }

    [Fact]
    public async Task The_last_one_on_duty_goes_only_knowingly_while_people_wait_and_nobody_is_given_what_they_would_not_see()
    {
        await _office.Joins(Her, "русский");
        await _office.Writes(Operator, "/on");
        await _office.Writes(Her, "меня бьют, спасите");
        await _office.Writes(Operator, "/off");
        _office.Text(Operator).ShouldContain("из них срочно: 1");
        await _office.Presses(Operator, "🟢 Остаться");
        Board.OnDuty.Count.ShouldBe(1);
        await _office.Writes(Operator, "/off");
        await _office.Presses(Operator, "⚪ Всё равно уйти");
        Board.OnDuty.ShouldBeEmpty();

        await _office.Appoints("2002", "оператор", name: "Бакыт");
        var id = Board.Waiting.Single().Id;
        var to = (await _office.Person("2002")).Id;
        (await Refused(_office.Get<HandOverVerbs>().Assign, new HandOverVerbs.Assigning(id, to))).ShouldBe("case_assign_off");
        await _office.Writes("2002", "/on");
        await Did(_office.Get<HandOverVerbs>().Assign, new HandOverVerbs.Assigning(id, to));
    }

    [Theory]
    [InlineData("не платят зарплату уже 2 месяца")]
    [InlineData("зарплату не дают 3 мес")]
    [InlineData("айлыгымды 3 айдан бери бербей жатат кожоюн")]
    [InlineData("хозяин не заплатил за работу")]
    public async Task Wages_that_are_not_paid_lead_to_a_lawyer(string words)
    {
        await _office.Joins(Her, "русский");
        await _office.Presses(Her, "👍 Да, удобно");
        await _office.Writes(Her, words);
        _office.Text(Her).ShouldContain("О чём нужен совет?");
        Board.Cases.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("на русском")]
    [InlineData("орусча")]
    public async Task Naming_the_language_where_it_is_asked_answers(string words)
    {
        await _office.Joins(Her, "кыргызча");
        await _office.Presses(Her, "👍 Ооба, ыңгайлуу");
        var menu = _office.Text(Her);
        await _office.Writes(Her, "/language");
        await _office.Writes(Her, words);
        _office.Text(Her).ShouldNotContain("Кайсы тилде");
        _office.Text(Her).ShouldNotBe(menu);
        (await _office.Person(Her)).Profile.Language.ShouldBe(Outreach.People.Language.Ru);
    }

    private async Task Goes()
    {
        await _office.Outreach.Rest();
        _office.Outreach.Time.Advance(TimeSpan.FromSeconds(30));
        await _office.Outreach.Rest();
    }

    private async Task<string> Refused<TWhat, T>(StaffVerb<TWhat, T> verb, TWhat what)
    {
        var who = _office.Get<StaffRoll>().Actor(await _office.Person(Operator), Office.Telegram);
        var ruling = await _office.Get<StaffActions>().Do(verb, who, what, TestContext.Current.CancellationToken);
        return ruling.ShouldBeOfType<Refusal<T>>().Why!.Key;
    }

    private async Task<long> Talks()
    {
        await _office.Writes(Her, "оператор");
        await _office.Writes(Her, "вы там все дураки");
        var id = Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Id;
        await Did(Verbs.Claim, id);
        await _office.Outreach.Rest();
        return id;
    }

    private async Task Did<TWhat, T>(StaffVerb<TWhat, T> verb, TWhat what)
    {
        var who = _office.Get<StaffRoll>().Actor(await _office.Person(Operator), Office.Telegram);
        (await _office.Get<StaffActions>().Do(verb, who, what, TestContext.Current.CancellationToken)).ShouldBeOfType<Decision<T>>();
    }
}
