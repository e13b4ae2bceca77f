using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Twilio;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Twilio;

public sealed class TwilioOptionsTests
{
    private const string Sid = "AC0123456789abcdef0123456789abcdef";
    private const string Service = "MG0123456789abcdef0123456789abcdef";

    private static readonly TwilioOptionsCheck Check = new();

    [Fact]
    public void Account_token_number_and_address_are_enough() => Problems(_ => { }).ShouldBeEmpty();

    [Fact]
    public void All_problems_are_told_at_once_each_with_its_key()
    {
        var failures = Problems(options =>
        {
            options.AccountSid = "secret";
            options.AuthToken = "secret token";
            options.From = "+996 555";
            options.ApiUrl = "http://api.twilio.com";
            options.PublicUrl = "http://sms.example.org";
            options.ValidityMinutes = 601;
            options.MessagesPerSecond = double.NaN;
            options.Prices = new() { ["+996"] = 1, ["7"] = -1 };
            options.Currency = "som";
        });
        string[] keys = ["AccountSid", "AuthToken", "From", "ApiUrl", "PublicUrl", "ValidityMinutes", "MessagesPerSecond", "Prices", "Prices:7", "Currency"];
        failures.Select(failure => failure[..failure.IndexOf(' ', StringComparison.Ordinal)]).ShouldBe(keys.Select(key => $"Twilio:{key}"));
        failures.ShouldAllBe(failure => !failure.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Half_an_account_is_a_problem()
    {
        Problems(options => options.AuthToken = "").ShouldHaveSingleItem().ShouldStartWith("Twilio:AuthToken is missing");
        Problems(options => options.AccountSid = null).ShouldHaveSingleItem().ShouldStartWith("Twilio:AccountSid is missing");
    }

    [Fact]
    public void There_is_exactly_one_sender()
    {
        Problems(options => options.From = "").ShouldHaveSingleItem().ShouldStartWith("Twilio:From is missing");
        Problems(options => options.MessagingServiceSid = Service).ShouldHaveSingleItem().ShouldContain("both set");
        Problems(options => (options.From, options.MessagingServiceSid) = (null, Service)).ShouldBeEmpty();
        Problems(options => (options.From, options.MessagingServiceSid) = (null, "MG1")).ShouldHaveSingleItem().ShouldStartWith("Twilio:MessagingServiceSid");
    }

    [Fact]
    public void A_name_can_send_but_nobody_can_answer_it()
    {
        Problems(options => options.From = "Kyzmat").ShouldHaveSingleItem().ShouldContain("Twilio:CanReceive");
        Problems(options => (options.From, options.CanReceive, options.PublicUrl) = ("Kyzmat", false, null)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://sms.example.org", true)]
    [InlineData("https://sms.example.org:8443/bot/", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://sms.example.org", false)]
    [InlineData("sms.example.org", false)]
    [InlineData("https://user:word@sms.example.org", false)]
    [InlineData("https://sms.example.org/?a=1", false)]
    [InlineData("https://sms.example.org/#rc=5", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void The_outside_address_is_https_or_on_this_machine(string? url, bool right)
    {
        var problems = Problems(options => options.PublicUrl = url);
        problems.Count.ShouldBe(right ? 0 : 1);
        problems.ShouldAllBe(problem => problem.StartsWith("Twilio:PublicUrl ", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_account_and_token_nothing_is_registered()
    {
        var services = new ServiceCollection();
        services.AddTwilio(new ConfigurationBuilder().AddInMemoryCollection([new("Twilio:AccountSid", " "), new("Twilio:From", "x")]).Build()).ShouldBeFalse();
        services.ShouldBeEmpty();
        services.AddTwilio(new ConfigurationBuilder().AddInMemoryCollection([new("Twilio:AuthToken", "x")]).Build()).ShouldBeTrue();
    }

    private static List<string> Problems(Action<TwilioOptions> change)
    {
        var options = new TwilioOptions { AccountSid = Sid, AuthToken = "0123456789abcdef0123456789abcdef", From = "+15005550006", PublicUrl = "https://sms.example.org" };
        change(options);
        return [.. Check.Validate(null, options).Failures ?? []];
    }
}
