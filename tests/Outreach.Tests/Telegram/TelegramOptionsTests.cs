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

    [Fact]
    public void Without_a_token_nothing_is_registered()
    {
        var services = new ServiceCollection();
        services.AddTelegram(new ConfigurationBuilder().Build()).ShouldBeFalse();
        services.ShouldBeEmpty();
    }
}
