using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Outreach.Flows.Definitions;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Content;

/// <summary>What may lie in the content folder that no editor put there.</summary>
public sealed class StrangeFilesTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly ContentCopy _copy = new();
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("outreach-elsewhere").FullName;

    public void Dispose()
    {
        _copy.Dispose();
        Directory.Delete(_elsewhere, recursive: true);
    }

    [Theory]
    [InlineData("flows/pipe.yaml")]
    [InlineData("texts.yaml")]
    public async Task A_pipe_is_named_and_not_waited_for(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no such pipes");
        File.Delete(In(name));
        using (var made = Process.Start("mkfifo", [In(name)]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        var reading = await Task.Run(() => ShippedContent.Read(_copy.Path, Today))
            .WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
        reading.Problems.ShouldContain(problem => problem.File == name && problem.What.Contains("pipe", StringComparison.Ordinal));
    }

    [Fact]
    public void A_socket_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no such files");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(In("flows/s.yaml")));
        Problems().ShouldContain(problem => problem.StartsWith("flows/s.yaml:0:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("texts.yaml")]
    [InlineData("flows/menu.yaml")]
    [InlineData("flows")]
    public void What_a_link_brings_from_elsewhere_is_refused(string name)
    {
        var there = Path.Combine(_elsewhere, "there");
        if (Directory.Exists(In(name)))
            Directory.Move(In(name), there);
        else
            File.Move(In(name), there);
        Link(name, there);
        Problems().ShouldContain(problem
            => problem.StartsWith(name, StringComparison.Ordinal) && problem.Contains("leads out of the content folder", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_within_the_folder_are_followed_and_the_folder_may_be_one()
    {
        // So a cluster mounts its files.
        Directory.CreateDirectory(In("..2026"));
        File.Move(In("texts.yaml"), In("..2026/texts.yaml"));
        Link("..data", "..2026");
        Link("texts.yaml", "..data/texts.yaml");
        var link = Path.Combine(_elsewhere, "content");
        Directory.CreateSymbolicLink(link, _copy.Path);
        ShippedContent.Read(link, Today).Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/proc/../dev/./null")]
    [InlineData("texts.yaml")]
    public void Links_that_lead_round_or_to_a_device_end_in_a_problem(string target)
    {
        File.Delete(In("texts.yaml"));
        Link("texts.yaml", target);
        Problems().ShouldContain(problem => problem.StartsWith("texts.yaml:0:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_secrets_is_not_printed_line_by_line()
    {
        var secrets = new StringBuilder();
        for (var user = 0; user < 50; user++)
            secrets.AppendLine(CultureInfo.InvariantCulture, $"user{user}_$6$rounds_abcdefghijklmnop_SECRET{user}SECRET: \"x\"");
        _copy.Write("texts.yaml", secrets.ToString());
        _copy.Write("flows/menu.yaml", secrets.ToString());
        var problems = Problems();
        problems.Count(problem => problem.Contains("user", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(10);
        problems.ShouldAllBe(problem => !problem.Contains("SECRET", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("45 more", StringComparison.Ordinal));
    }

    [Fact]
    public void No_sign_in_a_problem_is_obeyed_by_a_screen()
    {
        _copy.Replace("flows/menu.yaml", "go: flow:lessons", "go: \"flow:\\e[2J\\n\\u202Eabc\"");
        Problems().ShouldContain(problem => problem.StartsWith("flows/menu.yaml", StringComparison.Ordinal));
        Problems().ShouldAllBe(problem => !problem.Any(char.IsControl) && !problem.Contains('\u202E', StringComparison.Ordinal));
    }

    [Fact]
    public void Of_very_many_problems_the_first_are_told_and_how_many_more()
    {
        _copy.Write("sources.yaml", "sources:\n" + string.Concat(Enumerable.Repeat("  - { id: a }\n", 20_000)));
        var reading = ShippedContent.Read(_copy.Path, Today);
        reading.Found.ShouldBeGreaterThanOrEqualTo(20_000);
        reading.Problems.Count.ShouldBe(PlaybookReading.Most + 1);
        reading.Problems[^1].ToString().ShouldContain($"and {reading.Found - PlaybookReading.Most:N0} more");
    }

    private string In(string name) => Path.Combine(_copy.Path, name);

    private void Link(string name, string target) => File.CreateSymbolicLink(In(name), target);

    private IReadOnlyList<string> Problems() => [.. ShippedContent.Read(_copy.Path, Today).Problems.Select(problem => problem.ToString())];
}
