using System.Net;
using System.Net.Sockets;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Starting;

public sealed class WrongSettingsTests
{
    [Fact]
    public async Task All_wrong_settings_are_named_at_once()
    {
        await using var site = Site.Quiet();
        site.Settings["Telegram__Token"] = "SECRET-without-colon";
        site.Settings["Telegram__Tokn"] = Site.Token;
        site.Settings["Urls"] = "nonsense";
        site.Settings["Campaign__Start"] = "2026-12-10";
        site.Settings["Campaign__End"] = "2026-11-25";
        site.Settings["Console__PublicUrl"] = "http://outreach.example.org";

        var problems = await Refusal.Of(site);

        problems.Count.ShouldBe(5);
        problems.ShouldContain(problem => problem.StartsWith("Telegram:Token ", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("Telegram:Tokn ", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("Urls ", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("Campaign:End ", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("Console:PublicUrl ", StringComparison.Ordinal));
        problems.ShouldAllBe(problem => !problem.Contains("SECRET", StringComparison.Ordinal) && !problem.Contains(Site.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_instead_of_a_day_hides_no_other_problem()
    {
        await using var site = Site.Quiet();
        site.Settings["Campaign__Start"] = "soon";
        site.Settings["Telegram__Token"] = "nonsense";
        site.Settings["Telegram__MessagesPerSecond"] = "many";

        var problems = await Refusal.Of(site);

        problems.ShouldContain(problem => problem.Contains("Campaign:Start", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("Telegram:MessagesPerSecond", StringComparison.Ordinal));
        // The token is part of a section that cannot be read whole, so it may wait for the next start.
        problems.Count.ShouldBeInRange(2, 3);
    }

    [Fact]
    public async Task A_broken_settings_file_is_named_with_its_line()
    {
        await using var site = Site.Quiet();
        var file = Path.Combine(site.Folder, "appsettings.json");
        await File.WriteAllTextAsync(file, "{\n  \"Campaign\": { \"Name\": \"A\"\n  \"Urls\": 1\n}", TestContext.Current.CancellationToken);

        var problem = await Refusal.Only(site);

        problem.ShouldContain(file);
        problem.ShouldContain("LineNumber");
    }

    [Fact]
    public async Task A_settings_file_in_the_working_folder_counts_and_the_environment_counts_more()
    {
        await using var site = Site.Quiet();
        await File.WriteAllTextAsync(
            Path.Combine(site.Folder, "appsettings.json"),
            """{ /* comments are allowed */ "Urls": "nonsense", "Campaign": { "Id": "Not An Id" } }""",
            TestContext.Current.CancellationToken);

        var problem = await Refusal.Only(site);

        problem.ShouldStartWith("Campaign:Id ");
    }

    [Fact]
    public async Task A_taken_port_is_told_with_the_way_out()
    {
        await using var site = Site.Quiet();
        using var other = new TcpListener(IPAddress.Loopback, site.Url.Port);
        other.Start();

        var problem = await Refusal.Only(site);

        problem.ShouldStartWith("Urls");
        problem.ShouldContain($"{site.Url.Port}");
    }

    [Theory]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("http://203.0.113.7:5080")]
    public async Task An_address_that_cannot_be_used_is_told(string address)
    {
        await using var site = Site.Quiet();
        site.Settings["Urls"] = address;

        var problem = await Refusal.Only(site);

        problem.ShouldStartWith("Urls");
        problem.ShouldContain(address);
    }

    [Fact]
    public async Task A_word_that_is_no_command_is_told()
    {
        await using var site = Site.Quiet();

        var run = await site.Type("raech");

        (await run.Exit()).ShouldNotBe(0);
        run.Err.ShouldContain("'raech' is not known");
    }
}
