using Outreach.Hotline;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>Who asks for staff, or writes on after a talk: what is offered is what can be had, and what opens a case opens one.</summary>
public sealed class AskingForStaffTests : IAsyncLifetime
{
    private const string Her = "4711";
    private const string Operator = "2001";
    private Office _office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CaseVerbs Verbs => _office.Get<CaseVerbs>();

    private HotlineBoard Board => _office.Get<IHotlineStore>().Board;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.Open();
        await _office.Appoints(Operator, "координатор");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData("оператор")]
    [InlineData("хочу написать сотруднику")]
    public async Task Who_is_blocked_is_told_so_and_not_offered_it_first(string words)
    {
        await _office.Joins(Her, "русский");
        var id = await Talks();
        await Did(_office.Get<GuardVerbs>().Block, new GuardVerbs.Blocking(id, BlockReason.Abuse, 1));
        await _office.Writes(Her, words);
        _office.Text(Her).ShouldContain("написать нельзя");
        _office.Text(Her).ShouldContain("112");
        Offered().ShouldNotContain("✍ Напишу сотруднику");

        _office.Outreach.Time.Advance(TimeSpan.FromDays(2));
        await _office.Writes(Her, "оператор");
        Offered().ShouldContain("✍ Напишу сотруднику");
    }

    [Fact]
    public async Task Who_was_blocked_while_the_offer_stood_there_is_told_so_at_the_press()
    {
        await _office.Joins(Her, "русский");
        var id = await Talks();
        await _office.Writes(Her, "меню");
        await _office.Writes(Her, "1");
        await _office.Writes(Her, "оператор");
        await Did(_office.Get<GuardVerbs>().Block, new GuardVerbs.Blocking(id, BlockReason.Abuse, 1));
        await _office.Writes(Her, "меню");
        await _office.Writes(Her, "✍ Написать сотруднику");
        _office.Text(Her).ShouldContain("написать нельзя");
        Board.Of((await _office.Person(Her)).Id).ShouldBeNull();
    }

    [Fact]
    public async Task Who_has_staff_already_is_told_so_and_not_offered_them_again()
    {
        await _office.Joins(Her, "русский");
        await _office.Writes(Her, "меня бьют, помогите");
        await _office.Writes(Her, "номера");
        await _office.Writes(Her, "оператор");
        Offered().ShouldNotContain("✍ Напишу сотруднику");
        Board.Cases.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Words_after_a_talk_go_on_in_it_also_from_the_first_screen_where_no_language_was_chosen()
    {
        await _office.Does(Her, new InboundContent.Wrote("меня бьют, помогите"));
        var id = Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Id;
        await Ended(id);
        await _office.Writes(Her, "меню");
        await _office.Writes(Her, "он вчера опять пришёл к двери");
        Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Id.ShouldBe(id);
        (await Words(id))[^1].ShouldBe("он вчера опять пришёл к двери");
    }

    [Fact]
    public async Task Who_has_written_already_is_not_asked_to_write()
    {
        await _office.Joins(Her, "русский");
        await _office.Writes(Her, "оператор");
        await _office.Writes(Her, "подскажите по патенту");
        _office.Text(Her).ShouldContain("Записал ваши слова");
        _office.Text(Her).ShouldNotContain("Напишите своими словами");
    }

    [Fact]
    public async Task What_is_said_beside_the_question_of_the_country_reopens_the_case_and_counts_once()
    {
        await _office.Joins(Her, "русский");
        await _office.Writes(Her, "меня бьют, помогите");
        var id = Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Id;
        await Ended(id);
        (await Contacts()).ShouldBe(1);
        await _office.Writes(Her, "он вчера опять пришёл к двери");
        Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Id.ShouldBe(id);
        (await Contacts()).ShouldBe(2);
        await Ended(id);
        await _office.Writes(Her, "помогите");
        Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Id.ShouldBe(id);
        (await Contacts()).ShouldBe(3);
    }

    [Theory]
    [InlineData("помогите")]
    [InlineData("мага жардам керек")]
    public async Task Who_is_blocked_and_wishes_for_help_gets_the_numbers_and_no_promise_but_a_cry_is_heard(string words)
    {
        await _office.Joins(Her, "русский");
        var id = await Talks();
        await Did(_office.Get<GuardVerbs>().Block, new GuardVerbs.Blocking(id, BlockReason.Abuse, 1));
        await _office.Writes(Her, words);
        _office.Text(Her).ShouldContain("112");
        _office.Text(Her).ShouldContain("написать нельзя");
        _office.Text(Her).ShouldNotContain("Сообщил");
        await _office.Writes(Her, "меня бьют, спасите");
        _office.Text(Her).ShouldContain("Сообщил");
        Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Risk.ShouldBe(CaseRisk.Red);
    }

    [Theory]
    [InlineData("нас 3 девушки")]
    [InlineData("у меня 2 вопроса")]
    [InlineData("вопрос 1 про визу")]
    [InlineData("строка 0 про визу")]
    public async Task A_number_in_a_sentence_chooses_nothing_where_writing_is_offered(string words)
    {
        await _office.Joins(Her, "русский");
        await _office.Writes(Her, "оператор");
        await _office.Writes(Her, words);
        var known = Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull();
        (await Words(known.Id))[^1].ShouldBe(words);
    }

    [Fact]
    public async Task A_child_who_goes_on_telling_is_heard_and_never_green()
    {
        await _office.Joins(Her, "русский");
        await _office.Writes(Her, "мне 13 лет");
        await _office.Writes(Her, "меня хотят отправить работать в турцию");
        await _office.Writes(Her, "он говорит, там хорошо платят");
        var known = Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull();
        known.Risk.ShouldBe(CaseRisk.Amber);
        (await Words(known.Id)).ShouldBe(["меня хотят отправить работать в турцию", "он говорит, там хорошо платят"]);
    }

    [Fact]
    public async Task What_a_colleague_asked_of_a_child_is_answered_to_the_colleague()
    {
        await _office.Joins(Her, "русский");
        await _office.Writes(Her, "оператор");
        await _office.Writes(Her, "подскажите");
        await _office.Writes(Her, "мне 15 лет, меня хотят увезти в Москву работать");
        var id = Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Id;
        await Did(Verbs.Claim, id);
        await Did(Verbs.Answer, new CaseVerbs.Words(id, "Кто хочет увезти?"));
        await _office.Outreach.Rest();
        _office.Outreach.Time.Advance(TimeSpan.FromSeconds(1));
        var before = _office.Chat.SentTo(Her).OfType<Outgoing.Show>().Count();
        await _office.Writes(Her, "тётя");
        await _office.Writes(Her, "2");
        _office.Chat.SentTo(Her).OfType<Outgoing.Show>().Count().ShouldBe(before, "the program does not talk over a colleague");
        (await Words(id)).TakeLast(2).ShouldBe(["тётя", "2"]);
        Board.Cases[id].Risk.ShouldBe(CaseRisk.Amber);
    }

    [Fact]
    public async Task A_machine_that_sends_our_menu_back_talks_to_no_staff()
    {
        const string Machine = "+996555000222";
        await _office.Does(Machine, new InboundContent.Wrote("привет"), TestPhone.Sms);
        await _office.Does(Machine, new InboundContent.Wrote("2"), TestPhone.Sms);
        for (var times = 0; times < 6; times++)
        {
            var shown = TestPhone.Text(_office.Sms.SentTo(Machine)[^1]);
            await _office.Does(Machine, new InboundContent.Wrote(shown), TestPhone.Sms);
        }

        Board.Cases.ShouldBeEmpty();
    }

    private IEnumerable<string> Offered()
        => _office.Chat.SentTo(Her).OfType<Outgoing.Show>().Last().Screen.Options.Select(static option => option.Label);

    private async Task<long> Talks()
    {
        await _office.Writes(Her, "оператор");
        await _office.Writes(Her, "вы там все дураки");
        var id = Board.Of((await _office.Person(Her)).Id).ShouldNotBeNull().Id;
        await Did(Verbs.Claim, id);
        return id;
    }

    private async Task Ended(long id)
    {
        await Did(Verbs.Claim, id);
        await Did(Verbs.Answer, new CaseVerbs.Words(id, "Мы рядом"));
        await Did(Verbs.Close, new CaseVerbs.End(id, CaseOutcome.Informed));
        _office.Outreach.Time.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<IReadOnlyList<string>> Words(long id)
        => [.. (await _office.Get<IHotlineStore>().Words(id, 20, Cancellation)).Where(static word => word.By is null)
            .Select(word => _office.Get<ISealer>().Open(word.Words!, HotlineJson.Default.String))];

    private async Task<int> Contacts()
    {
        _office.Outreach.Time.Advance(TimeSpan.FromSeconds(1));
        var report = await _office.Get<ReachReporter>().Report(
            new ReachPeriod(DateTimeOffset.MaxValue, null, null, [], WithTestPeople: true), Cancellation);
        return report.Hotline.H1;
    }

    private async Task Did<TWhat, T>(StaffVerb<TWhat, T> verb, TWhat what)
    {
        var who = _office.Get<StaffRoll>().Actor(await _office.Person(Operator), Office.Telegram);
        (await _office.Get<StaffActions>().Do(verb, who, what, Cancellation)).ShouldBeOfType<Decision<T>>();
    }
}
