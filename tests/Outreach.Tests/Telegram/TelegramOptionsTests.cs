using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Telegram;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class TelegramOptionsTests
{
    private static readonly TelegramOptionsCheck Check = new();

    [Fact]
    public void A_token_alone_is_enough() => Check.Validate(null, new TelegramOptions { Token = "123456:ABC" }).Succeeded.ShouldBeTrue();

    [Fact]
    public void All_problems_are_told_at_once_each_with_its_key()
    {
        var failures = Check.Validate(null, new TelegramOptions
        {
            Token = "secret-without-colon",
            ApiUrl = "api.telegram.org",
            Receive = "Webhook",
            WebhookUrl = "http://example.org/webhooks/telegram",
            WebhookSecret = "with space",
            StaffGroupId = 5,
            MessagesPerSecond = 0,
            MessagesPerSecondToOne = double.NaN,
            BurstToOne = 0,
        }).Failures!.ToList();
        string[] keys = ["Token", "ApiUrl", "WebhookUrl", "WebhookSecret", "StaffGroupId", "MessagesPerSecond", "MessagesPerSecondToOne", "BurstToOne"];
        failures.Select(failure => failure[..failure.IndexOf(' ', StringComparison.Ordinal)]).ShouldBe(keys.Select(key => $"Telegram:{key}"));
        failures.ShouldAllBe(failure => !failure.Contains("secret-without", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nonsense")]
    [InlineData("7")]
    [InlineData("")]
    public void An_unknown_way_to_receive_is_told(string receive)
        => Check.Validate(null, new TelegramOptions { Token = "1:A", Receive = receive }).Failures!.ShouldHaveSingleItem().ShouldStartWith("Telegram:Receive");

    [Fact]
    public void An_address_with_a_path_is_told_because_the_path_would_be_lost()
        => Check.Validate(null, new TelegramOptions { Token = "1:A", ApiUrl = "https://proxy.example/telegram" }).Failures!.ShouldHaveSingleItem().ShouldStartWith("Telegram:ApiUrl");

    [Theory]
    [InlineData("http://api.example.org")]
    [InlineData("http://10.0.0.7:8081")]
    public void The_token_goes_in_the_clear_to_no_other_machine(string address)
        => Check.Validate(null, new TelegramOptions { Token = "1:A", ApiUrl = address })
            .Failures!.ShouldHaveSingleItem().ShouldStartWith("Telegram:ApiUrl");

    [Theory]
    [InlineData("http://127.0.0.1:8081")]
    [InlineData("http://localhost:8081")]
    [InlineData("http://[::1]:8081")]
    public void A_Bot_API_of_this_machine_may_be_without_https(string address)
        => Check.Validate(null, new TelegramOptions { Token = "1:A", ApiUrl = address }).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData("a", false)]
    [InlineData("fifteen_signs_a", false)]
    [InlineData("sixteen_signs-ab", true)]
    public void A_secret_that_can_be_guessed_is_told(string secret, bool good)
    {
        var options = new TelegramOptions { Token = "1:A", Receive = "Webhook", WebhookSecret = secret };
        options.WebhookUrl = "https://bot.example.org/webhooks/telegram";
        var verdict = Check.Validate(null, options);
        verdict.Succeeded.ShouldBe(good);
        if (!good)
            verdict.Failures!.ShouldHaveSingleItem().ShouldStartWith("Telegram:WebhookSecret");
    }

    [Fact]
    public void Without_a_token_nothing_is_registered()
    {
        var services = new ServiceCollection();
        services.AddTelegram(new ConfigurationBuilder().Build()).ShouldBeFalse();
        services.ShouldBeEmpty();
    }
}
