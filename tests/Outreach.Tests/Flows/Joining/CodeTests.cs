using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows.Joining;

public sealed class CodeTests
{
    [Fact]
    public async Task The_code_comes_in_a_line_that_tells_nothing()
    {
        await using var her = await TwoPhones.Start();
        await her.Asks();
        await her.Shares();
        her.Codes().ShouldHaveSingleItem().ShouldMatch("^Код: [0-9]{6}$");
        her.Screen().Text.ShouldContain("6 цифр");
        her.Screen().AskedContact.ShouldBeTrue();
    }

    [Fact]
    public async Task A_foreign_contact_is_kindly_refused_and_gets_no_code()
    {
        await using var her = await TwoPhones.Start();
        await her.Asks();
        await her.Shares(null);
        her.Screen().Text.ShouldStartWith("Похоже, это не ваш номер.");
        her.Screen().AsksContact.ShouldNotBeNull();
        her.Codes().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_contact_where_nobody_asked_is_not_taken()
    {
        await using var her = await TwoPhones.Start();
        await her.Writes("/start");
        await her.Shares();
        her.Screen().Text.ShouldContain("Номера мы здесь не храним");
        her.Codes().ShouldBeEmpty();
        (await her.BySms()).ShouldBeNull();
    }

    [Theory]
    [InlineData("+996312123456")]
    [InlineData("+112")]
    [InlineData("no number")]
    public async Task What_takes_no_SMS_gets_no_code_and_is_not_kept(string number)
    {
        await using var her = await TwoPhones.Start();
        await her.Asks();
        await her.Shares(number);
        her.Screen().Text.ShouldStartWith("На этот номер SMS не дойдёт.");
        her.Codes(number).ShouldBeEmpty();
        (await her.BySms(number)).ShouldBeNull();
    }

    [Fact]
    public async Task Where_there_is_no_SMS_she_is_told_and_nothing_is_kept()
    {
        await using var her = await TwoPhones.Start(sms: false);
        await her.Asks();
        await her.Shares();
        her.Screen().Text.ShouldStartWith("SMS у нас сейчас не работают");
        her.Screen().AskedContact.ShouldBeTrue();
        (await her.BySms()).ShouldBeNull();
        (await her.InChat())!.Joined.ShouldBeNull();
    }

    [Fact]
    public async Task Where_a_number_cannot_be_shared_it_is_not_asked_for()
    {
        await using var her = await TwoPhones.Start();
        await her.Texts("/start", "русский", "1", "смс");
        var screen = her.Outreach.Phone(TestPhone.Sms).SentTo(TwoPhones.Number).OfType<Outgoing.Show>().Last().Screen;
        screen.AsksContact.ShouldBeNull();
        screen.Text.ShouldContain("только из Telegram");
    }

    [Fact]
    public async Task A_number_whose_owner_stopped_gets_no_code()
    {
        await using var her = await TwoPhones.Start();
        await her.Texts("/start", "русский", "стоп");
        await her.Asks();
        await her.Shares();
        her.Screen().Text.ShouldStartWith("Сейчас отправить SMS на этот номер нельзя.");
        her.Codes().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_that_stops_before_the_code_leaves_gets_none()
    {
        await using var her = await TwoPhones.Start();
        await her.Texts("/start");
        await her.Asks();
        her.Outreach.Phone(TestPhone.Sms).Hold(TimeSpan.FromMinutes(1));
        await her.Outreach.Queues(TestPhone.Buttons, TwoPhones.Chat, new InboundContent.Shared(TwoPhones.Number));
        await her.Outreach.Queues(TestPhone.Sms, TwoPhones.Number, new InboundContent.Wrote("стоп"));
        her.Outreach.Time.Advance(TimeSpan.FromMinutes(2));
        await her.Outreach.Rest();
        her.Codes().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_gets_three_codes_a_day_whatever_she_forgets_in_between()
    {
        await using var her = await TwoPhones.Start();
        string[] numbers = [TwoPhones.Number, "+996555000001", "+996700000002", "+77011234567"];
        foreach (var number in numbers)
        {
            await her.Asks();
            await her.Shares(number);
            await her.Writes("удалите меня");
            await her.Writes("да");
        }

        numbers.Select(number => her.Codes(number).Count).ShouldBe([1, 1, 1, 0]);
        her.Outreach.Time.Advance(TimeSpan.FromDays(1));
        await her.Asks();
        await her.Shares(numbers[3]);
        her.Codes(numbers[3]).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_number_gets_three_codes_a_day_whoever_asks()
    {
        await using var her = await TwoPhones.Start();
        foreach (var chat in new[] { "a", "b", "c", "d" })
        {
            await her.Asks(chat);
            await her.Shares(chat: chat);
        }

        her.Codes().Count.ShouldBe(3);
        her.Screen("d").Text.ShouldStartWith("Сегодня код запрашивали уже много раз.");
    }

    [Fact]
    public async Task A_wrong_code_can_be_corrected_four_times()
    {
        await using var her = await TwoPhones.Start();
        await her.Asks();
        await her.Shares();
        for (var slip = 0; slip < 4; slip++)
        {
            await her.Writes(her.WrongCode());
            her.Screen().Text.ShouldStartWith("Код не подошёл. Посмотрите");
        }

        await her.Writes(her.Codes()[^1]);
        (await her.InChat())!.Joined.ShouldNotBeNull();
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_is_worth_nothing()
    {
        await using var her = await TwoPhones.Start();
        await her.Asks();
        await her.Shares();
        for (var slip = 0; slip < 5; slip++)
            await her.Writes(her.WrongCode());
        her.Screen().Text.ShouldStartWith("Код не подошёл пять раз");
        her.Screen().AsksContact.ShouldNotBeNull();
        await her.Writes(her.Codes()[^1]);
        (await her.InChat())!.Joined.ShouldBeNull();
    }

    [Fact]
    public async Task A_late_code_is_worth_nothing_and_a_new_one_is_offered()
    {
        await using var her = await TwoPhones.Start();
        await her.Asks();
        await her.Shares();
        her.Outreach.Time.Advance(TimeSpan.FromMinutes(10));
        await her.Writes(her.Codes()[^1]);
        her.Screen().Text.ShouldStartWith("Время этого кода вышло.");
        her.Screen().AsksContact.ShouldNotBeNull();
        (await her.InChat())!.Joined.ShouldBeNull();
        await her.Shares();
        await her.Writes(her.Codes()[^1]);
        (await her.InChat())!.Joined.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("меню")]
    [InlineData("☁")]
    [InlineData("стоп")]
    public async Task Menu_hide_and_stop_throw_the_code_away(string word)
    {
        await using var her = await TwoPhones.Start();
        await her.Asks();
        await her.Shares();
        await her.Writes(word);
        await her.Writes("старт");
        await her.Writes(her.Codes()[^1]);
        (await her.InChat())!.Joined.ShouldBeNull();
    }

    [Theory]
    [InlineData("меню")]
    [InlineData("удалите меня", "да")]
    public async Task A_number_that_was_not_confirmed_is_not_kept(params string[] words)
    {
        await using var her = await TwoPhones.Start();
        await her.Asks();
        await her.Shares();
        (await her.BySms()).ShouldNotBeNull();
        foreach (var word in words)
            await her.Writes(word);
        (await her.BySms()).ShouldBeNull();
    }

    [Fact]
    public async Task Who_wrote_by_SMS_herself_stays_when_the_code_is_left()
    {
        await using var her = await TwoPhones.Start();
        await her.Texts("/start");
        await her.Asks();
        await her.Shares();
        await her.Writes("меню");
        (await her.BySms()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Help_keeps_the_code_waiting()
    {
        await using var her = await TwoPhones.Start();
        await her.Asks();
        await her.Shares();
        await her.Writes("помощь");
        her.Screen().Text.ShouldNotContain("6 цифр");
        await her.Writes("назад");
        await her.Writes(her.Codes()[^1]);
        (await her.InChat())!.Joined.ShouldNotBeNull();
    }
}
