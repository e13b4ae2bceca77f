using Outreach.People;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging.Sms;

/// <summary>Numbers at which somebody is to be phoned, read by the country where she is.</summary>
public sealed class CallNumberTests
{
    [Theory]
    [InlineData("8 926 123-45-67", "RU", "+79261234567")]
    [InlineData("89261234567", null, "+79261234567")]
    [InlineData("9261234567", "RU", "+79261234567")]
    [InlineData("79261234567", null, "+79261234567")]
    [InlineData("8 701 123 45 67", "KZ", "+77011234567")]
    [InlineData("8 701 123 45 67", "RU", "+77011234567")]
    [InlineData("0555 123456", "RU", "+996555123456")]
    [InlineData("0555123456", null, "+996555123456")]
    [InlineData("996700123456", "RU", "+996700123456")]
    [InlineData("8 996 700 123456", "RU", "+996700123456")]
    [InlineData("8 996 700 123456", null, "+996700123456")]
    [InlineData("8 10 996 700 123456", "RU", "+996700123456")]
    [InlineData("00996700123456", "TR", "+996700123456")]
    [InlineData("0532 123 45 67", "TR", "+905321234567")]
    [InlineData("010-1234-5678", "KR", "+821012345678")]
    [InlineData("050 123 4567", "AE", "+971501234567")]
    [InlineData("0312 651010", null, "+996312651010")]
    [InlineData("+7 495 123-45-67", null, "+74951234567")]
    [InlineData("8 495 123 45 67", "RU", "+74951234567")]
    public void A_number_is_read_as_people_there_write_it(string written, string? country, string number)
    {
        PhoneNumber.TryParseToCall(written, country, out var read, out var flaw).ShouldBeTrue($"{flaw}");
        read.Value.ShouldBe(number);
    }

    [Theory]
    [InlineData("+888 0123 4567", PhoneFlaw.Anonymous)]
    [InlineData("88801234567", PhoneFlaw.Anonymous)]
    [InlineData("0555 12", PhoneFlaw.TooShort)]
    [InlineData("+996 555 1234567890", PhoneFlaw.TooLong)]
    [InlineData("+996 111 111111", PhoneFlaw.NoOperator)]
    [InlineData("+7 800 555 35 35", PhoneFlaw.Special)]
    [InlineData("+999 123456789", PhoneFlaw.NoNumber)]
    [InlineData("не скажу", PhoneFlaw.NoNumber)]
    [InlineData(null, PhoneFlaw.NoNumber)]
    public void What_is_none_has_its_reason(string? written, PhoneFlaw flaw)
    {
        PhoneNumber.TryParseToCall(written, "RU", out _, out var found).ShouldBeFalse();
        found.ShouldBe(flaw);
    }
}
