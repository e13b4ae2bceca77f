using Outreach.Broadcasts;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;
using Case = Outreach.Hotline.Cases.Case;

namespace Outreach.Tests.Broadcasts;

/// <summary>While a colleague writes with a person, or is called to, no announcement comes between.</summary>
public sealed class LeftAloneTests
{
    private const string Ru = "В субботу в Нарыне будет театр.";
    private const string Number = "+996555123456";

    [Fact]
    public async Task Who_has_a_case_is_no_reader_by_either_channel_and_who_opened_one_at_night_is_passed_over_in_the_morning()
    {
        await using var office = await Office.Open();
        await office.Appoints("2002", "координатор");
        await office.Reads("free", Language.Ru);
        var (early, late) = (await office.Reads("early", Language.Ru), await office.Reads("late", Language.Ru));
        var other = await office.Reads(Number, Language.Ru, channel: TestPhone.Sms);
        await office.Get<IStore>().Commit([new PersonChange.Joined(early.Id, other.Id)], TestContext.Current.CancellationToken);
        await Calls(office, other);
        // 20:55 in Bishkek: when the ten minutes are over it is night.
        office.Outreach.Time.SetUtcNow(new DateTimeOffset(2026, 11, 24, 14, 55, 0, TimeSpan.Zero));
        await office.Drafts(Office.Admin, null, Ru);
        await office.Presses(Office.Admin, "✅ На одобрение");
        await office.Presses("2002", "✅ Одобряю");
        await office.Pass(TimeSpan.FromMinutes(20));
        var broadcast = office.Broadcasts.Broadcasts.ShouldHaveSingleItem();
        await office.Until(() => office.Broadcasts.Broadcasts.Single().State == BroadcastState.Sending);
        await Calls(office, late);
        await office.Pass(TimeSpan.FromHours(12));

        await office.Until(() => office.Notes("free").Count > 0);
        office.Notes("early").ShouldBeEmpty();
        office.Notes("late").ShouldBeEmpty();
        office.Texts(Number).ShouldBeEmpty();
        var progress = office.Broadcasts.Progress(broadcast.Id);
        (progress.Eligible, progress[RecipientState.Sent], progress[RecipientState.Withheld]).ShouldBe((2, 1, 1));
    }

    [Fact]
    public async Task What_lies_in_the_outbox_already_does_not_leave_to_who_has_a_case()
    {
        await using var office = await Office.Open();
        var (free, talks) = (await office.Reads("free", Language.Ru), await office.Reads("talks", Language.Ru));
        var resting = new Broadcast
        {
            Id = 17,
            Version = 1,
            State = BroadcastState.Paused,
            Author = free.Id,
            Message = new Sealed([1]),
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        await office.Get<IStore>().Commit([new BroadcastChange.Saved(resting)], TestContext.Current.CancellationToken);
        await Calls(office, talks);
        foreach (var (address, person) in new[] { ("free", free), ("talks", talks) })
        {
            var note = new Outgoing.Note { Address = address, Text = Ru };
            var row = office.Get<OutboxRows>().For(person, note, new Ground.Broadcast(17, 'a'), office.Outreach.Time.GetUtcNow());
            await office.Get<Outbox>().Commit([new OutboxChange.Queued(row)], TestContext.Current.CancellationToken);
        }

        await office.Pass(TimeSpan.FromSeconds(5));
        office.Notes("free").ShouldBe([Ru]);
        office.Notes("talks").ShouldBeEmpty();
    }

    private static async Task Calls(Office office, Person person)
    {
        var now = office.Outreach.Time.GetUtcNow();
        var called = new Case
        {
            Id = office.Get<IStore>().NextId(),
            Person = person.Id,
            Channel = person.Channel,
            Risk = CaseRisk.Green,
            OpenedAt = now,
            WaitsSince = now,
        };
        await office.Get<IStore>().Commit([new HotlineChange.Called(called)], TestContext.Current.CancellationToken);
    }
}
