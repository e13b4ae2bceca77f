using Outreach.Broadcasts;
using Outreach.Broadcasts.Drafting;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Broadcasts;

/// <summary>A broadcast until it is handed in, without any chat.</summary>
public sealed class DraftVerbsTests : IAsyncLifetime
{
    private Bureau _bureau = null!;
    private Actor _author = null!;

    private DraftVerbs Verbs => _bureau.Get<DraftVerbs>();

    public async ValueTask InitializeAsync()
    {
        _bureau = await Bureau.Open();
        _author = await _bureau.Hires(Role.Editor);
    }

    public ValueTask DisposeAsync() => _bureau.DisposeAsync();

    [Fact]
    public async Task What_is_handed_in_with_words_and_readers_waits_for_everybody_who_may_approve()
    {
        await _bureau.Knows();
        var decider = await _bureau.Hires(Role.Coordinator);
        var draft = await Written("Театр");
        var (waiting, asked) = await _bureau.Did(_author, Verbs.Submit, new DraftVerbs.Handing(draft.Id));

        (waiting.State, asked).ShouldBe((BroadcastState.Waiting, 1));
        (await _bureau.SentTo(decider.Person!)).OfType<Outgoing.Board>().ShouldHaveSingleItem();
        (await _bureau.Audit()).Select(entry => entry.Act).ShouldBe(["broadcast.begin", "broadcast.submit"]);
        (await _bureau.Refused(_author, Verbs.Submit, new DraftVerbs.Handing(draft.Id))).ShouldBe("broadcast_no_draft");
    }

    [Fact]
    public async Task Without_words_without_readers_without_anybody_who_approves_it_is_not_handed_in()
    {
        var empty = await _bureau.Did(_author, Verbs.Begin, default);
        (await _bureau.Refused(_author, Verbs.Submit, new DraftVerbs.Handing(empty.Id))).ShouldBe("preview_no_words");
        (await _bureau.Refused(_author, Verbs.Test, default)).ShouldBe("broadcast_nothing_to_test");
        var draft = await Written("Театр", empty);
        (await _bureau.Refused(_author, Verbs.Submit, new DraftVerbs.Handing(draft.Id))).ShouldBe("preview_nobody");
        await _bureau.Knows();
        (await _bureau.Refused(_author, Verbs.Submit, new DraftVerbs.Handing(draft.Id))).ShouldBe("broadcast_nobody_approves");
        (await _bureau.Did(_author, Verbs.Test, default)).ShouldBe(draft);
    }

    [Fact]
    public async Task A_coordinator_of_a_region_hands_in_nothing_for_the_whole_country()
    {
        await _bureau.Knows();
        var osh = await _bureau.Hires(Role.Coordinator, "osh");
        var draft = await _bureau.Did(osh, Verbs.Begin, default);
        draft.Audience.Regions.ShouldBe(["osh"]);
        var all = await _bureau.Did(osh, Verbs.Edit, draft with { Version = draft.Version + 1, Audience = new Audience() });
        (await _bureau.Refused(osh, Verbs.Submit, new DraftVerbs.Handing(all.Id))).ShouldBe("preview_not_yours");
    }

    [Fact]
    public async Task Where_no_second_person_is_needed_it_is_on_its_way_with_what_its_sender_says()
    {
        await using var bureau = await Bureau.Open(options => options.SecondPerson = false);
        await bureau.Knows();
        var author = await bureau.Hires(Role.Editor);
        var verbs = bureau.Get<DraftVerbs>();
        var draft = await bureau.Did(author, verbs.Begin, default);
        await bureau.Did(author, verbs.Edit, Said(bureau, draft, "Театр"));
        var (sent, asked) = await bureau.Did(author, verbs.Submit, new DraftVerbs.Handing(draft.Id));
        (sent.State, sent.Approver, asked).ShouldBe((BroadcastState.Scheduled, author.Person!.Id, 0));
        (await bureau.Audit())[^1].Act.ShouldBe("broadcast.send");
    }

    [Fact]
    public async Task A_draft_is_its_senders_alone_and_by_editing_it_nobody_gives_it_a_state_or_a_sender()
    {
        var draft = await Written("Театр");
        var other = await _bureau.Hires(Role.Editor);
        (await _bureau.Refused(other, Verbs.Edit, Said(_bureau, draft, "Чужое"))).ShouldBe("broadcast_no_draft");
        (await _bureau.Refused(other, Verbs.Drop, draft.Id)).ShouldBe("broadcast_no_draft");
        (await _bureau.Refused(other, Verbs.Submit, new DraftVerbs.Handing(draft.Id))).ShouldBe("broadcast_no_draft");
        (await _bureau.Refused(_author, Verbs.Edit, draft)).ShouldBe("broadcast_no_draft", "of an older version");
        var past = draft with { Version = draft.Version + 1, At = _bureau.Now };
        (await _bureau.Refused(_author, Verbs.Edit, past)).ShouldBe("broadcast_when_past");

        var forged = past with { At = null, State = BroadcastState.Sending, Author = other.Person!.Id, Approver = other.Person.Id };
        await _bureau.Did(_author, Verbs.Edit, forged);
        var kept = _bureau.Get<IBroadcastStore>().Broadcasts.ShouldHaveSingleItem();
        (kept.State, kept.Author, kept.Approver).ShouldBe((BroadcastState.Draft, _author.Person!.Id, null));

        await _bureau.Did(_author, Verbs.Drop, draft.Id);
        _bureau.Get<IBroadcastStore>().Broadcasts.ShouldBeEmpty();
    }

    private async Task<Broadcast> Written(string words, Broadcast? draft = null)
        => await _bureau.Did(_author, Verbs.Edit, Said(_bureau, draft ?? await _bureau.Did(_author, Verbs.Begin, default), words));

    private static Broadcast Said(Bureau bureau, Broadcast draft, string words)
    {
        var message = bureau.Get<ISealer>().Seal(new Announcement { Ru = words }, BroadcastJson.Default.Announcement);
        return draft with { Version = draft.Version + 1, Message = message };
    }
}
