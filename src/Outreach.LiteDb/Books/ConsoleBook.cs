using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.People;
using Outreach.Staff.Console;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Who is signed in to the console, all in memory: <c>consolelinks</c>: <c>_id</c> key of the link, <c>p</c> person, <c>u</c> until.
/// <c>consolesessions</c>: <c>_id</c> number, <c>k</c> key of the cookie's token, <c>p</c> person, <c>a</c> since, <c>u</c> until.
/// </summary>
internal sealed class ConsoleBook(SealedRows links, SealedRows sessions)
{
    private readonly Dictionary<string, ConsoleLink> _links = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, ConsoleSession> _sessions = [];
    private bool _stale;

    /// <summary>The links by their keys, as of the last transaction that is safe.</summary>
    public IReadOnlyDictionary<string, ConsoleLink> PublishedLinks { get; private set; } = new Dictionary<string, ConsoleLink>();

    /// <summary>The sessions by the order of their numbers, likewise.</summary>
    public IReadOnlyList<ConsoleSession> Published { get; private set; } = [];

    public void Load()
    {
        foreach (var row in links.All())
            _links.Add(row["_id"].AsString, new ConsoleLink(row["_id"].AsString, new PersonId(row["p"].AsInt64), row["u"].Instant()));
        foreach (var row in sessions.All())
            _sessions.Add(row["_id"].AsInt64, Session(row));
        _stale = true;
        Publish();
    }

    public bool HasLink(string key) => _links.ContainsKey(key);

    public void Apply(ConsoleChange change, PeopleBook people)
    {
        switch (change)
        {
            // Who was forgotten meanwhile comes in nowhere.
            case ConsoleChange.LinkMade(var link, var at):
                DropLinks(one => one.Until <= at || one.Person == link.Person);
                if (people.Find(link.Person) is not null)
                    Keep(link);
                break;
            case ConsoleChange.LinkGone(var key):
                DropLinks(one => one.Key == key);
                break;
            case ConsoleChange.SignedIn(var session, var at):
                DropSessions(one => one.Until <= at);
                if (people.Find(session.Person) is not null)
                    Keep(session);
                break;
            case ConsoleChange.Ended(var id):
                DropSessions(one => one.Id == id);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    /// <summary>She is signed in nowhere any more, and no link lets her in.</summary>
    public void Erase(PersonId person)
    {
        DropLinks(link => link.Person == person);
        DropSessions(session => session.Person == person);
    }

    /// <summary>Nobody can make the tokens anew by which all of it is found: everybody signs in again.</summary>
    public void Renew()
    {
        DropLinks(static _ => true);
        DropSessions(static _ => true);
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish()
    {
        if (_stale)
            (PublishedLinks, Published) = (new Dictionary<string, ConsoleLink>(_links, StringComparer.Ordinal), [.. _sessions.Values]);
        _stale = false;
    }

    private void Keep(ConsoleLink link)
    {
        links.Upsert(new BsonDocument { ["_id"] = link.Key, ["p"] = link.Person.Value, ["u"] = link.Until.Ticks() });
        _links[link.Key] = link;
        _stale = true;
    }

    private void Keep(ConsoleSession session)
    {
        sessions.Upsert(new BsonDocument
        {
            ["_id"] = session.Id,
            ["k"] = session.Key,
            ["p"] = session.Person.Value,
            ["a"] = session.Since.Ticks(),
            ["u"] = session.Until.Ticks(),
        });
        _sessions[session.Id] = session;
        _stale = true;
    }

    private void DropLinks(Func<ConsoleLink, bool> which)
    {
        foreach (var gone in _links.Values.Where(which).ToList())
        {
            links.Delete(gone.Key);
            _links.Remove(gone.Key);
            _stale = true;
        }
    }

    private void DropSessions(Func<ConsoleSession, bool> which)
    {
        foreach (var gone in _sessions.Values.Where(which).ToList())
        {
            sessions.Delete(gone.Id);
            _sessions.Remove(gone.Id);
            _stale = true;
        }
    }

    private static ConsoleSession Session(BsonDocument row) => new(
        row["_id"].AsInt64, row["k"].AsString, new PersonId(row["p"].AsInt64), row["a"].Instant(), row["u"].Instant());
}
