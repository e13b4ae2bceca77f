using Microsoft.Extensions.DependencyInjection;
using Outreach.Flows;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Hotline;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>What the person says in a case is acknowledged without a sound, and photos are named no longer than they may be.</summary>
public sealed class HeardTests
{
    private const string Kind = "test-reacts";
    private const string Her = "4711";

    [Fact]
    public async Task A_sign_stands_under_each_message_that_no_word_answers()
    {
        var phone = new TestPhone(Kind, buttons: true);
        var reacting = new TestPhone(Kind, buttons: true) { Abilities = phone.Abilities with { Reacts = true } };
        await using var outreach = await TestOutreach.Start(change: services => services.AddSingleton<IChannel>(reacting));
        foreach (var words in new[] { "русский", "оператор", "1" })
            await outreach.Does(Kind, Her, new InboundContent.Wrote(words));
        await outreach.Does(Kind, Her, new InboundContent.Wrote("Не платят зарплату"));
        reacting.SentTo(Her)[^1].ShouldBeOfType<Outgoing.Note>("the first time it is said");
        await outreach.Does(Kind, Her, new InboundContent.Wrote("Третий месяц"));
        var seen = reacting.SentTo(Her)[^1].ShouldBeOfType<Outgoing.Seen>();
        seen.Message.ShouldStartWith("hers-");
    }

    [Fact]
    public async Task What_the_person_changes_while_the_country_is_asked_reaches_staff_too()
    {
        await using var outreach = await TestOutreach.Start();
        foreach (var words in new[] { "русский", "sos" })
            await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Wrote(words));
        var board = outreach.Services.GetRequiredService<IHotlineStore>();
        await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Wrote("забрали"), change: static message => message with { Reference = "hers-77" });
        var before = (await Kept()).Count;
        await outreach.Does(
            TestPhone.Buttons,
            Her,
            new InboundContent.Wrote("забрали документы") { Edited = true },
            change: static message => message with { Edit = true, Reference = "hers-77" });
        (await Kept()).Count.ShouldBe(before + 1);

        async Task<IReadOnlyList<CaseWord>> Kept()
            => await board.Words(board.Board.Cases.Values.ShouldHaveSingleItem().Id, 100, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("poster-naryn")]
    public async Task The_start_of_the_channel_leads_back_into_the_case_as_the_word_does(string? code)
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed(CaseRisk.Red);
        await Says(stage, new InboundContent.Wrote("стоп"));
        (await stage.Find(id)).Stopped.ShouldBeTrue();
        await Says(stage, new InboundContent.Opened(code));
        (await stage.Find(id)).ShouldSatisfyAllConditions(known => known.Stopped.ShouldBeFalse(), known => known.Left.ShouldBeFalse());
        var before = (await stage.Words(id)).Count;
        await Says(stage, new InboundContent.Wrote("дом пять, второй этаж"));
        (await stage.Words(id)).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Who_could_not_be_reached_and_writes_is_heard_in_the_case_and_can_be_answered()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        await stage.Bureau.Get<IStore>().Commit(
            [new Outreach.People.PersonChange.Moved(stage.Person.Id, Outreach.People.ContactStatus.Unreachable)], TestContext.Current.CancellationToken);
        var before = (await stage.Words(id)).Count;
        await Says(stage, new InboundContent.Wrote("телефон разрядился, я снова тут"));
        (await stage.Words(id)).Count.ShouldBe(before + 1);
        (await stage.Bureau.Get<Outreach.People.IPeopleStore>().Find(stage.Person.Id, TestContext.Current.CancellationToken))!
            .Standing.ShouldBe(Outreach.People.ContactStatus.Open);
    }

    private static Task Says(CaseStage stage, InboundContent content) => stage.Bureau.Outreach.Does(
        stage.Person.Channel,
        stage.Bureau.Get<ISealer>().Open(stage.Person.Address, Outreach.Messaging.MessagingJson.Default.String),
        content);

    [Theory]
    [InlineData(Asks.Phone, "0555 12 34 56", false)]
    [InlineData(Asks.Phone, "мой номер +996555123456", false)]
    [InlineData(Asks.Code, "4821", false)]
    [InlineData(Asks.Phone, "не хочу говорить номер", true)]
    public async Task A_number_that_a_question_asks_for_stands_in_no_case(string asked, string words, bool kept)
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        var before = (await stage.Words(id)).Count;
        var sealer = stage.Bureau.Get<ISealer>();
        var book = stage.Bureau.Get<Outreach.Flows.Running.CurrentPlaybook>().Book;
        var (flow, step) = book.Flows.Values.Where(static flow => flow.Id is Playbook.ConsultationFlow or Playbook.JoiningFlow)
            .SelectMany(static flow => flow.Steps, static (flow, step) => (flow, step)).First(pair => pair.step.Ask == asked);
        var session = new Session { Serial = 7, At = new Place(flow.Id, step.Id) };
        await stage.Bureau.Get<IStore>().Commit(
            [new SessionChange.Saved(stage.Person.Id, sealer.Seal(session, FlowsJson.Default.Session))], TestContext.Current.CancellationToken);
        var address = sealer.Open(stage.Person.Address, Outreach.Messaging.MessagingJson.Default.String);
        await stage.Bureau.Outreach.Does(stage.Person.Channel, address, new InboundContent.Wrote(words));
        (await stage.Words(id)).Count.ShouldBe(before + (kept ? 1 : 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_word_for_help_is_kept_for_staff_also_where_it_is_a_command_of_ours(bool claimed)
    {
        await using var stage = await CaseStage.Open();
        var id = claimed ? await stage.Claimed() : await stage.Calls();
        var words = stage.Bureau.Get<Outreach.Flows.Running.CurrentPlaybook>().Book.Keywords.All
            .Where(static one => one.Value is "sos" or "help").Select(static one => one.Key).ToList();
        words.Count.ShouldBeGreaterThan(20);
        var address = stage.Bureau.Get<ISealer>().Open(stage.Person.Address, Outreach.Messaging.MessagingJson.Default.String);
        foreach (var word in words)
            await stage.Bureau.Outreach.Does(stage.Person.Channel, address, new InboundContent.Wrote(word));
        var kept = await stage.Words(id);
        kept.Select(word => stage.Bureau.Get<ISealer>().Open(word.Words, HotlineJson.Default.String)).ShouldBe(words);
    }

    [Fact]
    public async Task The_first_words_for_urgent_help_are_the_first_words_of_the_case()
    {
        await using var stage = await CaseStage.Open();
        var address = stage.Bureau.Get<ISealer>().Open(stage.Person.Address, Outreach.Messaging.MessagingJson.Default.String);
        await stage.Bureau.Outreach.Does(stage.Person.Channel, address, new InboundContent.Wrote("Забрали паспорт"));
        (await stage.Words(stage.Board.Of(stage.Person.Id).ShouldNotBeNull().Id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Photos_are_named_for_a_week_after_the_end_and_the_words_stay()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        var photo = new CaseWord
        {
            Id = stage.Bureau.Get<Outreach.Storage.IStore>().NextId(),
            Case = id,
            At = stage.Bureau.Now,
            Words = new Sealed([1]),
            File = new Sealed([2]),
        };
        await stage.Bureau.Keeps(new HotlineChange.Heard(stage.Person.Id, photo));
        await stage.Bureau.Did(stage.First, stage.Verbs.Close, new Outreach.Hotline.Actions.CaseVerbs.End(id, CaseOutcome.Informed));
        await stage.Round();
        await stage.Round(TimeSpan.FromDays(6));
        (await stage.Words(id)).ShouldHaveSingleItem().File.ShouldNotBeNull();
        await stage.Round(TimeSpan.FromDays(2));
        (await stage.Words(id)).ShouldHaveSingleItem().File.ShouldBeNull();
    }
}
