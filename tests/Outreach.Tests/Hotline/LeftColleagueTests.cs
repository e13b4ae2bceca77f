using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>Who may not answer people any more loses what people wrote to her, the same minute.</summary>
public sealed class LeftColleagueTests
{
    private const string Operator = "2001";
    private const string Her = "4711";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_people_wrote_leaves_her_chat_with_her_removal()
    {
        await using var office = await Office.Open();
        await Talks(office);
        var confided = await Confided(office);
        confided.Count.ShouldBe(5, "cards, what was said after them, and the photo that was asked for");
        await office.Removes("Айгүл");

        var taken = office.Chat.SentTo(Operator).OfType<Outgoing.Remove>().ShouldHaveSingleItem();
        taken.References.ShouldBe(confided, ignoreOrder: true);
        taken.Line.ShouldContain("Здесь были слова человека");
        (await Confided(office)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("наблюдатель", true)]
    [InlineData("юрист", true)]
    [InlineData("координатор", false)]
    [InlineData("оператор", false)]
    public async Task Another_role_takes_them_away_if_it_may_not_answer_people(string role, bool gone)
    {
        await using var office = await Office.Open();
        await Talks(office);
        await office.Opens(Operator, await office.Invites(role, name: "Бегимай"));
        office.Chat.SentTo(Operator).OfType<Outgoing.Remove>().Any().ShouldBe(gone);
    }

    [Fact]
    public async Task What_came_to_her_in_the_moment_of_her_removal_is_found_by_the_next_round()
    {
        await using var office = await Office.Open();
        await Talks(office);
        await office.Get<IStore>().Commit([new StaffChange.Removed((await office.Person(Operator)).Id)], Cancellation);
        var engine = office.Get<RetentionEngine>();
        var runs = await engine.Run([engine.Classes.Single(one => one.Name == "staff-views")], "test", tells: true, Cancellation);
        runs.Single().Forgotten.ShouldBe(5);
        await office.Outreach.Rest();
        office.Chat.SentTo(Operator).OfType<Outgoing.Remove>().ShouldHaveSingleItem();
    }

    private static async Task Talks(Office office)
    {
        await office.Appoints(Operator, "оператор");
        await office.Joins(Her, "русский");
        await office.Writes(Her, "оператор");
        await office.Writes(Her, "меня не отпускают с работы");
        var id = office.Get<IHotlineStore>().Board.Of((await office.Person(Her)).Id)!.Id;
        await office.Writes(Operator, "/cases");
        await office.Presses(Operator, $"✋ Взять №{id}");
        await office.Does(Her, new InboundContent.Showed(MediaKind.Picture) { File = new MediaFile(Office.Telegram, MediaKind.Picture, "photo") });
        await office.Presses(Operator, $"📂 Открыть №{id}");
        await office.Presses(Operator, "🖼 Его фото и голос");
    }

    private static async Task<IReadOnlyList<string>> Confided(Office office)
        => [.. (await office.Get<IChatStore>().Chat((await office.Person(Operator)).Id, Cancellation)).Recent
            .Where(message => message.Words == ChatMessage.Confided).Select(message => message.Reference)];
}
