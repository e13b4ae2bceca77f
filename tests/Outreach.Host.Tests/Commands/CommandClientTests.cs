using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Outreach.Host.Tests.Leaks;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Commands;

/// <summary>The two sides of the command socket, when the other is not what it should be.</summary>
public sealed class CommandClientTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{\"ExitCode\":0,\"Text\":\"All is")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task A_worker_that_ends_amid_a_command_is_told_in_a_sentence(string answer)
    {
        await using var site = Site.Quiet();
        var run = await Typed(site, Encoding.UTF8.GetBytes(answer), "ledger");
        (await run.Exit()).ShouldBe(1);
        run.Err.ShouldContain("The worker ended, or failed, while it carried out the command");
        run.Err.ShouldNotContain("   at ");
        run.Err.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_without_end()
    {
        await using var site = Site.Quiet();
        var run = await Typed(site, Answer(new string('x', 65 * 1024 * 1024), null), "ledger");
        (await run.Exit()).ShouldBe(1);
        run.Err.ShouldContain("gave no whole answer");
    }

    [Fact]
    public async Task Only_the_file_that_was_typed_is_written_whatever_the_worker_answers()
    {
        await using var site = Site.Quiet();
        var (mine, other) = (Path.Combine(site.Folder, "mine.csv"), Path.Combine(site.Folder, "other"));

        var run = await Typed(site, Answer("done", other), "reach", "--csv", mine);
        (await run.Exit()).ShouldBe(1);
        run.Err.ShouldContain("a file that this command does not name");
        File.Exists(other).ShouldBeFalse();

        (await (await Typed(site, Answer("done", mine), "reach", "--csv", mine)).Exit()).ShouldBe(0);
        (await File.ReadAllTextAsync(mine, TestContext.Current.CancellationToken)).ShouldBe("content");
    }

    [Fact]
    public async Task No_sign_of_an_answer_is_obeyed_by_a_terminal()
    {
        await using var site = Site.Quiet();
        var run = await Typed(site, Answer("one\n\u001b[2Jtwo\u009b\u202e", null), "ledger");
        (await run.Exit()).ShouldBe(0);
        run.Out.ShouldContain("one\n\\u001B[2Jtwo\\u009B\\u202E");
    }

    [Fact]
    public async Task A_line_without_end_is_not_read_by_the_worker_which_goes_on()
    {
        await using var site = Site.Quiet();
        var worker = await site.StartReady();
        var request = JsonSerializer.Serialize(new { Name = "ledger", Options = new { long_word = new string('x', 6 * 1024 * 1024) } });
        (await RawCalls.Command(site.Store, request)).ShouldNotContain("ExitCode");
        (await (await site.Type("ledger")).Exit()).ShouldBe(0);
        await worker.Stop();
    }

    private static byte[] Answer(string text, string? file) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        ExitCode = 0,
        Text = text,
        Files = file is null ? [] : new Dictionary<string, string> { [file] = "content" },
    });

    /// <summary>Types a command while somebody else sits at the socket, who reads the request, answers this and hangs up.</summary>
    private static async Task<HostRun> Typed(Site site, byte[] answer, params string[] words)
    {
        Directory.CreateDirectory(site.Data);
        var path = site.Store + ".sock";
        File.Delete(path);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen(1);
        var run = site.Start(words);
        await Serve(listener, answer);
        await run.Exit();
        return run;
    }

    private static async Task Serve(Socket listener, byte[] answer)
    {
        using var caller = await listener.AcceptAsync(TestContext.Current.CancellationToken);
        await using var stream = new NetworkStream(caller);
        using var reader = new StreamReader(stream, leaveOpen: true);
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        try
        {
            await stream.WriteAsync(answer, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // It had enough.
        }
    }
}
