using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Messaging;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;

namespace Outreach.LiteDb.Books;

/// <summary>
/// The staff, all in memory: <c>_id</c> person, <c>r</c> role, <c>g</c> regions, <c>n</c> sealed name, <c>b</c> by whom, <c>a</c> since.
/// <c>invitations</c>: <c>_id</c> key, <c>r</c>, <c>g</c>, <c>n</c>, <c>b</c> likewise, <c>u</c> until.
/// <c>staffphones</c>: <c>_id</c> person, <c>i</c> number of the phone, <c>k</c> key, <c>n</c> sealed number, <c>c</c> key of the code,
/// <c>t</c> tries, <c>a</c> asked at, <c>o</c> asked how often.
/// </summary>
internal sealed class StaffBook(GuardedRows rows, GuardedRows invitations, SealedRows phones)
{
    private readonly SortedDictionary<long, StaffMember> _members = [];
    private readonly SortedDictionary<long, StaffPhone> _phones = [];
    private bool _stale;

    /// <summary>Everybody by the order of their numbers, as of the last transaction that is safe.</summary>
    public IReadOnlyList<StaffMember> Published { get; private set; } = [];

    /// <summary>The phones that colleagues gave, likewise.</summary>
    public IReadOnlyList<StaffPhone> PublishedPhones { get; private set; } = [];

    public void Load()
    {
        foreach (var row in phones.All())
            _phones.Add(row["_id"].AsInt64, Phone(row));
        foreach (var row in rows.All())
            _members.Add(row["_id"].AsInt64, Member(row));
        _ = invitations.All().Count();
        _stale = true;
        Publish();
    }

    public StaffMember? Find(PersonId person) => _members.GetValueOrDefault(person.Value);

    public Invitation? Invitation(string key) => invitations.Find(key) is { } row ? Invitation(row) : null;

    public void Apply(StaffChange change, PeopleBook people)
    {
        switch (change)
        {
            // Who was forgotten meanwhile stays off the staff.
            case StaffChange.Appointed(var member):
                if (people.Find(member.Person) is not null)
                    Appoint(member);
                if (!member.Role.May(Right.Appoint))
                    TakeBack(member.Person);
                break;
            case StaffChange.Removed(var person):
                Erase(person);
                break;
            case StaffChange.PhoneSaved(var phone):
                if (people.Find(phone.Person) is not null)
                    Keep(phone);
                break;
            case StaffChange.PhoneGone(var owner):
                DropPhone(owner);
                break;
            case StaffChange.Invited(var invitation, var at):
                Drop(ended => ended.Until <= at);
                invitations.Upsert(Row(invitation));
                break;
            case StaffChange.InvitationGone(var key):
                invitations.Delete(key);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    /// <summary>She is on the staff no more, if she was; whom she invited and who did not come yet is invited no more.</summary>
    public void Erase(PersonId person)
    {
        TakeBack(person);
        DropPhone(person);
        if (!_members.Remove(person.Value))
            return;
        rows.Delete(person.Value);
        _stale = true;
    }

    /// <summary>
    /// Phones are known by another key from now on. One that was not shown to be hers yet, and invitations, go: nobody can make their
    /// codes anew.
    /// </summary>
    public void Renew(Sealer sealer)
    {
        Drop(static _ => true);
        foreach (var phone in _phones.Values.ToList())
        {
            if (phone.IsConfirmed)
                Keep(phone with { Key = sealer.KeyOf(SmsKind.Name, sealer.Open(phone.Number, MessagingJson.Default.String)) });
            else
                DropPhone(phone.Person);
        }
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish()
    {
        if (_stale)
            (Published, PublishedPhones) = ([.. _members.Values], [.. _phones.Values]);
        _stale = false;
    }

    private void TakeBack(PersonId person) => Drop(invitation => invitation.By == person);

    // There are few.
    private void Drop(Func<Invitation, bool> which)
    {
        foreach (var gone in invitations.All().Select(Invitation).Where(which).ToList())
            invitations.Delete(gone.Key);
    }

    private void Appoint(StaffMember member)
    {
        rows.Upsert(Row(member));
        _members[member.Person.Value] = member;
        _stale = true;
    }

    private void Keep(StaffPhone phone)
    {
        phones.Upsert(Row(phone));
        _phones[phone.Person.Value] = phone;
        _stale = true;
    }

    private void DropPhone(PersonId person)
    {
        if (!_phones.Remove(person.Value))
            return;
        phones.Delete(person.Value);
        _stale = true;
    }

    private static BsonDocument Row(StaffPhone phone)
    {
        var row = new BsonDocument
        {
            ["_id"] = phone.Person.Value,
            ["i"] = phone.Id,
            ["k"] = phone.Key.Value,
            ["n"] = phone.Number.Bytes,
            ["t"] = phone.Tries,
            ["a"] = phone.AskedAt.Ticks(),
            ["o"] = phone.Asked,
        };
        if (phone.Code is { } code)
            row["c"] = code;
        return row;
    }

    private static StaffPhone Phone(BsonDocument row) => new()
    {
        Id = row["i"].AsInt64,
        Person = new PersonId(row["_id"].AsInt64),
        Key = new PersonKey(row["k"].AsString),
        Number = new Sealed(row["n"].AsBinary),
        Code = row.TryGetValue("c", out var code) ? code.AsString : null,
        Tries = row["t"].AsInt32,
        AskedAt = row["a"].Instant(),
        Asked = row["o"].AsInt32,
    };

    private static BsonDocument Row(StaffMember member)
    {
        var row = new BsonDocument { ["_id"] = member.Person.Value, ["r"] = (int)member.Role };
        Lists.Put(row, "g", member.Regions);
        if (member.Name is { } name)
            row["n"] = name.Bytes;
        if (member.By is { } by)
            row["b"] = by.Value;
        row["a"] = member.Since.Ticks();
        return row;
    }

    private static StaffMember Member(BsonDocument row) => new()
    {
        Person = new PersonId(row["_id"].AsInt64),
        Role = (Role)row["r"].AsInt32,
        Regions = Lists.Read(row, "g"),
        Name = row.TryGetValue("n", out var name) ? new Sealed(name.AsBinary) : null,
        By = row.TryGetValue("b", out var by) ? new PersonId(by.AsInt64) : null,
        Since = row["a"].Instant(),
    };

    private static BsonDocument Row(Invitation invitation)
    {
        var row = new BsonDocument { ["_id"] = invitation.Key, ["r"] = (int)invitation.Role };
        Lists.Put(row, "g", invitation.Regions);
        row["n"] = invitation.Name.Bytes;
        row["b"] = invitation.By.Value;
        row["u"] = invitation.Until.Ticks();
        return row;
    }

    private static Invitation Invitation(BsonDocument row) => new()
    {
        Key = row["_id"].AsString,
        Role = (Role)row["r"].AsInt32,
        Regions = Lists.Read(row, "g"),
        Name = new Sealed(row["n"].AsBinary),
        By = new PersonId(row["b"].AsInt64),
        Until = row["u"].Instant(),
    };
}
