using Microsoft.Extensions.Configuration;
using Outreach.Loopback.Running;
using Outreach.Telegram;
using Outreach.Twilio;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Starting;

public sealed class ExampleSettingsTests
{
    private static readonly string Example = Path.Combine(Site.Repository(), "appsettings.example.json");

    [Fact]
    public async Task The_example_starts_as_it_is()
    {
        await using var site = Site.Quiet();
        File.Copy(Example, Path.Combine(site.Folder, "appsettings.json"));

        var run = await site.StartReady();

        run.Out.ShouldContain("switch on: set Telegram__Token");
        run.Out.ShouldContain("switch on: set Twilio__AccountSid");
        (await run.Stop()).ShouldBe(0);
    }

    [Theory]
    [InlineData(typeof(TelegramOptions), TelegramOptions.Section)]
    [InlineData(typeof(TwilioOptions), TwilioOptions.Section)]
    public void It_shows_every_key_of_a_channel_with_its_default(Type type, string name)
    {
        var section = new ConfigurationBuilder().AddJsonFile(Example).Build().GetSection(name);
        var keys = type.GetProperties().Where(property => property.CanWrite).ToList();

        section.GetChildren().Select(child => child.Key).ShouldBe(keys.Select(key => key.Name), ignoreOrder: true);

        var (shown, usual) = (section.Get(type)!, Activator.CreateInstance(type)!);
        foreach (var key in keys)
            Plain(key.GetValue(shown)).ShouldBe(Plain(key.GetValue(usual)), key.Name);
    }

    // Nothing is written as "".
    private static string Plain(object? value) => value is System.Collections.ICollection list ? $"{list.Count} entries" : $"{value}";
}
