using Microsoft.Extensions.DependencyInjection;
using Outreach.Broadcasts;
using Outreach.Messaging;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;
using Outreach.Storage;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Fakes;

/// <summary>The whole program with staff who are in the store and have no chat with us open: what they do, they do by verbs.</summary>
internal sealed class Bureau(TestOutreach outreach) : IAsyncDisposable
{
    private int _number;

    public DateTimeOffset Now => outreach.Time.GetUtcNow();

    public TestOutreach Outreach => outreach;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Bureau> Open(Action<BroadcastOptions>? options = null)
        => new(
            await TestOutreach.Start(change: services => services.Configure<BroadcastOptions>(broadcasts => options?.Invoke(broadcasts))));

    public T Get<T>()
        where T : notnull
        => outreach.Services.GetRequiredService<T>();

    /// <summary>Somebody who wrote to us once.</summary>
    public async Task<Person> Knows(Func<Person, Person>? change = null)
    {
        var address = $"p{++_number}";
        var person = new Person
        {
            Id = new PersonId(Get<IStore>().NextId()),
            Key = Get<ISealer>().KeyOf(TestPhone.Buttons, address),
            Token = address,
            Channel = TestPhone.Buttons,
            Address = Get<ISealer>().Seal(address, MessagingJson.Default.String),
            FirstSeen = Now,
            Profile = new Profile { Language = Language.Ru, Region = "naryn" },
        };
        person = change?.Invoke(person) ?? person;
        await Keeps(new PersonChange.Saved(person));
        return person;
    }

    /// <summary>Somebody on the staff.</summary>
    public async Task<Actor> Hires(Role role, params string[] regions)
    {
        var person = await Knows();
        var name = Get<ISealer>().Seal($"Айгүл {_number}", MessagingJson.Default.String);
        await Keeps(
            new StaffChange.Appointed(new StaffMember { Person = person.Id, Role = role, Regions = regions, Name = name, Since = Now }));
        return As(person);
    }

    public Actor As(Person person) => Get<StaffRoll>().Actor(person, person.Channel);

    public Task Keeps(params IReadOnlyList<Change> changes) => Get<IStore>().Commit(changes, Cancellation);

    public Task<Ruling<T>> Does<TWhat, T>(Actor who, StaffVerb<TWhat, T> verb, TWhat what)
        => Get<StaffActions>().Do(verb, who, what, Cancellation);

    /// <summary>Does it, and it is done.</summary>
    public async Task<T> Did<TWhat, T>(Actor who, StaffVerb<TWhat, T> verb, TWhat what)
    {
        var ruling = await Does(who, verb, what);
        ruling.ShouldBeOfType<Decision<T>>((ruling as Refusal<T>)?.Why?.Key ?? string.Empty);
        return ((Decision<T>)ruling).Became;
    }

    /// <summary>Wants it, and is told why not.</summary>
    public async Task<string> Refused<TWhat, T>(Actor who, StaffVerb<TWhat, T> verb, TWhat what)
        => (await Does(who, verb, what)).ShouldBeOfType<Refusal<T>>().Why.ShouldNotBeNull().Key;

    /// <summary>The acts of the audit log, each with its object.</summary>
    public async Task<IReadOnlyList<(string Act, string Object)>> Audit()
        => await Get<AuditVerifier>().All(0, Cancellation).Select(
            static entry => (entry.Note.Act, entry.Note.Object)).ToListAsync(Cancellation);

    /// <summary>What was sent to somebody.</summary>
    public async Task<IReadOnlyList<Outgoing>> SentTo(Person person)
    {
        await outreach.Rest();
        return [.. outreach.Phone(TestPhone.Buttons).SentTo(Get<ISealer>().Open(person.Address, MessagingJson.Default.String))];
    }

    public ValueTask DisposeAsync() => outreach.DisposeAsync();
}
