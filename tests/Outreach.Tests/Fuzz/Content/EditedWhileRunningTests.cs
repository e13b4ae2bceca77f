using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Running;
using Outreach.Loopback.Running;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Fuzz.Content;

/// <summary>The content is edited while the program runs: what is broken is refused, the words in force stay in force, and the watcher goes on.</summary>
public sealed class EditedWhileRunningTests : IAsyncLifetime
{
    private const int Edits = 120;

    private readonly ContentCopy _copy = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));
    private readonly CurrentPlaybook _playbook;
    private readonly CampaignClock _clock;
    private readonly PlaybookWatcher _watcher;
    private int _edits;

    public EditedWhileRunningTests()
    {
        var options = Options.Create(new ContentOptions { Folder = _copy.Path });
        _clock = new CampaignClock(Options.Create(new CampaignOptions()), _time);
        _playbook = new CurrentPlaybook(options, _clock, new CurrentWords(), PlaybookReader.Read, [ShippedContent.Keys]);
        var kept = new KeptContent();
        _watcher = new PlaybookWatcher(_playbook, new SharedContent(_playbook, kept, kept, _time), options, _time, NullLogger<PlaybookWatcher>.Instance);
    }

    public async ValueTask InitializeAsync()
    {
        _playbook.Read().ShouldBeEmpty();
        await _watcher.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _watcher.StopAsync(CancellationToken.None);
        _watcher.Dispose();
        _copy.Dispose();
    }

    [Fact]
    public async Task A_damaged_edit_never_replaces_good_content()
    {
        var refused = 0;
        await Wounds.Any.SampleAsync(
            async wound =>
            {
                var (before, shipped) = (_playbook.Book, _copy.Bytes(wound.File));
                Write(wound.File, wound.Inflict(shipped));
                var reading = ShippedContent.Read(_copy.Path, _clock.Today);
                await Seen(reading);
                if (reading.Playbook is null)
                {
                    refused++;
                    _playbook.Book.ShouldBeSameAs(before);
                }

                Write(wound.File, shipped);
                await Seen(ShippedContent.Read(_copy.Path, _clock.Today));
                _playbook.Book.Version.ShouldBe(before.Version);
            },
            iter: Edits, threads: 1);
        refused.ShouldBeGreaterThan(Edits / 3);
    }

    [Fact]
    public Task A_file_that_is_away_is_missed_until_it_is_back() => Troubled(
        "texts.yaml",
        file => File.Move(file, file + ".away"),
        file => File.Move(file + ".away", file));

    [Fact]
    public Task A_folder_in_place_of_a_file_is_a_problem() => Troubled(
        "keywords.yaml",
        file =>
        {
            File.Move(file, file + ".away");
            Directory.CreateDirectory(file);
        },
        file =>
        {
            Directory.Delete(file);
            File.Move(file + ".away", file);
        });

    [Fact]
    public Task The_flows_may_be_away_for_a_while() => Troubled(
        "flows",
        folder => Directory.Move(folder, folder + ".away"),
        folder => Directory.Move(folder + ".away", folder));

    [Fact]
    public Task A_file_in_place_of_the_flows_is_a_problem() => Troubled(
        "flows",
        folder =>
        {
            Directory.Move(folder, folder + ".away");
            File.WriteAllText(folder, "id: menu");
        },
        folder =>
        {
            File.Delete(folder);
            Directory.Move(folder + ".away", folder);
        });

    [Fact]
    public Task A_link_that_leads_nowhere_as_editors_leave_them_is_a_problem() => Troubled(
        Path.Combine("flows", ".#menu.yaml"),
        link => File.CreateSymbolicLink(link, "somebody@somewhere.1234"),
        File.Delete);

    [Fact]
    public Task A_file_that_must_not_be_read_is_a_problem_until_the_right_is_given_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Who may read everything cannot be kept from reading.");
        return Troubled("sources.yaml", file => Allow(file, UnixFileMode.None), file => Allow(file, UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private static void Allow(string file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, mode);
    }

    private async Task Troubled(string name, Action<string> trouble, Action<string> mend)
    {
        var (path, before) = (Path.Combine(_copy.Path, name), _playbook.Book);
        trouble(path);
        await Until(() => _playbook.Problems.Count > 0);
        _playbook.Book.ShouldBeSameAs(before);
        mend(path);
        await Until(() => _playbook.Problems.Count == 0);
        _playbook.Book.Version.ShouldBe(before.Version);
        _watcher.ExecuteTask!.IsCompleted.ShouldBeFalse();
    }

    // The size may stay the same and the disk's clock may be coarse: each edit has its own second.
    private void Write(string file, byte[] bytes)
    {
        _copy.Write(file, bytes);
        File.SetLastWriteTimeUtc(Path.Combine(_copy.Path, file), new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc).AddSeconds(++_edits));
    }

    private Task Seen(PlaybookReading reading)
        => Until(() => _playbook.Problems.SequenceEqual(reading.Problems) && (reading.Playbook is null || _playbook.Book.Version == reading.Playbook.Version));

    private Task Until(Func<bool> condition) => Wait.Until(
        () =>
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            return condition();
        },
        () => $"{_playbook.Book.Version}, problems: {string.Join('\n', _playbook.Problems)}; the watcher: {_watcher.ExecuteTask?.Status}");
}
