using Outreach.Broadcasts;
using Outreach.Closing;
using Outreach.Consultations.Scheduling;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Consultations;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Closing;

/// <summary>The end of a campaign: two administrators, and nothing open. What is refused says why, and how to go on.</summary>
public sealed class ClosingTests
{
    private const string Second = "1002";
    private const string Her = "4711";

    private static readonly DateOnly _ended = new(2026, 8, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "Campaign:End")]
    [InlineData("2026-08-27", "Можно будет с 25.11.2026.")]
    [InlineData("2026-11-24", "Можно будет с 22.02.2027.")]
    [InlineData("2026-08-26", "⚠ Завершить кампанию?")]
    public async Task It_can_be_asked_for_ninety_days_after_the_end(string? end, string answer)
    {
        await using var office = await Office.Open(ends: end is null ? null : DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture));
        await office.Appoints(Second, "администратор");
        await office.Writes(Office.Admin, "/endcampaign");
        office.Text(Office.Admin).ShouldContain(answer);
        office.Get<IClosingStore>().Closing.ShouldBeNull();
    }

    [Theory]
    [InlineData("case", "открыто обращений: 1")]
    [InlineData("broadcast", "идёт рассылка №17")]
    [InlineData("hold", "«дело 7»")]
    [InlineData("alone", "Кроме вас администратора нет")]
    public async Task While_something_needs_people_it_is_refused_and_says_what(string because, string answer)
    {
        await using var office = await Office.Open(ends: _ended);
        if (because != "alone")
            await office.Appoints(Second, "администратор");
        var her = await office.Reads(Her, Language.Ru);
        var me = await office.Person(Office.Admin);
        await Commit(office, because switch
        {
            "case" => [new HotlineChange.Called(Called(office, her))],
            "broadcast" => [new BroadcastChange.Saved(Plan(office, me))],
            "hold" => [new HoldChange.Begun(Hold(office))],
            _ => [],
        });
        await office.Writes(Office.Admin, "/endcampaign");
        office.Text(Office.Admin).ShouldContain(answer);
    }

    [Fact]
    public async Task A_consultation_that_is_still_to_come_is_named()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        ClosingRules.Obstacle(HotlineBoard.Empty, firm.Office.Get<IConsultationStore>().Calendar, [], [], firm.Office.Outreach.Time.GetUtcNow())!
            .Key.ShouldBe("closing_consultations");
        ClosingRules.Obstacle(HotlineBoard.Empty, firm.Office.Get<IConsultationStore>().Calendar, [], [], firm.Booking.End).ShouldBeNull();
    }

    [Fact]
    public async Task Two_are_needed_and_one_is_not_two()
    {
        await using var office = await Asked();
        office.Text(Office.Admin).ShouldContain("Я написал другим администраторам");
        office.Board(Second).Text.ShouldContain("Администратор просит завершить кампанию");
        office.Chat.SentTo(Office.Admin).OfType<Outgoing.Board>().ShouldNotContain(board => board.Name.StartsWith("closing", StringComparison.Ordinal));

        // Who asked has no button to agree; what she presses all the same is refused.
        var mine = await office.Person(Office.Admin);
        var ruling = await Does(office, verbs => verbs.Agree, mine);
        ruling.ShouldBeOfType<Refusal<CampaignClosing>>().Why!.Key.ShouldBe("closing_by_another");
        State(office).ShouldBe(ClosingState.Asked);

        // One by two channels is one, too.
        var phone = await office.Reads("996555111222", Language.Ru, channel: TestPhone.Sms);
        await Commit(office, [new PersonChange.Joined(mine.Id, phone.Id), new StaffChange.Appointed(Administrator(office, phone))]);
        (await Does(office, verbs => verbs.Agree, await office.Person("996555111222", TestPhone.Sms)))
            .ShouldBeOfType<Refusal<CampaignClosing>>().Why!.Key.ShouldBe("closing_by_another");

        await office.Presses(Second, "⚠ Согласиться: забыть всех");
        State(office).ShouldNotBe(ClosingState.Asked);
        office.Board(Office.Admin).Text.ShouldContain("Согласились двое");
        var acts = (await office.Audit()).Where(entry => entry.Note.Act is "closing.ask" or "closing.agree").ToList();
        acts.Select(entry => (entry.Note.Act, entry.Note.Who)).ShouldBe([("closing.ask", mine.Id), ("closing.agree", (await office.Person(Second)).Id)]);
    }

    [Fact]
    public async Task A_second_who_was_removed_or_whose_asker_was_removed_does_nothing()
    {
        await using var office = await Asked(by: Second);
        var press = office.Press(Office.Admin, "⚠ Согласиться: забыть всех");
        await office.Removes("Айгүл");
        await office.Does(Office.Admin, press);
        office.Text(Office.Admin).ShouldContain("больше не администратор");
        State(office).ShouldBe(ClosingState.Asked);

        await using var other = await Asked();
        var late = other.Press(Second, "⚠ Согласиться: забыть всех");
        await other.Removes("Айгүл");
        await other.Does(Second, late);
        State(other).ShouldBe(ClosingState.Asked);
    }

    [Fact]
    public async Task What_opened_meanwhile_is_asked_anew_when_the_second_agrees()
    {
        await using var office = await Asked();
        var her = await office.Reads(Her, Language.Ru);
        await Commit(office, [new HotlineChange.Called(Called(office, her))]);
        await office.Presses(Second, "⚠ Согласиться: забыть всех");
        office.Text(Second).ShouldContain("открыто обращений: 1");
        State(office).ShouldBe(ClosingState.Asked);
    }

    [Theory]
    [InlineData(Office.Admin)]
    [InlineData(Second)]
    public async Task Either_calls_it_back_before_the_second_agreed(string who)
    {
        await using var office = await Asked();
        var agree = office.Press(Second, "⚠ Согласиться: забыть всех");
        await office.Presses(who, "◀ Отозвать");
        office.Get<IClosingStore>().Closing.ShouldBeNull();
        office.Text(who).ShouldContain("отозвано");
        await office.Does(Second, agree);
        office.Get<IClosingStore>().Closing.ShouldBeNull();
        office.Text(Second).ShouldContain("больше не действует");
    }

    [Fact]
    public async Task After_a_day_it_lapses()
    {
        await using var office = await Asked();
        var agree = office.Press(Second, "⚠ Согласиться: забыть всех");
        office.Outreach.Time.Advance(TimeSpan.FromHours(24));
        await office.Does(Second, agree);
        office.Text(Second).ShouldContain("больше не действует");
        await office.Get<ClosingRound>().Go(Cancellation);
        office.Get<IClosingStore>().Closing.ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_does_it()
    {
        await using var office = await Asked();
        await office.Appoints("1003", "администратор", name: "Бермет");
        var (two, three) = (await office.Person(Second), await office.Person("1003"));
        var rulings = await Task.WhenAll(Does(office, verbs => verbs.Agree, two), Does(office, verbs => verbs.CallBack, three), Does(office, verbs => verbs.Agree, three));
        rulings.Count(ruling => ruling is Decision<CampaignClosing>).ShouldBe(1);
        (await office.Audit()).Count(entry => entry.Note.Act is "closing.agree" or "closing.call-back").ShouldBe(1);
    }

    [Fact]
    public async Task At_the_command_line_nobody_decides_it()
    {
        await using var office = await Asked();
        foreach (var verb in new Func<ClosingVerbs, StaffVerb<long, CampaignClosing>>[] { verbs => verbs.Ask, verbs => verbs.Agree, verbs => verbs.CallBack })
        {
            (await office.Get<StaffActions>().Do(verb(office.Get<ClosingVerbs>()), Actor.Operator, office.Get<IClosingStore>().Closing!.Id, Cancellation))
                .ShouldBeOfType<Refusal<CampaignClosing>>().Why!.Key.ShouldBe("closing_in_chat");
        }
    }

    /// <summary>One administrator asked for it.</summary>
    private static async Task<Office> Asked(string by = Office.Admin)
    {
        var office = await Office.Open(ends: _ended);
        await office.Appoints(Second, "администратор");
        await office.Writes(by, "/endcampaign");
        await office.Presses(by, "⚠ Да, спросить второго");
        State(office).ShouldBe(ClosingState.Asked);
        return office;
    }

    private static ClosingState? State(Office office) => office.Get<IClosingStore>().Closing?.State;

    private static Task<Ruling<CampaignClosing>> Does(Office office, Func<ClosingVerbs, StaffVerb<long, CampaignClosing>> verb, Person who)
        => office.Get<StaffActions>().Do(
            verb(office.Get<ClosingVerbs>()), office.Get<StaffRoll>().Actor(who, Office.Telegram), office.Get<IClosingStore>().Closing?.Id ?? 0, Cancellation);

    private static Task Commit(Office office, IReadOnlyList<Change> changes) => office.Get<IStore>().Commit(changes, Cancellation);

    private static StaffMember Administrator(Office office, Person person)
        => new() { Person = person.Id, Role = Role.Administrator, Since = office.Outreach.Time.GetUtcNow() };

    private static Outreach.Hotline.Cases.Case Called(Office office, Person her) => new()
    {
        Id = office.Get<IStore>().NextId(),
        Person = her.Id,
        Channel = her.Channel,
        Risk = CaseRisk.Red,
        OpenedAt = office.Outreach.Time.GetUtcNow(),
        WaitsSince = office.Outreach.Time.GetUtcNow(),
    };

    private static Broadcast Plan(Office office, Person author) => new()
    {
        Id = 17,
        Version = 1,
        State = BroadcastState.Paused,
        Author = author.Id,
        Message = author.Address,
        CreatedAt = office.Outreach.Time.GetUtcNow(),
    };

    private static LegalHold Hold(Office office) => new()
    {
        Id = 7,
        Name = "дело 7",
        Reason = "запрос суда",
        Since = office.Outreach.Time.GetUtcNow(),
        Until = office.Outreach.Time.GetUtcNow().AddDays(10),
    };
}
