using Microsoft.Extensions.Options;
using Outreach.Messaging.Sms;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging.Sms;

public sealed class AnsweredCountriesTests
{
    [Theory]
    [InlineData("+996555123456", true)]
    [InlineData("+996111222333", true)]
    [InlineData("+79161234567", true)]
    [InlineData("+77011234567", true)]
    [InlineData("+905321234567", true)]
    [InlineData("+971501234567", true)]
    [InlineData("+821012345678", true)]
    [InlineData("+881612345678", false)]
    [InlineData("+88213012345", false)]
    [InlineData("+88312345678", false)]
    [InlineData("+870773111632", false)]
    [InlineData("+979123456789", false)]
    [InlineData("+22890123456", false)]
    [InlineData("+18765551234", false)]
    [InlineData("+79091", true)]
    [InlineData("KYRGYZSMS", false)]
    public void A_number_is_answered_where_the_campaigns_people_are_and_no_satellite_or_premium_number_is(string number, bool answered)
        => new AnsweredCountries(Options.Create(new SmsOptions())).Answer(number).ShouldBe(answered);

    [Fact]
    public void What_is_no_country_is_named()
    {
        var wrong = new SmsOptions { Countries = "KG Kyrgyzstan 996" };
        wrong.Validate(new(wrong)).Select(problem => problem.ErrorMessage!.Split(',')[0])
            .ShouldBe(["Sms:Countries holds 'Kyrgyzstan'", "Sms:Countries holds '996'"]);
        var empty = new SmsOptions { Countries = " " };
        empty.Validate(new(empty)).ShouldHaveSingleItem().ErrorMessage!.ShouldStartWith("Sms:Countries is empty");
    }
}
