using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Tests.Consultations;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Staff;

/// <summary>What colleagues write about their work is for their commands, not for the talk that everybody has with us.</summary>
public sealed class MeantCommandsTests
{
    [Theory]
    [InlineData("стоп, отменить рассылку")]
    [InlineData("остановите рассылку")]
    [InlineData("таратууну токтоткула")]
    public async Task To_stop_a_broadcast_is_no_stop_of_her_own(string words)
    {
        await using var office = await Office.Open();
        await office.Joins(Office.Admin, "русский");
        await office.Writes(Office.Admin, words);
        (await office.Person(Office.Admin)).Standing.ShouldBe(ContactStatus.Open);
        office.Text(Office.Admin).ShouldContain("ассыл");
    }

    [Fact]
    public async Task The_word_alone_is_one()
    {
        await using var office = await Office.Open();
        await office.Joins(Office.Admin, "русский");
        await office.Writes(Office.Admin, "стоп");
        (await office.Person(Office.Admin)).Standing.ShouldBe(ContactStatus.Stopped);
    }

    [Theory]
    [InlineData("где мои записи на понедельник")]
    [InlineData("кто записан завтра")]
    public async Task A_lawyer_who_asks_for_her_bookings_sees_her_week(string words)
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Lawyer, words);
        firm.Office.Text(LawFirm.Lawyer).ShouldContain(firm.Booking.Code);
    }

    [Fact]
    public async Task A_word_for_the_bot_is_no_announcement()
    {
        await using var office = await Office.Open();
        await office.Joins(Office.Admin, "русский");
        await office.Writes(Office.Admin, "/broadcast");
        await office.Writes(Office.Admin, "меню");
        office.Text(Office.Admin).ShouldContain("это слово для бота, а не текст рассылки");
    }

    [Theory]
    [InlineData("не надо, удалить")]
    [InlineData("стоп, отменить рассылку")]
    [InlineData("таратууну токтоткула")]
    public async Task Nor_are_words_that_call_it_off(string words)
    {
        await using var office = await Office.Open();
        await office.Joins(Office.Admin, "русский");
        await office.Writes(Office.Admin, "/broadcast");
        await office.Writes(Office.Admin, words);
        office.Text(Office.Admin).ShouldContain("не похоже на текст рассылки");
    }

    [Fact]
    public async Task Who_never_chose_a_language_hears_of_things_in_that_of_her_phone()
    {
        await using var office = await Office.Open();
        await office.Does(Office.Admin, new InboundContent.Wrote("/help"), change: message => message with { LanguageHint = "ru" });
        (await office.Person(Office.Admin)).Profile.Heard.ShouldBe(Language.Ru);
    }
}
