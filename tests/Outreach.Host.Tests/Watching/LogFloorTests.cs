using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outreach.Host.Tests.Leaks;
using Outreach.Host.Tests.Running;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Watching;

[Collection(InProcess.Alone)]
public sealed class LogFloorTests
{
    [Theory]
    [InlineData("Logging__LogLevel__Default")]
    [InlineData("Logging__LogLevel__Microsoft")]
    [InlineData("Logging__LogLevel__Microsoft.AspNetCore.Server.Kestrel.BadRequests")]
    [InlineData("Logging__LogLevel__System.Net.Http.HttpClient.telegram-sending.ClientHandler")]
    [InlineData("Logging__LogLevel__Telegram")]
    [InlineData("Logging__LogLevel__OutreachLookalike")]
    [InlineData("Logging__LogLevel__*Kestrel")]
    [InlineData("Logging__Console__LogLevel__Default")]
    [InlineData("Logging__Console__LogLevel__Microsoft.AspNetCore.Server.Kestrel.BadRequests")]
    [InlineData("Logging__Console__LogLevel__System.Net.Http.HttpClient.telegram-sending.ClientHandler")]
    public async Task No_setting_opens_what_the_platform_would_tell(string setting)
    {
        await using var site = Site.Quiet();
        site.Settings[setting] = "Trace";
        await using var program = InProcess.Build(site, services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace)));
        var loggers = program.Services.GetRequiredService<ILoggerFactory>();

        foreach (var category in new[] { "Microsoft.AspNetCore.Server.Kestrel.BadRequests", "Microsoft.AspNetCore.Hosting.Diagnostics", "Telegram.Bot", "OutreachLookalike" })
        {
            loggers.CreateLogger(category).IsEnabled(LogLevel.Information).ShouldBeFalse(category);
            loggers.CreateLogger(category).IsEnabled(LogLevel.Warning).ShouldBeTrue(category);
        }

        loggers.CreateLogger("System.Net.Http.HttpClient.telegram-sending.ClientHandler").IsEnabled(LogLevel.Critical).ShouldBeFalse();
    }

    [Fact]
    public async Task Our_own_lines_can_be_opened_and_closed_as_a_whole_or_in_part()
    {
        await using var site = Site.Quiet();
        site.Settings["Logging__LogLevel__Default"] = "Error";
        site.Settings["Logging__LogLevel__Outreach.Messaging"] = "debug";
        await using var program = InProcess.Build(site);
        var loggers = program.Services.GetRequiredService<ILoggerFactory>();

        loggers.CreateLogger("Outreach.Messaging.MessagingMetrics").IsEnabled(LogLevel.Debug).ShouldBeTrue();
        loggers.CreateLogger("Outreach.Messaging.MessagingMetrics").IsEnabled(LogLevel.Trace).ShouldBeFalse();
        loggers.CreateLogger("Outreach.Telegram.TelegramPoller").IsEnabled(LogLevel.Warning).ShouldBeFalse();
        loggers.CreateLogger("Outreach.Telegram.TelegramPoller").IsEnabled(LogLevel.Error).ShouldBeTrue();
        loggers.CreateLogger("Microsoft.AspNetCore.Server.Kestrel").IsEnabled(LogLevel.Warning).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_settings_we_tell_what_happened_and_not_each_step()
    {
        await using var site = Site.Quiet();
        await using var program = InProcess.Build(site);
        var ours = program.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Outreach.Messaging.MessagingMetrics");

        ours.IsEnabled(LogLevel.Information).ShouldBeTrue();
        ours.IsEnabled(LogLevel.Debug).ShouldBeFalse();
    }

    /// <summary>The danger is real: without the floor Kestrel tells what stands in a request that it could not read.</summary>
    [Fact]
    public async Task Without_the_floor_a_secret_would_be_told()
    {
        await using var site = Site.Quiet();
        site.Settings["Logging__LogLevel__Default"] = "Trace";
        await using var program = await InProcess.Start(site, services => services.Remove(services.Single(service => service.ImplementationType == typeof(Host.Watching.LogFloor))));

        await RawCalls.Web(site.Url, $"POST /webhooks/telegram HTTP/1.1\r\nHost: localhost\r\nX-Telegram-Bot-Api-Secret-Token {Seeds.WebhookSecret}\r\n\r\n");

        Should.Throw<ShouldAssertException>(() => Seeds.NothingIn(string.Concat(program.Told.Lines), "the log"));
    }

    [Fact]
    public async Task A_level_that_does_not_exist_is_one_problem_among_the_others()
    {
        await using var site = Site.Quiet();
        site.Settings["Logging__LogLevel__Default"] = "Verbose";
        site.Settings["Logging__LogLevel__Outreach.Messaging"] = "9";
        site.Settings["Logging__LogLevel__*Kestrel*"] = "Trace";
        site.Settings["Logging__Console__FormatterName"] = "simple";
        site.Settings["Campaign__Id"] = "Not An Id";

        var problems = await Starting.Refusal.Of(site);

        problems.Count.ShouldBe(5);
        problems.ShouldContain("Logging:LogLevel:Default 'Verbose' is not known. Known are: Trace, Debug, Information, Warning, Error, Critical, None.");
        problems.ShouldContain(problem => problem.StartsWith("Logging:LogLevel:Outreach.Messaging '9'", StringComparison.Ordinal));
        problems.ShouldContain("Logging:Console:FormatterName is not known. Known are: Logging:LogLevel.");
        problems.ShouldContain(problem => problem.StartsWith("Logging:LogLevel:*Kestrel* is no category", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("Campaign:Id ", StringComparison.Ordinal));
    }
}
