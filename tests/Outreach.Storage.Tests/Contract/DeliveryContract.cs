using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

public abstract class DeliveryContract(IHome home) : StoreContract(home)
{
    private static readonly DateOnly Day = new(2026, 3, 21);

    [Fact]
    public async Task A_delivery_comes_back_whole_after_a_restart()
    {
        PersonId person;
        using (var store = Home.Open())
        {
            person = (await store.Receive("sms:1")).Person;
            await store.Commit(Taken("SM1", person));
            await store.Commit(Told("SM1", DeliveryState.Undelivered, 30003));
        }

        using var again = Home.Open();
        (await again.Delivery("SM1")).ShouldBe(new Delivery
        {
            Channel = "sms",
            Reference = "SM1",
            Person = person,
            State = DeliveryState.Undelivered,
            Code = 30003,
            Segments = 2,
            Cost = 0.45m,
            At = Samples.Now,
            Day = Day,
        });
        (await again.Delivery("SM2")).ShouldBeNull();
    }

    [Fact]
    public async Task News_that_come_before_the_sending_was_written_down_are_joined_to_it()
    {
        using var store = Home.Open();
        var person = (await store.Receive("sms:1")).Person;
        await store.Commit(Told("SM1", DeliveryState.Delivered));
        (await store.Delivery("SM1")).ShouldNotBeNull().Person.ShouldBeNull();
        (await store.Figures()).ShouldBeEmpty("nobody took it yet");

        await store.Commit(Taken("SM1", person));
        var joined = (await store.Delivery("SM1")).ShouldNotBeNull();
        (joined.State, joined.Person, joined.Segments).ShouldBe((DeliveryState.Delivered, person, 2));
        (await store.Figures()).ShouldHaveSingleItem().States.ShouldHaveSingleItem().ShouldBe(new(DeliveryState.Delivered, 1));
    }

    [Fact]
    public async Task What_is_told_twice_counts_once()
    {
        using var store = Home.Open();
        var person = (await store.Receive("sms:1")).Person;
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await store.Commit(Taken("SM1", person));
            await store.Commit(Told("SM1", DeliveryState.Failed, 30007), Told("SM1", DeliveryState.Failed, 30007));
        }

        var figures = (await store.Figures()).ShouldHaveSingleItem();
        (figures.Messages, figures.Segments, figures.Cost, figures.Unpriced).ShouldBe((1, 2, 0.45m, 0));
        figures.States.ShouldHaveSingleItem().ShouldBe(new(DeliveryState.Failed, 1));
        figures.Codes.ShouldHaveSingleItem().ShouldBe(new(30007, 1));
    }

    [Fact]
    public async Task Figures_stand_day_by_day_and_over_a_restart()
    {
        using (var store = Home.Open())
        {
            var person = (await store.Receive("sms:1")).Person;
            await store.Commit(Taken("SM1", person), Taken("SM2", person) with { Receipt = new Receipt("SM2", DeliveryState.Queued, 3, null) });
            await store.Commit(Taken("SM3", person) with { Day = Day.AddDays(1) });
            await store.Commit(Told("SM2", DeliveryState.Undelivered));
        }

        using var again = Home.Open();
        var days = await again.Figures();
        days.Select(day => day.Day).ShouldBe([Day, Day.AddDays(1)]);
        (days[0].Messages, days[0].Segments, days[0].Cost, days[0].Unpriced).ShouldBe((2, 5, 0.45m, 1));
        days[0].States.ShouldBe(new Dictionary<DeliveryState, int> { [DeliveryState.Accepted] = 1, [DeliveryState.Undelivered] = 1 }, ignoreOrder: true);
        days[0].Codes.ShouldHaveSingleItem().ShouldBe(new(DeliveryFigures.NoCode, 1));
        (await again.Deliveries.Figures(Day.AddDays(1), Day.AddDays(2), TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Messages.ShouldBe(1);

        await again.Commit(Told("SM1", DeliveryState.Delivered));
        (await again.Figures())[0].States.ShouldBe(new Dictionary<DeliveryState, int> { [DeliveryState.Delivered] = 1, [DeliveryState.Undelivered] = 1 }, ignoreOrder: true);
    }

    [Theory]
    [InlineData(DeliveryMeaning.NumberDead, ContactStatus.Unreachable)]
    [InlineData(DeliveryMeaning.OptedOut, ContactStatus.Stopped)]
    [InlineData(DeliveryMeaning.None, ContactStatus.Open)]
    public async Task What_a_failure_means_for_the_person_is_kept_with_it_whichever_came_first(DeliveryMeaning meaning, ContactStatus standing)
    {
        using var store = Home.Open();
        var (early, late) = ((await store.Receive("sms:1", "1")).Person, (await store.Receive("sms:2", "2")).Person);
        await store.Commit(Taken("SM1", early));
        await store.Commit(Told("SM1", DeliveryState.Failed, 30005, meaning));
        await store.Commit(Told("SM2", DeliveryState.Failed, 30005, meaning));
        await store.Commit(Taken("SM2", late));
        (await store.Find(early)).ShouldNotBeNull().Standing.ShouldBe(standing);
        (await store.Find(late)).ShouldNotBeNull().Standing.ShouldBe(standing);
    }

    [Fact]
    public async Task A_failure_that_is_told_again_does_not_undo_what_she_did_meanwhile()
    {
        using var store = Home.Open();
        var person = (await store.Receive("sms:1")).Person;
        var told = Told("SM1", DeliveryState.Failed, 21610, DeliveryMeaning.OptedOut);
        await store.Commit(Taken("SM1", person), told);
        var stopped = (await store.Find(person)).ShouldNotBeNull();
        await store.Commit(new PersonChange.Saved(stopped with { Standing = ContactStatus.Open }));
        await store.Commit(told, Taken("SM1", person));
        (await store.Find(person)).ShouldNotBeNull().Standing.ShouldBe(ContactStatus.Open);
    }

    [Fact]
    public async Task Forgetting_a_person_cuts_the_tie_and_leaves_the_figures()
    {
        using (var store = Home.Open())
        {
            var rows = new[] { await store.Receive("sms:1", "1"), await store.Receive("sms:2", "2") };
            await store.Commit([.. rows.Select(row => new InboxChange.Handled(row, Outcome.Answered))]);
            var (hers, other) = (rows[0].Person, rows[1].Person);
            await store.Commit(Taken("SM1", hers), Taken("SM2", hers), Taken("SM3", other));
            await store.Commit(new PersonChange.Erased(hers));
            // The last word to her was on its way while she was forgotten.
            await store.Commit(new PersonChange.Erased(other));
            await store.Commit(Taken("SM4", other));
        }

        using var again = Home.Open();
        foreach (var reference in new[] { "SM1", "SM2", "SM3", "SM4" })
            (await again.Delivery(reference)).ShouldNotBeNull().Person.ShouldBeNull();
        (await again.Figures()).ShouldHaveSingleItem().Messages.ShouldBe(4);
    }

    private static DeliveryChange.Taken Taken(string reference, PersonId person)
        => new(person, "sms", new Receipt(reference, DeliveryState.Accepted, 2, 0.45m), Samples.Now, Day);

    private static DeliveryChange.Told Told(string reference, DeliveryState state, int? code = null, DeliveryMeaning meaning = DeliveryMeaning.None)
        => new(new DeliveryNews("sms", reference, state, code, Samples.Now) { Meaning = meaning });
}
