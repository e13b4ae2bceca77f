using Outreach.Hotline.Cases;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>What people write when they want help, are children, or are watched: staff learn of it, and the phone shows no more than it should.</summary>
public sealed class CalledInWordsTests
{
    private const string Her = "4711";

    [Theory]
    [InlineData("помогите")]
    [InlineData("памагите памагите")]
    [InlineData("жардам керек мага")]
    [InlineData("jardam bergile")]
    [InlineData("мне нужна помощь")]
    public async Task Who_calls_for_help_in_words_sees_the_numbers_and_is_read_by_staff(string words)
    {
        await using var office = await Office.Open();
        await office.Joins(Her, "русский");
        await office.Writes(Her, words);
        office.Text(Her).ShouldContain("112");
        office.Text(Her).ShouldContain("Сообщил и сотрудникам");
        var known = office.Get<IHotlineStore>().Board.Cases.Values.ShouldHaveSingleItem();
        known.Risk.ShouldBe(CaseRisk.Amber);
        (await office.Get<IHotlineStore>().Words(known.Id, 5, TestContext.Current.CancellationToken)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("не пишите мне по ночам, пишите днём")]
    [InlineData("не пишите мне рано утром")]
    [InlineData("мага кечинде жазбаңызчы")]
    [InlineData("муж рядом работает")]
    [InlineData("мой муж проверяет документы на визу")]
    [InlineData("помогите найти работу")]
    public async Task Ordinary_words_neither_stop_nor_hide_nor_call(string words)
    {
        await using var office = await Office.Open();
        await office.Joins(Her, "русский");
        await office.Writes(Her, words);
        (await office.Person(Her)).Standing.ShouldBe(ContactStatus.Open);
        office.Get<IHotlineStore>().Board.Cases.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("помощь")]
    [InlineData("номера")]
    [InlineData("жардам")]
    public async Task Who_asks_for_the_numbers_in_a_chat_gets_them_and_nobody_is_called(string words)
    {
        await using var office = await Office.Open();
        await office.Joins(Her, "русский");
        await office.Writes(Her, words);
        office.Text(Her).ShouldContain("112");
        office.Get<IHotlineStore>().Board.Cases.ShouldBeEmpty();
    }

    [Fact]
    public async Task By_SMS_the_word_under_each_message_calls_staff()
    {
        await using var office = await Office.Open();
        await office.Does("+996555000111", new InboundContent.Wrote("ЖАРДАМ"), TestPhone.Sms);
        office.Get<IHotlineStore>().Board.Cases.Values.ShouldHaveSingleItem().Risk.ShouldBe(CaseRisk.Amber);
    }

    [Theory]
    [InlineData("мне 15 лет")]
    [InlineData("я несовершеннолетняя")]
    [InlineData("мен 16 жаштамын")]
    public async Task A_child_is_shown_its_own_numbers_and_is_no_green_case(string words)
    {
        await using var office = await Office.Open();
        await office.Joins(Her, "русский");
        await office.Writes(Her, words);
        office.Text(Her).ShouldContain("111");
        await office.Presses(Her, "✍ Написать сотруднику");
        await office.Presses(Her, "✍ Напишу сотруднику");
        var known = office.Get<IHotlineStore>().Board.Cases.Values.ShouldHaveSingleItem();
        (known.Risk, known.Cause, known.Young).ShouldBe((CaseRisk.Amber, CaseCause.Young, true));
    }

    [Fact]
    public async Task A_child_that_says_so_in_a_case_makes_it_no_green_one()
    {
        await using var office = await Office.Open();
        await office.Joins(Her, "русский");
        await office.Writes(Her, "оператор");
        await office.Writes(Her, "можно спросить про паспорт");
        office.Get<IHotlineStore>().Board.Cases.Values.ShouldHaveSingleItem().Risk.ShouldBe(CaseRisk.Green);
        await office.Writes(Her, "мне 16 лет");
        var known = office.Get<IHotlineStore>().Board.Cases.Values.ShouldHaveSingleItem();
        (known.Risk, known.Cause, known.Young).ShouldBe((CaseRisk.Amber, CaseCause.Young, true));
        (await office.Person(Her)).Profile.Age.ShouldBe("15-17");
    }

    [Theory]
    [InlineData("не пишите мне больше, он проверяет телефон")]
    [InlineData("не пишите больше, муж читает сообщения")]
    [InlineData("мага жазбагыла, эрим телефонумду текшерет")]
    [InlineData("я не одна сейчас")]
    [InlineData("муж рядом")]
    [InlineData("азыр жалгыз эмесмин")]
    [InlineData("он читает мои сообщения")]
    [InlineData("телефонумду текшерип жатат")]
    public async Task Who_is_watched_sees_one_harmless_line_and_is_written_to_no_more(string words)
    {
        await using var office = await Office.Open();
        await office.Joins(Her, "русский");
        await office.Writes(Her, words);
        office.Chat.SentTo(Her)[^1].ShouldBeOfType<Outgoing.Vanish>();
        (await office.Person(Her)).Standing.ShouldBe(ContactStatus.Hidden);
    }

    [Theory]
    [InlineData("не пишите, он смотрит мой телефон")]
    [InlineData("муж рядом")]
    [InlineData("я не одна сейчас")]
    public async Task Who_is_watched_in_the_middle_of_a_case_is_read_by_who_has_it_and_hidden(string words)
    {
        await using var office = await Office.Open();
        await office.Joins(Her, "русский");
        await office.Writes(Her, "оператор");
        await office.Writes(Her, "паспорт у хозяина");
        await office.Writes(Her, words);
        var known = office.Get<IHotlineStore>().Board.Cases.Values.ShouldHaveSingleItem();
        known.Hid.ShouldBeTrue();
        (await office.Get<IHotlineStore>().Words(known.Id, 5, TestContext.Current.CancellationToken)).Count.ShouldBe(2);
        office.Chat.SentTo(Her)[^1].ShouldBeOfType<Outgoing.Vanish>();
    }
}
