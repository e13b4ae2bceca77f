using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Messaging;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.LiteDb.Books;

/// <summary>
/// People: <c>_id</c> number, <c>k</c> key (unique index, open), and sealed: <c>s</c> standing, <c>t</c> token, <c>c</c> channel, <c>a</c>
/// sealed address,
/// <c>f</c> first seen, <c>j</c> she by another channel, <c>o</c> country of her number, <c>h</c> finished lessons, <c>e</c> when she
/// called for urgent help,
/// <c>p</c> profile. Who wrote lately is in memory; the others are found by the index, so that a start need not read everybody (100,000
/// people took more than a second and 70 MB). What is counted of them goes into the <see cref="CensusBook"/> with them.
/// </summary>
internal sealed class PeopleBook(SealedRows rows, CensusBook census, Ids ids)
{
    private const int MostInMemory = 10_000;
    private const string ByKey = "k = @0";
    private readonly Recent<string, Person> _recentByKey = new(MostInMemory);
    private readonly Dictionary<long, Person> _farewells = [];

    /// <summary>Those who wrote lately.</summary>
    public Recent<long, Person> Recent { get; } = new(MostInMemory);

    public CensusBook Census => census;

    /// <summary>The sealed addresses of all.</summary>
    public IEnumerable<Sealed> Addresses => rows.All().Select(static row => new Sealed(row["a"].AsBinary));

    public void Prepare() => rows.EnsureIndex("k", unique: true);

    /// <summary>She by this channel, and by the other if she has joined two.</summary>
    public IEnumerable<Person> Whole(PersonId id)
    {
        if (Find(id) is not { } person)
            return [];
        return Other(person) is { } other ? [person, other] : [person];
    }

    /// <summary>Whom a wish to be forgotten takes with it.</summary>
    public IEnumerable<Person> Leaving(PersonChange.Erased erased)
        => Whole(erased.Person).ToList() is var whole && erased.OnlyAlone && whole.Count > 1 ? [] : whole;

    public Person? Find(PersonId id) => Recent.Get(id.Value, number => rows.Find(number) is { } row ? PeopleRows.Read(row) : null);

    /// <summary>The sender of a message: the person of her key, or a new one. Who was out of reach is in reach again.</summary>
    public PersonId Meet(Arrival arrival)
    {
        var person = Find(arrival.PersonKey);
        // Under the number of who is still being told that she is forgotten: what we answer now must not arrive before that.
        if (person is null && _farewells.Values.FirstOrDefault(told => told.Key == arrival.PersonKey) is { } forgotten)
        {
            Renew(forgotten, arrival.ReceivedAt);
            return forgotten.Id;
        }

        if (person is null)
        {
            person = new Person
            {
                Id = new PersonId(ids.Next()),
                Key = arrival.PersonKey,
                Token = arrival.Token,
                Channel = arrival.Channel,
                Address = arrival.Address,
                FirstSeen = arrival.ReceivedAt,
                Country = arrival.Country,
            };
            rows.Insert(PeopleRows.Row(person));
            Remember(person, before: null);
        }
        else if (person.Standing == ContactStatus.Unreachable)
        {
            Write(person with { Standing = ContactStatus.Open });
        }

        return person.Id;
    }

    public void Apply(PersonChange change)
    {
        switch (change)
        {
            case PersonChange.Saved(var changed):
                Save(changed);
                break;
            case PersonChange.Told(var id, var profile):
                if (Find(id) is { } teller)
                    Write(teller with { Profile = profile });
                break;
            case PersonChange.Learned(var id, var lesson):
                foreach (var learner in Whole(id).Where(learner => !learner.Finished.Contains(lesson)).ToList())
                    Write(learner with { Finished = [.. learner.Finished, lesson] });
                break;
            case PersonChange.CalledForHelp(var id, var at):
                foreach (var caller in Whole(id).ToList())
                    Write(caller with { CalledForHelp = at });
                break;
            case PersonChange.Moved moved:
                Move(moved);
                break;
            case PersonChange.Joined(var id, var other):
                Join(id, other);
                break;
            case PersonChange.Reachable(var id, var yes):
                Move(
                    id,
                    from: yes ? ContactStatus.Unreachable : ContactStatus.Open,
                    to: yes ? ContactStatus.Open : ContactStatus.Unreachable);
                break;
            case PersonChange.OptedOut(var id):
                if (Find(id) is { } stopped)
                    Write(stopped with { Standing = ContactStatus.Stopped });
                break;
            case PersonChange.Erased erased:
                foreach (var person in Leaving(erased).ToList())
                    Erase(person);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    /// <summary>Somebody new under the number of who was forgotten: messages that carry it wait.</summary>
    public void Renew(Person forgotten, DateTimeOffset since) => Write(new Person
    {
        Id = forgotten.Id,
        Key = forgotten.Key,
        Token = Newcomer.Token(),
        Channel = forgotten.Channel,
        Address = forgotten.Address,
        FirstSeen = since,
        Country = forgotten.Country,
    });

    /// <summary>
    /// Who was forgotten is told so by this message: until it has left, whoever writes by her address comes under her number.
    /// </summary>
    public void Farewell(Person forgotten, long message) => _farewells[message] = forgotten;

    /// <summary>A message has left, or never will.</summary>
    public void Left(long message) => _farewells.Remove(message);

    /// <summary>Counts everybody anew.</summary>
    public void Count()
    {
        census.Begin();
        foreach (var row in rows.All())
            census.Move(before: null, PeopleRows.Read(row));
    }

    /// <summary>Everybody is found by another key from now on.</summary>
    public void Renew(Sealer sealer)
    {
        foreach (var person in rows.All().Select(PeopleRows.Read).ToList())
        {
            var address = sealer.Open(person.Address, MessagingJson.Default.String);
            rows.Update(PeopleRows.Row(person with { Key = sealer.KeyOf(person.Channel, address) }));
        }
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish()
    {
        Recent.Publish();
        census.Publish();
        _recentByKey.Publish();
    }

    public Person? Find(PersonKey key)
        => _recentByKey.Get(key.Value, text => rows.FindBy(ByKey, text) is { } row ? PeopleRows.Read(row) : null);

    private void Save(Person person)
    {
        if (Find(person.Key) is { } other && other.Id != person.Id)
            throw new InvalidOperationException($"The key of {person.Id} belongs to {other.Id} already.");
        if (Find(person.Id) is { } before && before.Key != person.Key)
            _recentByKey.Set(before.Key.Value, null);
        Write(person);
    }

    private void Move(PersonId id, ContactStatus from, ContactStatus to)
    {
        if (Find(id) is { } person && person.Standing == from)
            Write(person with { Standing = to });
    }

    private void Move(PersonChange.Moved moved)
    {
        if (Find(moved.Person) is not { } person)
            return;
        Write(person with { Standing = moved.Standing });
        if (Other(person) is { } other
            && LinkedPersons.Follow(other.Standing, person.Standing, moved.Standing, moved.IsProven) is var follows
            && follows != other.Standing)
            Write(other with { Standing = follows });
    }

    // Who had been joined with one of the two stands alone again; who had taken a token from it is counted as somebody else from now on.
    private void Join(PersonId id, PersonId otherId)
    {
        if (id == otherId || Find(id) is not { } person || Find(otherId) is not { } other || person.Joined == otherId)
            return;
        if (Other(person) is { } left)
            Write(left with { Joined = null, Token = Newcomer.Token() });
        if (Other(other) is { } before)
            Write(before with { Joined = null });
        var (one, two) = LinkedPersons.Join(person, other);
        Write(one);
        Write(two);
    }

    private Person? Other(Person person) => person.Joined is { } other ? Find(other) : null;

    private void Erase(Person person)
    {
        rows.Delete(person.Id.Value);
        census.Move(person, after: null);
        _recentByKey.Set(person.Key.Value, null);
        Recent.Set(person.Id.Value, null);
    }

    private void Write(Person person)
    {
        var before = Find(person.Id);
        rows.Upsert(PeopleRows.Row(person));
        Remember(person, before);
    }

    private void Remember(Person person, Person? before)
    {
        census.Move(before, person);
        _recentByKey.Set(person.Key.Value, person);
        Recent.Set(person.Id.Value, person);
    }
}
