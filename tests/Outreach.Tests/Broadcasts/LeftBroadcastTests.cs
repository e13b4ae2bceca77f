using Outreach.Broadcasts;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Broadcasts;

/// <summary>What a colleague sends or has approved goes to nobody once she may not do so any more, until somebody who may has looked at it.</summary>
public sealed class LeftBroadcastTests
{
    private const string Ru = "В субботу в Нарыне будет театр.";
    private const string Author = "2002";
    private const string Decider = "3003";
    private const string Asked = "больше не отвечает за рассылку";

    [Theory]
    [InlineData("removed")]
    [InlineData("observer")]
    [InlineData("forgotten")]
    public async Task What_waits_for_its_time_must_be_approved_anew_when_its_sender_leaves(string how)
    {
        await using var office = await Ready("редактор");
        await Approved(office, by: Office.Admin);
        await Leaves(office, how);
        var shown = office.Chat.SentTo(Author).OfType<Outgoing.Board>().Count();
        await office.Pass(TimeSpan.FromMinutes(30));

        (Only(office).State, Only(office).Approver, Only(office).At is null).ShouldBe((BroadcastState.Waiting, null, false));
        office.Notes("reader").ShouldBeEmpty();
        office.Board(Decider).Text.ShouldContain(Asked);
        office.Board(Decider).Options.Select(option => option.Label).ShouldBe(["✅ Одобряю", "✖ Отменить"]);

        await office.Presses(Decider, "✅ Одобряю");
        await office.Pass(TimeSpan.FromMinutes(11));
        await office.Until(() => Only(office).State == BroadcastState.Done);
        office.Notes("reader").ShouldBe([Ru]);
        Only(office).GoesOnWithout.ShouldBe([Only(office).Author]);
        office.Chat.SentTo(Author).OfType<Outgoing.Board>().Count().ShouldBe(shown, "no board of it is hers any more");
        office.Board(Decider).Text.ShouldContain("Отправлено: ");
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("observer")]
    public async Task What_is_being_sent_rests_until_somebody_who_may_lets_it_go_on_and_then_does_not_rest_for_her_again(string how)
    {
        await using var office = await Ready("редактор", readers: 120);
        Slows(office);
        await Approved(office, by: Office.Admin);
        await office.Pass(TimeSpan.FromMinutes(10));
        await office.Until(() => Only(office).State == BroadcastState.Sending && Got(office, 120) >= 10);

        await Leaves(office, how);
        await office.Until(() => Only(office).State == BroadcastState.Paused);
        var shown = office.Chat.SentTo(Author).OfType<Outgoing.Board>().Count();
        office.Chat.Trouble = static _ => null;
        await office.Pass(TimeSpan.FromMinutes(20));
        Got(office, 120).ShouldBeLessThan(60, "what was on its way has arrived, and nothing after it");
        office.Board(Decider).Text.ShouldContain(Asked);

        await office.Presses(Decider, "▶ Продолжить");
        await office.Until(() => Only(office).State == BroadcastState.Done, seconds: 240);
        Got(office, 120).ShouldBe(120);
        Only(office).Approver.ShouldBe((await office.Person(Decider)).Id);
        office.Chat.SentTo(Author).OfType<Outgoing.Board>().Count().ShouldBe(shown);
        var asked = office.Chat.SentTo(Decider).OfType<Outgoing.Board>().Where(board => board.Text.Contains(Asked, StringComparison.Ordinal));
        asked.Count().ShouldBe(1, "she is asked once");
    }

    [Fact]
    public async Task Where_who_approved_it_left_its_sender_does_not_let_it_go_on_herself()
    {
        await using var office = await Ready("координатор", readers: 120);
        Slows(office);
        await Approved(office, by: Decider);
        await office.Pass(TimeSpan.FromMinutes(10));
        await office.Until(() => Only(office).State == BroadcastState.Sending);
        await Leaves(office, "observer", Decider);
        await office.Until(() => Only(office).State == BroadcastState.Paused);

        await office.Does(Author, Press(office, "go"));
        office.Toast(Author).ShouldBe("Своё одобряет кто-то другой.");
        Only(office).State.ShouldBe(BroadcastState.Paused);
        await office.Does(Decider, Press(office, "go"));
        office.Toast(Decider).ShouldStartWith("Вашей роли");

        office.Chat.Trouble = static _ => null;
        await office.Presses(Office.Admin, "▶ Продолжить");
        await office.Pass(TimeSpan.FromMinutes(6));
        await office.Until(() => Only(office).State == BroadcastState.Done, seconds: 240);
        Only(office).Approver.ShouldBe((await office.Person(Office.Admin)).Id);
    }

    [Fact]
    public async Task Who_let_it_go_on_and_leaves_in_turn_is_asked_for_like_the_first()
    {
        await using var office = await Ready("редактор");
        await Approved(office, by: Office.Admin);
        await Leaves(office, "removed");
        await office.Until(() => Only(office).State == BroadcastState.Waiting);
        await office.Presses(Decider, "✅ Одобряю");
        Only(office).State.ShouldBe(BroadcastState.Scheduled);
        await office.Pass(TimeSpan.FromMinutes(1));
        Only(office).State.ShouldBe(BroadcastState.Scheduled);

        await Leaves(office, "observer", Decider);
        await office.Until(() => Only(office).State == BroadcastState.Waiting);
        office.Board(Office.Admin).Text.ShouldContain(Asked);
    }

    [Fact]
    public async Task Where_no_second_person_is_needed_what_somebody_sends_ends_with_her_right_to()
    {
        await using var office = await Ready("редактор", second: false);
        await office.Drafts(Author, null, Ru);
        await office.Presses(Author, "✅ Отправить");
        await Leaves(office, "removed");
        await office.Pass(TimeSpan.FromMinutes(30));
        Only(office).State.ShouldBe(BroadcastState.Waiting);
        office.Notes("reader").ShouldBeEmpty();
        office.Board(Decider).Text.ShouldContain(Asked);
    }

    [Fact]
    public async Task What_waits_for_approval_is_asked_about_anew_and_a_button_of_before_decides_nothing()
    {
        await using var office = await Ready("редактор");
        await office.Drafts(Author, null, Ru);
        await office.Presses(Author, "✅ На одобрение");
        var before = office.Press(Decider, "✅ Одобряю");
        await Leaves(office, "removed");
        await office.Until(() => Only(office).PausedFor is not null);
        await office.Does(Decider, before);
        office.Toast(Decider).ShouldStartWith("Уже изменилось.");
        await office.Presses(Decider, "✖ Отменить");
        Only(office).State.ShouldBe(BroadcastState.CalledOff);
    }

    [Fact]
    public async Task A_coordinator_who_got_other_regions_sends_no_more_to_those_of_before()
    {
        await using var office = await Ready("координатор", region: "Нарынская область");
        await Approved(office, by: Office.Admin);
        await office.Opens(Author, await office.Invites("координатор", "Ошская область"));
        await office.Until(() => Only(office).State == BroadcastState.Waiting);
        await office.Does(Author, Press(office, "off"));
        office.Toast(Author).ShouldStartWith("Вашей роли");
        Only(office).State.ShouldBe(BroadcastState.Waiting);

        // Her draft of before goes nowhere either, until it is for her regions.
        await office.Opens(Author, await office.Invites("координатор", "Нарынская область"));
        await office.Drafts(Author, null, Ru);
        await office.Opens(Author, await office.Invites("координатор", "Ошская область"));
        await office.Writes(Author, "/broadcast");
        office.Text(Author).ShouldContain("Это выходит за ваши регионы");
    }

    [Fact]
    public async Task A_forged_action_is_none_and_its_words_are_written_nowhere()
    {
        await using var office = await Ready("редактор");
        await Approved(office, by: Office.Admin);
        await Leaves(office, "observer");
        await office.Does(Author, Press(office, "+996555123456"));
        (await office.Audit()).ShouldNotContain(entry => $"{entry.Note.Details} {entry.Note.Object}".Contains("996", StringComparison.Ordinal));
    }

    private static async Task<Office> Ready(string role, int readers = 1, bool second = true, string? region = null)
    {
        var office = await Office.Open(options => options.SecondPerson = second);
        await office.Appoints(Author, role, region);
        await office.Appoints(Decider, "координатор");
        for (var reader = 0; reader < readers; reader++)
            await office.Reads(readers == 1 ? "reader" : $"reader-{reader}", Language.Ru);
        return office;
    }

    private static async Task Approved(Office office, string by)
    {
        await office.Drafts(Author, null, Ru);
        await office.Presses(Author, "✅ На одобрение");
        await office.Presses(by, "✅ Одобряю");
        Only(office).State.ShouldBe(BroadcastState.Scheduled);
    }

    private static async Task Leaves(Office office, string how, string who = Author)
    {
        switch (how)
        {
            case "removed":
                // Both are called Айгүл: the first of the list is who came first.
                await office.Removes("Айгүл");
                break;
            case "observer":
                await office.Opens(who, await office.Invites("наблюдатель"));
                break;
            default:
                await office.Writes(who, "/delete");
                await office.Writes(who, "1");
                break;
        }
    }

    // After ten readers the others must wait.
    private static void Slows(Office office)
    {
        var taken = 0;
        office.Chat.Trouble = message => message is Outgoing.Note { Address: ['r', ..] } && Interlocked.Increment(ref taken) > 10
            ? new SendResult.Throttled(TimeSpan.FromMinutes(5), Everyone: false)
            : null;
    }

    private static InboundContent.Pressed Press(Office office, string action)
        => new($"0.s.broadcast.{action}-{Only(office).Id}-{Only(office).Version}", "ours", "press");

    private static int Got(Office office, int readers) => Enumerable.Range(0, readers).Count(reader => office.Notes($"reader-{reader}").Count == 1);

    private static Broadcast Only(Office office) => office.Broadcasts.Broadcasts.ShouldHaveSingleItem();
}
