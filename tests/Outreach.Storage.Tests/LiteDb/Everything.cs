using System.Buffers.Binary;
using System.Text;
using NodaTime;
using Outreach.Broadcasts;
using Outreach.Closing;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Events.Sheets;
using Outreach.Flows.Engine;
using Outreach.Flows.Joining;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Duty;
using Outreach.Jobs.Retention;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Staff.Audit;
using Outreach.Staff.Commands;
using Outreach.Staff.Console;
using Outreach.Staff.Members;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A store in which each collection holds something, and facts of people that nobody may find in its files.</summary>
internal static class Everything
{
    public static readonly DateTimeOffset Called = new(2026, 11, 20, 18, 41, 7, TimeSpan.Zero);
    public static readonly DateTimeOffset Start = new(2026, 12, 4, 5, 30, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Asked = new(2026, 11, 21, 9, 13, 11, TimeSpan.Zero);
    public static readonly DateTimeOffset Learned = new(2026, 11, 19, 7, 52, 33, TimeSpan.Zero);

    private static readonly CountCell Counted
        = new(Real: true, new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 19), ReachMeasure.LessonFinished, "region", "naryn", "visa-7");

    private static readonly string[] _words =
    [
        "996555987654", "4711000815", "Айнура", "Бакыт", "меня держат", "kochkor", "naryn", "18-24", "female", "poster-kochkor-7", "token-of-hers", "visa-7", "7667", "passport",
        "kara-suu", "Europe/Moscow", "Ленин 12", "Asia/Almaty", "telegram:8811", "telegram:8812", "SM0123456789abcdef", "BOARD77", "ALBUM99", "ref-31337", "lawyer.remove", "person 4711", "why it died",
        "ban-on-entry", "osh-city", "дело Токтогулова", "запрос суда", "case-words",
        "ban-on-entry", "osh-city", "E31337",
    ];

    private static readonly (string Name, DateTimeOffset At)[] _times = [("when she called for help", Called), ("when the booking starts", Start), ("when she asked for it", Asked), ("when she learned", Learned)];

    /// <summary>The facts as they could stand in a file: each as text and, where it is an instant, as a number.</summary>
    public static IEnumerable<(string Fact, byte[] Form)> Facts()
    {
        foreach (var word in _words)
        {
            yield return (word, Encoding.UTF8.GetBytes(word));
            yield return (word, Encoding.Unicode.GetBytes(word));
        }

        foreach (var (name, at) in _times)
        {
            var ticks = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(ticks, at.UtcTicks);
            yield return (name, ticks);
        }
    }

    public static async Task Fill(OpenStore store, ISealer sealer)
    {
        Sealed Seal(string words) => sealer.Seal(words, MessagingJson.Default.String);
        var (hers, colleague, waits) = (Person(1, sealer, "4711000815"), Person(2, sealer, "2") with { Finished = [] }, Person(3, sealer, "996555987654"));
        await store.Commit(
            new PersonChange.Saved(hers with
            {
                Country = "KZ",
                Finished = ["visa-7"],
                CalledForHelp = Called,
                Token = "token-of-hers",
                Profile = new Profile { Language = Language.Ru, Region = "naryn", Raion = "kochkor", Age = "18-24", Sex = "female", Source = "poster-kochkor-7", News = true },
            }),
            new PersonChange.Saved(colleague), new PersonChange.Saved(waits));
        await store.Commit(
            new SessionChange.Saved(hers.Id, Seal("меня держат")), new DeskChange.Saved(colleague.Id, Seal("Айнура")), new ChatChange.Heard(hers.Id, "ref-31337", Asked),
            new ChatChange.Shown(hers.Id, new SendResult.Sent("BOARD77", []), Asked),
            new CodeChange(hers.Key, waits.Key, Asked),
            new ChannelTroubleChange.Began(new ChannelTrouble("sms", "7", "closed", Asked, Asked)),
            new ContentTaken("0a1b2c", Asked),
            new HelpChange(new DateOnly(2026, 11, 21), hers.Key, Helps: true, "KZ", 2),
            new ReachChange.Noted(Samples.Entry(store.Store.NextId(), Learned, "token-of-hers") with { Unit = "visa-7", Profile = hers.Profile with { Region = "naryn", Raion = "kochkor", Age = "18-24", Sex = "female", Source = "poster-kochkor-7" } }),
            new DeliveryChange.Taken(hers.Id, "sms", new Receipt("SM0123456789abcdef", DeliveryState.Accepted, 2, 0.45m), Asked, new DateOnly(2026, 11, 21)));
        await store.TryCommit(new ReachPrecondition(0), new ReachChange.Counted([], new Dictionary<CountCell, long> { [Counted] = 1 }));
        var dead = (await store.Inbox.Receive(Arrival("telegram:8812", sealer, "4711000815"), TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var done = (await store.Inbox.Receive(Arrival("telegram:8813", sealer, "4711000815"), TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var (out1, out2) = (Outgoing(store, hers.Id, Seal("меня держат")), Outgoing(store, hers.Id, Seal("меня держат")));
        await store.Commit(new InboxChange.Dead(dead, "why it died", Asked), new InboxChange.Handled(done, Outcome.Answered), new OutboxChange.Queued(out1), new OutboxChange.Queued(out2));
        await store.Commit(new OutboxChange.Dead(out2, "why it died", Asked));
        var waiting = Arrival("telegram:8811", sealer, "4711000815");
        var row = (await store.Inbox.Receive(waiting, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        row.Person.ShouldBe(hers.Id);
        await store.Commit(
            new StaffChange.Appointed(Samples.Member(colleague.Id.Value) with { Name = Seal("Айнура"), Regions = ["osh-city"] }),
            new StaffChange.Invited(Samples.Invitation("invited", Asked.AddYears(5)) with { Name = Seal("Бакыт"), Regions = ["osh-city"] }, Asked),
            new AuditChange(new AuditNote("lawyer.remove", "person 4711") { At = Asked, From = "telegram" }),
            new AuditChange(new AuditNote("lawyer.remove", "person 4712") { At = Asked, From = "telegram" }),
            new BroadcastChange.Saved(Samples.Plan(70) with { Audience = new Audience { Regions = ["osh-city"] }, Message = Seal("Айнура") }),
            new BroadcastChange.Found(70, [new(hers.Id, 'A')], hers.Id));
        await store.Commit(
            new ConsultationChange.LawyerSaved(Lawyer(colleague.Id, Seal("Айнура"))),
            new ConsultationChange.Booked(Booking(hers.Id, Seal("996555987654"))),
            new ConsultationChange.Held(new SlotHold(waits.Id, new Slot(80, Start.AddHours(1)), 30, Asked.AddYears(5), Offered: true), Asked),
            new ConsultationChange.DayTold(ConsultationChange.DayTold.Leaders, new NodaTime.LocalDate(2026, 11, 25)),
            new ConsultationChange.Waits(new WaitlistEntry { Id = 82, Version = 1, Person = waits.Id, Since = Asked, Wish = new SlotWish("ban-on-entry", Language.Ru, ConsultationMode.Meet, "kara-suu") { Near = ["kara-suu"] } }));
        await store.Commit(
            new HotlineChange.Called(new Case { Id = 90, Person = hers.Id, Channel = "telegram", Risk = CaseRisk.Red, OpenedAt = Called, WaitsSince = Called }),
            new HotlineChange.Heard(hers.Id, new CaseWord { Id = 91, Case = 0, At = Called, Words = Seal("меня держат") }),
            new HotlineChange.Barred(waits.Id, new Block(waits.Id, 90, Called, BlockReason.Flood, colleague.Id)),
            new HotlineChange.Duty(colleague.Id, Asked),
            new HotlineChange.Viewed(90, Seal("what stands in the group")),
            new HoldChange.Begun(new LegalHold { Id = 95, Name = "дело Токтогулова", Reason = "запрос суда", Since = Asked, Until = Asked.AddYears(5), Class = "case-words", Number = 90 }),
            new HotlineChange.RotaSaved(new Rota { Version = 1, Week = [new WeekShift(DayOfWeek.Monday, new Shift(new TimeOnly(9, 0), new TimeOnly(18, 0), [colleague.Id]))] }),
            new DeliveryChange.Taken(default, "sms", new Receipt("SM1123456789abcdef", DeliveryState.Accepted, 1, 0.2m), Asked, new DateOnly(2026, 11, 22)) { ForStaff = true },
            new StaffChange.PhoneSaved(new StaffPhone
            {
                Id = 92,
                Person = colleague.Id,
                Key = sealer.KeyOf("sms", "996555987654"),
                Number = Seal("996555987654"),
                AskedAt = Asked,
            }));
        await store.Commit(
            new ConsoleChange.LinkMade(new ConsoleLink("link", colleague.Id, Asked.AddYears(5)), Asked),
            new ConsoleChange.SignedIn(new ConsoleSession(98, "token", colleague.Id, Asked, Asked.AddYears(5)), Asked));
        await store.Commit(new EventChange.Saved(new EventSheet { Id = 96, Code = "E31337", Author = colleague.Id, CreatedAt = Asked, Facts = new EventFacts { Raion = "kochkor", Organiser = "Айнура" } }));
        await store.Commit(new ClosingChange.Saved(new CampaignClosing { Id = 97, State = ClosingState.Asked, AskedBy = colleague.Id, AskedAt = Asked }));
    }

    /// <summary>All of it is there.</summary>
    public static async Task Check(OpenStore store, ISealer sealer)
    {
        var person = (await store.Find(new PersonId(1))).ShouldNotBeNull();
        (await store.Find(sealer.KeyOf("telegram", "4711000815")))!.Id.ShouldBe(person.Id);
        (person.Profile.Source, person.Profile.Raion, person.CalledForHelp, person.Country, person.Token).ShouldBe(("poster-kochkor-7", "kochkor", Called, "KZ", "token-of-hers"));
        sealer.Open(person.Address, MessagingJson.Default.String).ShouldBe("4711000815");
        sealer.Open((await store.Session(person.Id))!.Value, MessagingJson.Default.String).ShouldBe("меня держат");
        (await store.Chat(person.Id)).Recent.ShouldContain(message => message.Reference == "ref-31337");
        sealer.Open((await store.Desk(new PersonId(2)))!.Value, MessagingJson.Default.String).ShouldBe("Айнура");
        (await store.Codes.Sent(person.Key, Asked.AddMinutes(-1), TestContext.Current.CancellationToken)).ShouldBe(1);
        var entry = (await store.Entries(DateTimeOffset.MaxValue)).ShouldHaveSingleItem();
        (entry.Token, entry.Unit, entry.Profile.Source).ShouldBe(("token-of-hers", "visa-7", "poster-kochkor-7"));
        (await store.Delivery("SM0123456789abcdef"))!.Person.ShouldBe(person.Id);
        (await store.Waiting()).ShouldHaveSingleItem().Key.ShouldBe("telegram:8811");
        foreach (var key in (string[])["telegram:8811", "telegram:8812", "telegram:8813"])
            (await store.Inbox.Receive(Arrival(key, sealer, "4711000815"), TestContext.Current.CancellationToken)).ShouldBeNull();
        (await store.Unsent()).Count.ShouldBe(1);
        (await store.Letters.After(0, 10, TestContext.Current.CancellationToken)).Select(letter => letter.Reason).ShouldBe(["why it died", "why it died"]);
        store.Staff.Members.ShouldHaveSingleItem().Regions.ShouldBe(["osh-city"]);
        (await store.Invitation("invited")).ShouldNotBeNull();
        (await new AuditVerifier(store.Audit, new AuditLog(sealer)).Verify(TestContext.Current.CancellationToken)).ShouldSatisfyAllConditions(
            verdict => verdict.Faults.ShouldBeEmpty(), verdict => verdict.Entries.ShouldBe(2));
        store.Broadcasts.Broadcasts.ShouldHaveSingleItem().Audience.Regions.ShouldBe(["osh-city"]);
        (await store.Recipients(70, 'A')).ShouldBe([1]);
        var calendar = store.Consultations.Calendar;
        calendar.Lawyers.Values.ShouldHaveSingleItem().Office.ShouldBe("Ленин 12");
        var booking = calendar.Find("7667").ShouldNotBeNull();
        (booking.Topic, booking.Start, booking.AskedAt, booking.Zone).ShouldBe(("passport", Start, Asked, "Europe/Moscow"));
        calendar.Holds.Count.ShouldBe(1);
        calendar.Waiters.Values.ShouldHaveSingleItem().Wish.Topic.ShouldBe("ban-on-entry");
        (await store.Census()).Values.Sum().ShouldBe(3);
        (await store.Figures()).Single(day => day.StaffSegments == 0).Segments.ShouldBe(2);
        (await store.Ledger()).ShouldBe(new InboxLedger(3, 1, 0, 1, 1));
    }

    private static Person Person(long id, ISealer sealer, string address)
        => Samples.Person(id, sealer.KeyOf("telegram", address).Value) with { Address = sealer.Seal(address, MessagingJson.Default.String) };

    private static Arrival Arrival(string key, ISealer sealer, string address)
        => Samples.Arrival(key, address) with { PersonKey = sealer.KeyOf("telegram", address), Message = sealer.Seal("меня держат", MessagingJson.Default.String) };

    private static OutboxRow Outgoing(OpenStore store, PersonId person, Sealed message) => store.Outgoing(person) with { Message = message };


    private static Lawyer Lawyer(PersonId person, Sealed name) => new()
    {
        Id = 80,
        Version = 1,
        Name = name,
        Person = person,
        Zone = "Asia/Almaty",
        Languages = [Language.Ru],
        Topics = ["passport"],
        Places = ["kara-suu"],
        Ways = [ConsultationMode.Phone, ConsultationMode.Meet],
        Office = "Ленин 12",
        SlotMinutes = 30,
        BreakMinutes = 0,
        MostPerDay = 8,
        Weekly = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => new WeeklyHours(day, new DayHours(new LocalTime(8, 0), new LocalTime(20, 0))))],
    };

    private static Booking Booking(PersonId person, Sealed phone) => new()
    {
        Id = 81,
        Version = 1,
        Lawyer = 80,
        Start = Start,
        Minutes = 30,
        Person = person,
        Code = "7667",
        Topic = "passport",
        Language = Language.Ru,
        Way = ConsultationMode.Phone,
        Place = "kara-suu",
        Region = "naryn",
        Zone = "Europe/Moscow",
        Phone = phone,
        AskedAt = Asked,
        ChangedAt = Asked,
    };
}
