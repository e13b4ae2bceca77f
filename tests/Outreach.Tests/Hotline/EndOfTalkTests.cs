using Outreach.Hotline;
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
