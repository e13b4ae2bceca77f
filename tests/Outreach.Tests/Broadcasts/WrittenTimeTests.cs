using Outreach.Broadcasts.Readers;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Broadcasts;

public sealed class WrittenTimeTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 12, 0, 0);

    [Theory]
    [InlineData("13:00", "2026-11-24T13:00")]
    [InlineData("9.30", "2026-11-25T09:30")]
    [InlineData("28.11 10:00", "2026-11-28T10:00")]
    [InlineData("28.11, 10:00", "2026-11-28T10:00")]
    [InlineData(" 28.11.2026 10:00 ", "2026-11-28T10:00")]
    [InlineData("1.1 9:00", "2027-01-01T09:00")]
    [InlineData("29.2.2028 09:00", "2028-02-29T09:00")]
    [InlineData("завтра в 10", "2026-11-25T10:00")]
    [InlineData("Завтра 10:30", "2026-11-25T10:30")]
    [InlineData("эртең 10дө", "2026-11-25T10:00")]
    [InlineData("эртең саат 10дө", "2026-11-25T10:00")]
    [InlineData("сегодня в 6 вечера", "2026-11-24T18:00")]
    [InlineData("в пятницу в 15:00", "2026-11-27T15:00")]
    [InlineData("жума күнү 15:00", "2026-11-27T15:00")]
    [InlineData("5 декабря в 10", "2026-12-05T10:00")]
    [InlineData("5-декабрь 10:00", "2026-12-05T10:00")]
    [InlineData("через час", "2026-11-24T13:00")]
    [InlineData("через 30 минут", "2026-11-24T12:30")]
    [InlineData("2 сааттан кийин", "2026-11-24T14:00")]
    [InlineData("в 15 часов", "2026-11-24T15:00")]
    [InlineData("tomorrow at 10am", "2026-11-25T10:00")]
    [InlineData("28.11.26 10:00", "2026-11-28T10:00")]
    [InlineData("завтра утром", "2026-11-25T09:00")]
    [InlineData("завтра с утра", "2026-11-25T09:00")]
    [InlineData("эртең эртең менен", "2026-11-25T09:00")]
    [InlineData("сегодня вечером", "2026-11-24T18:00")]
    [InlineData("вечером в пятницу", "2026-11-27T18:00")]
    [InlineData("жума күнү кечинде", "2026-11-27T18:00")]
    [InlineData("завтра в обед", "2026-11-25T13:00")]
    [InlineData("эртең түштө", "2026-11-25T13:00")]
    [InlineData("завтра вечером в 7", "2026-11-25T19:00")]
    [InlineData("завтра утром в 10", "2026-11-25T10:00")]
    [InlineData("эртең кечинде саат 8де", "2026-11-25T20:00")]
    [InlineData("завтра в 10 00", "2026-11-25T10:00")]
    [InlineData("в 10-30 завтра", "2026-11-25T10:30")]
    [InlineData("tomorrow morning", "2026-11-25T09:00")]
    public void A_time_is_read_as_it_is_meant(string words, string meant)
        => WrittenTime.Read(words, Now).ShouldBe(DateTime.Parse(meant, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("завтра")]
    [InlineData("в пятницу")]
    [InlineData("завтра в 25")]
    [InlineData("как получится")]
    [InlineData("25:00")]
    [InlineData("10:60")]
    [InlineData("31.2 10:00")]
    [InlineData("29.2.2027 10:00")]
    [InlineData("28.13 10:00")]
    [InlineData("28.11")]
    [InlineData("ноябрь утром")]
    public void What_is_no_time_is_none(string words) => WrittenTime.Read(words, Now).ShouldBeNull();
}
