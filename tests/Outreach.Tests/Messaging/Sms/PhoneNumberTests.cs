using Outreach.People;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging.Sms;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0555 12-34-56")]
    [InlineData("555123456")]
    [InlineData("996555123456")]
    [InlineData("+996555123456")]
    [InlineData("+996 (555) 12 34 56")]
    [InlineData("00996555123456")]
    [InlineData(" \u202A+996 555 123 456\u202C ")]
    public void However_it_is_written_it_is_one_number(string written)
    {
        PhoneNumber.TryParse(written, out var number, out var reason).ShouldBeTrue(reason);
        number.Value.ShouldBe("+996555123456");
        (number.CallingCode, number.Country).ShouldBe(("996", "KG"));
    }

    [Theory]
    [InlineData("0700 123456", "+996700123456")]
    [InlineData("0770123456", "+996770123456")]
    [InlineData("0222 123456", "+996222123456")]
    [InlineData("0508123456", "+996508123456")]
    [InlineData("0990123456", "+996990123456")]
    public void Every_operator_of_the_country_is_known(string written, string number)
    {
        PhoneNumber.TryParse(written, out var read, out var reason).ShouldBeTrue(reason);
        read.Value.ShouldBe(number);
    }

    [Theory]
    [InlineData("+7 916 123-45-67", "+79161234567", "7", "RU")]
    [InlineData("+7 701 1234567", "+77011234567", "7", "KZ")]
    [InlineData("+90 532 123 45 67", "+905321234567", "90", "TR")]
    [InlineData("+971 50 123 4567", "+971501234567", "971", "AE")]
    [InlineData("+1 201 555 0123", "+12015550123", "1", "US")]
    public void People_abroad_have_numbers_too(string written, string number, string callingCode, string country)
    {
        PhoneNumber.TryParse(written, out var read, out var reason).ShouldBeTrue(reason);
        (read.Value, read.CallingCode, read.Country).ShouldBe((number, callingCode, country));
    }

    [Theory]
    [InlineData("0312 660000", "fixed line")]
    [InlineData("+996312660000", "fixed line")]
    [InlineData("4040", "too short")]
    [InlineData("123456", "too short")]
    [InlineData("+99655512345678901", "too long")]
    [InlineData("+999 123456789", "no phone number")]
    [InlineData("+996111111111", "no operator")]
    [InlineData("0800 123 456", "takes no SMS")]
    [InlineData("MegaCom", "no phone number")]
    [InlineData("0555CALLME", "no phone number")]
    [InlineData("*100#", "no phone number")]
    [InlineData("+996555123456 ext. 5", "no phone number")]
    [InlineData("", "no phone number")]
    [InlineData(null, "no phone number")]
    [InlineData("+", "no phone number")]
    public void What_takes_no_sms_is_refused_with_a_reason(string? written, string part)
    {
        PhoneNumber.TryParse(written, out _, out var reason).ShouldBeFalse();
        reason.ShouldNotBeNull().ShouldContain(part);
    }

    [Fact]
    public void Neither_the_number_printed_nor_the_reason_tells_anybody_s_number()
    {
        PhoneNumber.TryParse("0555123456", out var number, out _).ShouldBeTrue();
        $"{number}".ShouldBe("+996…");
        PhoneNumber.TryParse("0312660000", out _, out var reason).ShouldBeFalse();
        reason!.ShouldNotContain("660000");
    }
}
