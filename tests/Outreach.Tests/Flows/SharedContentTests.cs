using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Running;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

/// <summary>Two workers, each with a content folder of its own.</summary>
public sealed class SharedContentTests : IDisposable
{
    private readonly KeptContent _kept = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));
    private readonly ContentCopy _oneFolder = new();
    private readonly ContentCopy _otherFolder = new();
    private readonly (CurrentPlaybook Playbook, SharedContent Shared) _one;
    private readonly (CurrentPlaybook Playbook, SharedContent Shared) _other;

    public SharedContentTests() => (_one, _other) = (Worker(_oneFolder), Worker(_otherFolder));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_whose_folder_was_left_behind_says_so_until_it_is_as_the_others()
    {
        await Look(_one);
        await Look(_other);
        (_one.Shared.Warning, _other.Shared.Warning, _kept.Writings).ShouldBe((null, null, 1));
        for (var looks = 0; looks < 10; looks++)
            await Look(_one);
        _kept.Writings.ShouldBe(1, "it is written when it changes");

        var before = _other.Playbook.Book.Version;
        _time.Advance(TimeSpan.FromHours(1));
        Edit(_oneFolder);
        await Look(_one);
        await Look(_other);
        _one.Shared.Warning.ShouldBeNull();
        _other.Shared.Warning!.ShouldContain($"Another worker took up content {_one.Playbook.Book.Version} on 2026-11-24 at 07:00:00 UTC");
        _other.Shared.Warning!.ShouldContain(before);

        Edit(_otherFolder);
        _other.Playbook.Read().ShouldBeEmpty();
        _other.Shared.Warning.ShouldBeNull("it was read and is told at once");
        await Look(_other);
        (_one.Shared.Warning, _other.Shared.Warning, _kept.Writings).ShouldBe((null, null, 2));
    }

    [Fact]
    public async Task What_could_not_be_told_is_told_at_the_next_look()
    {
        _kept.Away = true;
        await Look(_one);
        (_kept.Content, _one.Shared.Warning).ShouldBe((null, null));
        _kept.Away = false;
        await Look(_one);
        _kept.Content.ShouldBe(new ContentTaken(_one.Playbook.Book.Version, _time.GetUtcNow()));
    }

    public void Dispose()
    {
        _oneFolder.Dispose();
        _otherFolder.Dispose();
    }

    private (CurrentPlaybook Playbook, SharedContent Shared) Worker(ContentCopy folder)
    {
        var clock = new CampaignClock(Options.Create(new CampaignOptions()), _time);
        var playbook = new CurrentPlaybook(Options.Create(new ContentOptions { Folder = folder.Path }), clock, new CurrentWords(), PlaybookReader.Read, [ShippedContent.Keys]);
        playbook.Read().ShouldBeEmpty();
        return (playbook, new SharedContent(playbook, _kept, _kept, _time));
    }

    private static async Task Look((CurrentPlaybook Playbook, SharedContent Shared) worker)
    {
        worker.Playbook.Read().ShouldBeEmpty();
        await worker.Shared.Tell(Cancellation);
    }

    private static void Edit(ContentCopy folder) => File.AppendAllText(Path.Combine(folder.Path, "texts.yaml"), "# looked through\n");
}
