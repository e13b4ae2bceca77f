using System.Text.Json;
using Outreach.Consultations.Scheduling;
using Outreach.Flows;
using Outreach.Flows.Engine;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Staff.Commands;
using Outreach.Storage;
using Outreach.Tests.Consultations;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Jobs;

/// <summary>Each class is forgotten when its time is over and not before, with an entry in the audit log, and no count changes.</summary>
public sealed class RetentionTests
{
    private const string Her = "4711";
    private const string Operator = "2001";
    private const string Words = "меня не отпускают с работы";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_of_a_case_are_forgotten_thirty_days_after_its_end_and_counts_stay()
    {
        await using var office = await Office.Open();
        var id = await Closed(office);
        office.Outreach.Time.Advance(TimeSpan.FromDays(30));
        var before = await Report(office);
        (await Run(office, "case-words")).Forgotten.ShouldBe(0);
        (await Said(office, id)).ShouldBe(1);
        office.Outreach.Time.Advance(TimeSpan.FromSeconds(1));
        (await Run(office, "case-words")).Forgotten.ShouldBe(1);
        (await Said(office, id)).ShouldBe(0);
        (await Report(office)).ShouldBe(before);
        var entry = (await office.Audit()).Single(entry => entry.Note.Act == "retention.case-words");
        (entry.Note.Object, entry.Note.Details, entry.Note.Who, entry.Note.From).ShouldBe(("case-words", "1 forgotten", null, "test"));
        (await Run(office, "case-words")).Forgotten.ShouldBe(0);
    }

    [Fact]
    public async Task A_preview_tells_what_a_later_day_would_forget_and_changes_nothing()
    {
        await using var office = await Office.Open();
        var id = await Closed(office);
        var engine = office.Get<RetentionEngine>();
        var later = office.Outreach.Time.GetUtcNow().AddDays(31);
        for (var time = 0; time < 2; time++)
            Of(await engine.Preview(later, Cancellation), "case-words").Forgotten.ShouldBe(1);
        Of(await engine.Preview(office.Outreach.Time.GetUtcNow(), Cancellation), "case-words").Forgotten.ShouldBe(0);
        (await Said(office, id)).ShouldBe(1);
        (await office.Audit()).ShouldNotContain(entry => entry.Note.Act.StartsWith("retention", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_held_stays_until_the_hold_is_over_and_is_named()
    {
        await using var office = await Office.Open();
        var (held, other) = (await Closed(office), await Closed(office, "4712"));
        await Hold(office, 7, "case-words", held, days: 60);
        office.Outreach.Time.Advance(TimeSpan.FromDays(31));
        var run = await Run(office, "case-words");
        (run.Forgotten, run.Held).ShouldBe((1, 1), "the other case is not held");
        run.Holds.ShouldBe([7]);
        ((await Said(office, held)), await Said(office, other)).ShouldBe((1, 0));
        office.Outreach.Time.Advance(TimeSpan.FromDays(30));
        (await Run(office, "case-words")).Forgotten.ShouldBe(1);
        (await Said(office, held)).ShouldBe(0);
    }

    [Fact]
    public async Task A_hold_keeps_nobody_from_being_forgotten_who_asks_for_it()
    {
        await using var office = await Office.Open();
        var id = await Closed(office);
        await Hold(office, 7, null, null, days: 60);
        await office.Writes(Her, "забудь меня");
        await office.Writes(Her, "да");
        (await Said(office, id)).ShouldBe(0);
    }

    [Fact]
    public async Task The_number_of_a_consultation_is_forgotten_a_week_after_it_and_of_a_cancelled_one_soon()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        firm.Office.Outreach.Time.Advance(firm.Booking.End.AddDays(7) - firm.Office.Outreach.Time.GetUtcNow() - TimeSpan.FromSeconds(1));
        (await Run(firm.Office, "phones")).Forgotten.ShouldBe(0);
        firm.Office.Outreach.Time.Advance(TimeSpan.FromSeconds(1));
        (await Run(firm.Office, "phones")).Forgotten.ShouldBe(1);
        firm.Booking.Phone.ShouldBeNull();
        var cancelled = firm.Booking with { Version = firm.Booking.Version + 1, State = BookingState.Cancelled, Phone = Sealed(firm.Office, "996555123456") };
        await firm.Office.Get<IStore>().Commit([new ConsultationChange.Booked(cancelled)], Cancellation);
        firm.Booking.Phone.ShouldNotBeNull();
        (await Run(firm.Office, "phones")).Forgotten.ShouldBe(1);
        firm.Booking.Phone.ShouldBeNull();
    }

    [Fact]
    public async Task Letters_that_were_given_up_are_forgotten_after_a_week_and_the_ledger_balances()
    {
        await using var office = await Office.Open();
        var person = await office.Reads(Her, Language.Ru);
        var row = Row(office, person, "telegram");
        var store = office.Get<IStore>();
        await store.Commit([new OutboxChange.Queued(row), new OutboxChange.Dead(row, "too long", office.Outreach.Time.GetUtcNow())], Cancellation);
        var came = await Comes(office, person);
        await store.Commit([new InboxChange.Dead(came, "broke", office.Outreach.Time.GetUtcNow())], Cancellation);
        office.Outreach.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        (await Run(office, "dead-letters")).Forgotten.ShouldBe(0);
        office.Outreach.Time.Advance(TimeSpan.FromSeconds(1));
        (await Run(office, "dead-letters")).Forgotten.ShouldBe(2);
        (await office.Get<DeadLetters>().All(Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
        var ledger = await office.Get<IInboxStore>().Ledger(Cancellation);
        (ledger.Balances, ledger.Dead).ShouldBe((true, 0));
        (await office.Get<IDeadLetterStore>().Count(Cancellation)).ShouldBe(new DeadLetterCount(0, 0));
    }

    [Fact]
    public async Task What_could_not_leave_for_a_week_leaves_no_more_and_is_not_kept()
    {
        await using var office = await Office.Open();
        var person = await office.Reads(Her, Language.Ru);
        var off = Row(office, person, "a-channel-that-is-off");
        await office.Get<IStore>().Commit([new OutboxChange.Queued(off)], Cancellation);
        office.Chat.Trouble = static _ => new SendResult.Failed("down");
        await office.Outreach.Queues(Office.Telegram, Her, new InboundContent.Wrote("меню"));
        var sent = office.Chat.SentTo(Her).Count;
        office.Outreach.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        (await Run(office, "outbox")).Forgotten.ShouldBe(0);
        office.Outreach.Time.Advance(TimeSpan.FromMinutes(1));
        // One, or both: the sending tries again by itself, and is held back at the gate.
        (await Run(office, "outbox")).Forgotten.ShouldBeInRange(1, 2);
        (await office.Get<IOutboxStore>().Unsent(Cancellation)).ShouldBeEmpty();
        // What lies in memory still is asked at the gate.
        office.Chat.Trouble = static _ => null;
        await office.Pass(TimeSpan.FromMinutes(10));
        office.Chat.SentTo(Her).Count.ShouldBe(sent);
        await office.Writes(Her, "меню");
        office.Chat.SentTo(Her).Count.ShouldBe(sent + 1);
    }

    [Fact]
    public async Task An_unfinished_form_is_forgotten_a_week_after_the_last_word_and_the_lessons_stay()
    {
        await using var firm = await LawFirm.Open();
        foreach (var word in (string[])["/start", "русский", "1", "уроки", "1", "1", "меню", "3", "2", "2", "1", "2", "2"])
            await firm.Office.Writes(Her, word);
        var before = await Session(firm.Office);
        before.Form.ShouldContainKey("topic");
        firm.Office.Outreach.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        (await Run(firm.Office, "forms")).Forgotten.ShouldBe(0);
        firm.Office.Outreach.Time.Advance(TimeSpan.FromSeconds(1));
        (await Run(firm.Office, "forms")).Forgotten.ShouldBe(1);
        var after = await Session(firm.Office);
        (after.Form.ContainsKey("topic"), after.Form.ContainsKey("slot"), after.Detail, after.Code).ShouldBe((false, false, null, null));
        after.Bookmarks.ShouldBe(before.Bookmarks);
        after.Bookmarks.ShouldNotBeEmpty();
        (await Run(firm.Office, "forms")).Forgotten.ShouldBe(0);
        await firm.Office.Writes(Her, "2");
        firm.Office.Text(Her).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Of_a_form_that_somebody_goes_on_with_in_that_moment_nothing_is_forgotten()
    {
        await using var firm = await LawFirm.Open();
        foreach (var word in (string[])["/start", "русский", "1", "3", "2", "2", "1"])
            await firm.Office.Writes(Her, word);
        firm.Office.Outreach.Time.Advance(TimeSpan.FromDays(8));
        var overdue = await firm.Office.Get<RetentionEngine>().Classes.Single(one => one.Name == "forms").Overdue(firm.Office.Outreach.Time.GetUtcNow(), Cancellation).SingleAsync(Cancellation);
        await firm.Office.Writes(Her, "2");
        (await firm.Office.Get<IStore>().TryCommit(overdue.While, overdue.Changes, Cancellation)).IsRefused.ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_colleague_left_unsent_is_forgotten_a_week_later()
    {
        await using var office = await Office.Open();
        await Claimed(office);
        await office.Presses(Operator, "✍ Ответить");
        await office.Writes(Operator, "Вы сейчас одни?");
        (await Desk(office))!.Memory.ShouldContain("Draft");
        office.Outreach.Time.Advance(TimeSpan.FromDays(7));
        (await Run(office, "drafts")).Forgotten.ShouldBe(1);
        (await Desk(office)).ShouldBeNull();
    }

    [Fact]
    public async Task What_a_person_wrote_leaves_the_colleagues_chat_before_it_could_not_be_taken_away_any_more()
    {
        await using var office = await Office.Open();
        await Claimed(office);
        await office.Writes(Her, "вы тут?");
        var chat = await office.Get<IChatStore>().Chat((await office.Person(Operator)).Id, Cancellation);
        var confided = chat.Recent.Where(message => message.Words == ChatMessage.Confided).Select(message => message.Reference).ToList();
        confided.Count.ShouldBe(2, "the card and what was said after it");
        office.Outreach.Time.Advance(TimeSpan.FromHours(35));
        (await Run(office, "staff-views")).Forgotten.ShouldBe(0);
        office.Outreach.Time.Advance(TimeSpan.FromHours(1));
        (await Run(office, "staff-views")).Forgotten.ShouldBe(2);
        await office.Outreach.Rest();
        office.Chat.SentTo(Operator).OfType<Outgoing.Remove>().ShouldHaveSingleItem().References.ShouldBe(confided);
        (await Run(office, "staff-views")).Forgotten.ShouldBe(0);
        office.Chat.SentTo(Her).OfType<Outgoing.Remove>().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_breaks_in_one_class_keeps_no_other_and_is_told()
    {
        await using var office = await Office.Open();
        await Closed(office);
        office.Outreach.Time.Advance(TimeSpan.FromDays(31));
        var (health, engine) = (new RetentionHealth(), office.Get<RetentionEngine>());
        using var other = new RetentionEngine(
            [new Breaking(), .. engine.Classes], office.Get<IHoldStore>(), office.Get<IRetentionWitness>(), office.Get<IStore>(), health, office.Outreach.Time,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<RetentionEngine>.Instance);
        var runs = await other.Run(other.Classes, "test", tells: true, Cancellation);
        Of(runs, "a-broken-one").Trouble.ShouldBe(nameof(InvalidDataException));
        Of(runs, "case-words").Forgotten.ShouldBe(1);
        health.Troubles.ShouldHaveSingleItem().ShouldBe(new("a-broken-one", nameof(InvalidDataException)));
        (await office.Audit()).Single(entry => entry.Note.Act == "retention.run").Note.Details
            .ShouldSatisfyAllConditions(
                said => said.ShouldContain("a-broken-one 0 broke off (InvalidDataException), "),
                said => said.ShouldContain(", case-words 1"));
    }

    // She called a colleague, who answered nothing and closed it.
    private static async Task<long> Closed(Office office, string who = Her)
    {
        var id = await Claimed(office, who);
        await office.Presses(Operator, "✔ Закончить");
        await office.Presses(Operator, "Перестал отвечать");
        (await office.Get<IHotlineStore>().Find(id, Cancellation))!.IsOpen.ShouldBeFalse();
        return id;
    }

    private static async Task<long> Claimed(Office office, string who = Her)
    {
        if (office.Chat.SentTo(Operator).Count == 0)
            await office.Appoints(Operator, "оператор");
        await office.Joins(who, "русский");
        await office.Writes(who, "оператор");
        await office.Writes(who, Words);
        var id = office.Get<IHotlineStore>().Board.Of((await office.Person(who)).Id)!.Id;
        await office.Writes(Operator, "/cases");
        await office.Presses(Operator, $"✋ Взять №{id}");
        office.Text(Operator).ShouldContain(Words);
        return id;
    }

    private static Task Hold(Office office, long number, string? name, long? what, int days)
    {
        var now = office.Outreach.Time.GetUtcNow();
        var hold = new LegalHold { Id = number, Name = "дело", Reason = "суд", Since = now, Until = now.AddDays(days), Class = name, Number = what };
        return office.Get<IStore>().Commit([new HoldChange.Begun(hold)], Cancellation);
    }

    private static async Task<ClassRun> Run(Office office, string name)
    {
        var engine = office.Get<RetentionEngine>();
        return Of(await engine.Run(engine.Classes, "test", tells: false, Cancellation), name);
    }

    private static ClassRun Of(IReadOnlyList<ClassRun> runs, string name) => runs.Single(run => run.Name == name);

    private static async Task<int> Said(Office office, long id) => (await office.Get<IHotlineStore>().Words(id, 100, Cancellation)).Count;

    private static async Task<string> Report(Office office)
    {
        var period = new ReachPeriod(DateTimeOffset.MaxValue, DateTimeOffset.MinValue, null, ["lesson-offer"], WithTestPeople: true);
        return JsonSerializer.Serialize((await office.Get<ReachReporter>().Report(period, Cancellation)) with { AsOf = default });
    }

    private static Sealed Sealed(Office office, string words) => office.Get<ISealer>().Seal(words, MessagingJson.Default.String);

    private static OutboxRow Row(Office office, Person person, string channel)
    {
        var note = new Outgoing.Note { Address = Her, Text = Words };
        return office.Get<OutboxRows>().For(person, note, new Ground.TakenBack(), office.Outreach.Time.GetUtcNow()) with { Channel = channel };
    }

    private static async Task<InboxRow> Comes(Office office, Person person)
    {
        var now = office.Outreach.Time.GetUtcNow();
        var arrival = new Arrival("telegram:broken", person.Channel, person.Key, person.Address, person.Token, now, Sealed(office, Words));
        return (await office.Get<IInboxStore>().Receive(arrival, Cancellation)).ShouldNotBeNull();
    }

    private static async Task<Session> Session(Office office)
    {
        var kept = (await office.Get<ISessionStore>().Session((await office.Person(Her)).Id, Cancellation)).ShouldNotBeNull();
        return office.Get<ISealer>().Open(kept, FlowsJson.Default.Session);
    }

    private static async Task<Dialogue?> Desk(Office office)
        => (await office.Get<DeskDrawer>().Desk((await office.Person(Operator)).Id, Cancellation)).Dialogue;

    private sealed class Breaking : IRetentionClass
    {
        public string Name => "a-broken-one";

        public string Kept => "never";

        public TimeSpan Every => TimeSpan.Zero;

        public IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, CancellationToken cancellation) => throw new InvalidDataException();
    }
}
