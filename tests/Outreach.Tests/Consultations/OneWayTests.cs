using Microsoft.Extensions.DependencyInjection;
using Outreach.Channels;
using Outreach.Consultations;
using Outreach.Content;
using Outreach.People;
using Outreach.Safekeeping;
using Outreach.Tests.Chats;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Where nobody can answer an SMS (Twilio:CanReceive=false), people are still reminded, and nothing asks or names a word to answer with.</summary>
public sealed class OneWayTests
{
    private const string Kind = "test-one-way";
    private const string Her = "+996555123456";

    [Fact]
    public async Task She_is_reminded_and_told_of_a_withdrawal_in_words_that_ask_nothing_and_no_time_is_offered()
    {
        await using var outreach = await TestOutreach.Start(change: services => services.AddSingleton<IChannel>(new TestPhone(Kind, buttons: false, receives: false)));
        var lawyer = await Lawyers.Add(outreach, "ky,ru phone - mon-fri 9-12 30+10");
        var store = outreach.Services.GetRequiredService<IStore>();
        var sealer = outreach.Services.GetRequiredService<ISealer>();
        var person = new Person
        {
            Id = new PersonId(store.NextId()),
            Key = sealer.KeyOf(Kind, Her),
            Token = "T1",
            Channel = Kind,
            Address = sealer.Seal(Her, ChannelsJson.Default.String),
            FirstSeen = outreach.Time.GetUtcNow(),
            Profile = new Profile { Language = Language.Ru },
        };
        var booking = Bookings.Any with { Id = store.NextId(), Lawyer = lawyer.Id, Person = person.Id, Agreed = new Agreement(ReminderHours.Any, outreach.Time.GetUtcNow()) };
        await store.Commit([new PersonChange.Saved(person), new ConsultationChange.Booked(booking)], TestContext.Current.CancellationToken);

        await After(outreach, TimeSpan.FromHours(22));
        await store.Commit(
            [
                new ConsultationChange.Booked(booking with { Version = 2, State = BookingState.Cancelled, Withdrawn = true, ChangedAt = outreach.Time.GetUtcNow() }),
                new ConsultationChange.Waits(new Waiter { Id = store.NextId(), Version = 1, Person = person.Id, Wish = new SlotWish("wages", Language.Ru, Way.Phone), Since = outreach.Time.GetUtcNow() }),
            ],
            TestContext.Current.CancellationToken);
        await After(outreach, TimeSpan.FromMinutes(1));

        var sent = outreach.Phone(Kind).SentTo(Her).Select(message => message.ShouldBeOfType<Outgoing.Note>().Text).ToList();
        sent.ShouldBe(["Не забудьте: 26.11, 09:40. Код 4821.", "26.11, 09:40 отменяется. Код 4821."]);
        var words = PureTalk.Shipped.Keywords.All.Select(pair => Folding.Fold(pair.Key)).Where(word => word.Length > 2).ToHashSet(StringComparer.Ordinal);
        sent.SelectMany(text => text.Split(' ', ',', '.', ':')).Select(Folding.Fold).Where(words.Contains).ShouldBeEmpty();
    }

    private static async Task After(TestOutreach outreach, TimeSpan time)
    {
        outreach.Time.Advance(time);
        await outreach.Services.GetRequiredService<ConsultationRounds>().Round(TestContext.Current.CancellationToken);
        await outreach.Rest();
    }
}
