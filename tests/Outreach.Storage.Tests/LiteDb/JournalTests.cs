using Outreach.LiteDb.Files;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class JournalTests : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly List<string> _seen = [];

    [Fact]
    public void Pages_are_synced_before_and_after_the_one_that_confirms_them()
    {
        using var journal = new Journal(_file, () => _seen.Add($"sync at {_file.Length / 8192}"), keepOpen: true);
        journal.Expect();
        Write(journal, confirms: false);
        Write(journal, confirms: false);
        Write(journal, confirms: true);
        journal.AwaitConfirmation();
        _seen.ShouldBe(["sync at 2", "sync at 3"]);
    }

    [Fact]
    public void After_a_failure_nothing_is_written_and_nothing_is_promised()
    {
        using var journal = new Journal(_file, static () => throw new IOException("No space left on device."), keepOpen: true);
        journal.Expect();
        Write(journal, confirms: false);
        Write(journal, confirms: true);
        Write(journal, confirms: true);
        _file.Length.ShouldBe(8192);
        Should.Throw<IOException>(journal.AwaitConfirmation).Message.ShouldContain("No space left");
    }

    [Fact]
    public async Task Who_awaits_a_confirmation_gets_it_from_another_thread()
    {
        using var journal = new Journal(_file, static () => { }, keepOpen: true);
        journal.Expect();
        var awaiting = Task.Run(journal.AwaitConfirmation, TestContext.Current.CancellationToken);
        Write(journal, confirms: false);
        awaiting.IsCompleted.ShouldBeFalse();
        Write(journal, confirms: true);
        await awaiting;
    }

    public void Dispose() => _file.Dispose();

    private static void Write(Journal journal, bool confirms)
    {
        var page = new byte[8192];
        page[18] = confirms ? (byte)1 : (byte)0;
        journal.Write(page, 0, page.Length);
    }
}
