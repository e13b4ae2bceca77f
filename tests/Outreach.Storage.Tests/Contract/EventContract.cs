using Microsoft.Extensions.DependencyInjection;
using Outreach.Events.Sheets;
using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

public abstract class EventContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task Sheets_come_back_whole_in_the_order_of_their_numbers()
    {
        var facts = new EventFacts
        {
            Day = new DateOnly(2026, 11, 28),
            Raion = "kochkor",
            Place = "Мектеп №3",
            Type = EventType.ForumTheatre,
            Organiser = "«Ак-Жол»",
            Heads = 65,
            Method = CountMethod.TwoCounters,
            Women = 40,
            Men = 20,
            Youth = 50,
            Languages = ["ky", "ru"],
            Evidence = "кат 17",
            Photo = new MediaFile("telegram", MediaKind.Picture, "file-1"),
            Materials = 120,
        };
        var whole = new EventSheet
        {
            Id = 9,
            Version = 7,
            State = SheetState.SentBack,
            Code = "E00017",
            Author = new PersonId(1),
            Writer = new PersonId(2),
            CreatedAt = Samples.Now,
            Facts = facts with { Heads = 66 },
            Question = SheetStep.Heads,
            Word = "кайра эсептеңиз",
            Approved = new ApprovedFacts(facts, new PersonId(1), new PersonId(3), Samples.Now.AddDays(1)),
            Earlier = [new ApprovedFacts(facts with { Photo = null, Women = null, Men = null }, null, new PersonId(3), Samples.Now)],
        };
        var bare = new EventSheet { Id = 4, Code = "E00004", CreatedAt = Samples.Now };
        using (var store = Home.Open())
        {
            Sheets(store).ShouldBeEmpty();
            await store.Commit(new EventChange.Saved(whole), new EventChange.Saved(bare));
            Sheets(store).ShouldBeAlike([bare, whole]);
        }

        using var again = Home.Open();
        Sheets(again).ShouldBeAlike([bare, whole]);
    }

    [Fact]
    public async Task A_draft_that_was_thrown_away_is_gone_and_of_two_who_decide_one_does()
    {
        using (var store = Home.Open())
        {
            var sheet = new EventSheet { Id = 4, Code = "E00004", CreatedAt = Samples.Now };
            (await store.TryCommit(new EventPrecondition(4, 0), new EventChange.Saved(sheet))).IsKept.ShouldBeTrue();
            (await store.TryCommit(new EventPrecondition(4, 0), new EventChange.Saved(sheet))).IsRefused.ShouldBeTrue();
            (await store.TryCommit(new EventPrecondition(4, 1), new EventChange.Saved(sheet with { Version = 2 }))).IsKept.ShouldBeTrue();
            await store.Commit(new EventChange.Saved(sheet with { Id = 5, Code = "E00005" }), new EventChange.Dropped(4), new EventChange.Dropped(77));
        }

        using var again = Home.Open();
        Sheets(again).ShouldHaveSingleItem().Id.ShouldBe(5);
    }

    private static IReadOnlyList<EventSheet> Sheets(OpenStore store) => store.Services.GetRequiredService<IEventStore>().Sheets;
}
