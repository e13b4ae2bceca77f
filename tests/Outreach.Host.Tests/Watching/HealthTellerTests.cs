using Outreach.Host.Watching;
using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Watching;

/// <summary>Of what administrators are told in their chat.</summary>
public sealed class HealthTellerTests
{
    private static readonly Ready Well = new()
    {
        Ok = true,
        Store = new StorePart(null, null, null, null, 0, 80_000_000_000),
        Content = new ContentPart("v", null, [], [], null),
        Channels = new Dictionary<string, ChannelReport> { ["telegram"] = new() },
        Inbox = new QueuePart(0, null),
        Outbox = new QueuePart(0, null),
        Cases = new CasesPart(0, 0, 0, null),
        Retention = new RetentionPart(null, 0, new Dictionary<string, string>()),
        Ledger = new InboxLedger(0, 0, 0, 0, 0),
        DeadLetters = new DeadLetterCount(0, 0),
    };

    [Fact]
    public void Of_a_program_that_is_well_nothing_is_told() => HealthTeller.Wrong(Well).ShouldBeEmpty();

    [Fact]
    public void Each_part_that_is_in_trouble_is_told_by_its_own_sentence()
    {
        var ill = Well with
        {
            Store = Well.Store with { Trouble = "The disk is full.", DiskFreeBytes = 1_000 },
            Channels = new Dictionary<string, ChannelReport> { ["telegram"] = new() { Trouble = "The token is not accepted." }, ["sms"] = new() },
            Retention = new RetentionPart(null, 0, new Dictionary<string, string> { ["outbox"] = "IOException" }),
            Ledger = new InboxLedger(2, 1, 0, 0, 0),
        };
        HealthTeller.Wrong(ill).Select(one => (one.Key, one.Part)).ShouldBe(
        [
            ("health_store", ""), ("health_disk", ""), ("health_ledger", ""), ("health_channel", "telegram"), ("health_retention", "outbox"),
        ]);
        HealthTeller.Wrong(ill).Select(one => one.Key).ShouldBeSubsetOf(HealthTeller.Texts);
    }

    [Fact]
    public void Another_reason_for_the_same_trouble_is_no_new_trouble()
        => new HealthTeller.Trouble("health_channel", "telegram", "one").ShouldBe(new HealthTeller.Trouble("health_channel", "telegram", "other"));
}
