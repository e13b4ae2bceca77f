using LiteDB;
using Outreach.Broadcasts;
using Outreach.Channels;
using Outreach.Channels.Delivered;
using Outreach.Consultations;
using Outreach.Flows;
using Outreach.Flows.Joining;
using Outreach.People;
using Outreach.Reach;
using Outreach.Safekeeping;
using Outreach.Staff;
using Outreach.Staff.Audit;
using Outreach.Staff.Desk;

namespace Outreach.LiteDb;

/// <summary>
/// All that is kept. Only the writer's thread works in the books; other threads look at what is published in memory:
/// <see cref="Published"/> and each <see cref="Recent{TKey, T}"/>.
/// </summary>
internal sealed class Books
{
    private readonly Seals _seals;
    private readonly SealedRows[] _sealed;
    private readonly SealedRows[] _all;
    private readonly GuardedRows[] _guarded;
    private readonly Func<BsonValue, int, BsonValue?>[] _older;
    private bool _sealGuarded;
    private Tally _tally = new(0, 0, 0, 0, 0, 0, 0, 0);

    public Books(LiteDatabase database, Ids ids, Seals seals)
    {
        _seals = seals;
        var people = Sealed("people", "k");
        var (census, inbox, known, dead, outbox, unsent, talks, codes) = (Sealed("census"), Sealed("inbox"), Sealed("known"), Sealed("dead"), Sealed("outbox"), Sealed("unsent"), Sealed("talks"), Sealed("codes"));
        var (reach, deliveries, audit, holds, waiting) = (Sealed("reach"), Sealed("deliveries", "p"), Sealed("audit"), Sealed("holds"), Sealed("waiting"));
        var (staff, invitations, head, plans, lawyers, bookings) = (Guarded("staff"), Guarded("invitations"), Guarded("audithead"), Guarded("broadcasts"), Guarded("lawyers"), Guarded("bookings"));
        People = new PeopleBook(people, new CensusBook(census), ids);
        Audience = new AudienceBook(people);
        Key = new KeyBook(Rows(database, "key"));
        Inbox = new InboxBook(inbox, new KnownKeys(known), dead, ids);
        Outbox = new OutboxBook(outbox, unsent);
        Talks = new TalkBook(talks);
        Codes = new CodeBook(codes, ids);
        Reach = new ReachBook(reach);
        Deliveries = new DeliveryBook(deliveries, seals, new DeliveryDays(Rows(database, "days")));
        Staff = new StaffBook(staff, invitations);
        Audit = new AuditBook(audit, head);
        Broadcasts = new BroadcastBook(plans, Rows(database, "progress"), new RecipientBook(Rows(database, "recipients")));
        Consultations = new ConsultationBook(lawyers, bookings, holds, waiting);
        _sealed = [people, staff, lawyers, bookings, head];
        _all = [people, census, inbox, known, dead, outbox, unsent, talks, codes, reach, deliveries, audit, holds, waiting, staff, invitations, head, plans, lawyers, bookings];
        _guarded = [staff, invitations, head, plans, lawyers, bookings];
        // What tells most comes first.
        _older = [.. ((SealedRows[])[people, talks, reach, holds, waiting, codes, inbox, dead, outbox, unsent, known, audit, census]).Select(rows => (Func<BsonValue, int, BsonValue?>)((after, most) => rows.SealSome(after, most))), Deliveries.SealSome];

        SealedRows Sealed(string name, params string[] open) => new(Rows(database, name), seals, open);

        GuardedRows Guarded(string name) => new(Rows(database, name), seals);
    }

    public PeopleBook People { get; }

    public AudienceBook Audience { get; }

    public KeyBook Key { get; }

    public InboxBook Inbox { get; }

    public OutboxBook Outbox { get; }

    public TalkBook Talks { get; }

    public CodeBook Codes { get; }

    public ReachBook Reach { get; }

    public DeliveryBook Deliveries { get; }

    public StaffBook Staff { get; }

    public AuditBook Audit { get; }

    public BroadcastBook Broadcasts { get; }

    public ConsultationBook Consultations { get; }

    /// <summary>How many acts were written to the audit log, ever.</summary>
    public long Audited => _tally.Audited;

    /// <summary>Whether somebody was forgotten whose bytes still stand in the journal.</summary>
    public bool HasErased { get; set; }

    /// <summary>What everybody may see, as of the last transaction that is safe.</summary>
    public Snapshot Published { get; private set; } = Snapshot.Empty;

    /// <summary>The collection of this name.</summary>
    public static ILiteCollection<BsonDocument> Rows(LiteDatabase database, string name) => database.GetCollection(name, BsonAutoId.Int64);

    /// <summary>Loads what must be in memory.</summary>
    /// <param name="tally">The tally as it was kept.</param>
    /// <param name="counted">Whether a census was kept; if not, everybody is counted, and the next transaction keeps that.</param>
    /// <param name="older">Whether a version wrote it that sealed no documents: then what is guarded is sealed now, all else as time allows.</param>
    /// <exception cref="TamperedException">What is guarded is not as this program left it.</exception>
    public void Load(Tally tally, bool counted, bool older)
    {
        _tally = older ? tally with { Sealing = (0, BsonValue.MinValue), Audited = Audit.Head?.Number ?? 0 } : tally;
        Inbox.Load();
        Deliveries.Days.Load();
        Staff.Load();
        Audit.Load();
        Broadcasts.Load();
        Consultations.Load();
        _sealGuarded = older;
        if (!older && _guarded.Select((rows, index) => (rows, index)).FirstOrDefault(guarded => !guarded.rows.Print.AsSpan().SequenceEqual(PrintOf(tally, guarded.index))) is { rows: { } wrong })
            throw new TamperedException(wrong.Name);

        if (counted)
            People.Census.Load();
        else
            People.Count();
        Publish();
    }

    /// <summary>Keeps a message once, and knows or makes its sender.</summary>
    /// <param name="arrival">The message.</param>
    /// <param name="doubtful">Who brings it was told before that it could not be kept, though perhaps it was: then it is new to him.</param>
    public InboxRow? Receive(Arrival arrival, bool doubtful)
    {
        if (Inbox.Knows(arrival.Key))
            return doubtful ? Inbox.FindWaiting(arrival.Key) : null;
        var sender = People.Meet(arrival);
        // Who writes is looked up next: have her at hand.
        People.Find(sender);
        Talks.Find(sender);
        var row = Inbox.Add(arrival, sender);
        _tally = _tally with { Received = _tally.Received + 1, Waiting = _tally.Waiting + 1 };
        return row;
    }

    /// <summary>
    /// Writes a turn if all claims hold and what it books fits. A turn that deals with a message that was dealt with before was kept before (its caller was told otherwise
    /// in the middle of a disk's trouble): it is not written twice, and its claims held then.
    /// </summary>
    /// <returns>False when a claim does not hold, or a booking does not fit.</returns>
    public bool TryApply(IReadOnlyList<Claim> claims, IReadOnlyList<Change> changes)
    {
        if (changes.Any(change => change is InboxChange(var row) and not InboxChange.Revived && Inbox.IsDealtWith(row)))
            return true;
        if (!claims.All(claim => Claims.Hold(this, claim)) || !Consultations.Fit(changes.OfType<ConsultationChange>()))
            return false;
        var forgotten = changes.OfType<PersonChange.Erased>().SelectMany(People.Leaving).ToList();
        foreach (var change in changes)
            Apply(change);
        // She wrote on before she was forgotten: who these messages come from is somebody new, and stays the same one when the next comes.
        foreach (var person in forgotten)
        {
            if (Inbox.FirstWaiting(person.Id) is { } message)
                People.Renew(person, message.ReceivedAt);
        }

        return true;
    }

    /// <summary>Writes what was gathered, and says what the tally is then.</summary>
    public Tally Finish(long batch, long mark)
    {
        foreach (var rows in _sealGuarded ? _guarded : [])
            rows.SealSome(BsonValue.MinValue, int.MaxValue);
        _sealGuarded = false;
        Talks.Write();
        People.Census.Write();
        Broadcasts.Write();
        Deliveries.Days.Write();
        Inbox.Write(batch);
        return _tally = _tally with { Batch = batch, Mark = mark, Prints = [.. _guarded.SelectMany(rows => rows.Print)] };
    }

    /// <summary>Whether there are sealed documents.</summary>
    public bool HasSealed => _sealed.Any(rows => rows.HasSealed()) || _all.Any(rows => rows.EndsSealed());

    /// <summary>Whether anything is kept.</summary>
    public bool HasAny => _all.Any(rows => rows.HasAny());

    /// <summary>Seals some of what an older version left open. In the same transaction it is written down how far that came.</summary>
    public bool SealOlder(int most)
    {
        if (_tally.Sealing is not { } sealing)
            return false;
        if (_older[sealing.Collection](sealing.After, most) is { } last)
            _tally = _tally with { Sealing = (sealing.Collection, last) };
        else
            _tally = _tally with { Sealing = sealing.Collection + 1 < _older.Length ? (sealing.Collection + 1, BsonValue.MinValue) : null };
        _seals.TakesOpen = _tally.Sealing is not null;
        return true;
    }

    /// <summary>The transaction is safe: everybody may see it.</summary>
    public void Publish()
    {
        People.Publish();
        Talks.Recent.Publish();
        Deliveries.Days.Publish();
        Staff.Publish();
        Broadcasts.Publish();
        Consultations.Publish();
        Published = Snapshot.Of(this, _tally);
    }

    private static ReadOnlySpan<byte> PrintOf(Tally tally, int index)
    {
        const int Bytes = 16;
        return tally.Prints.Length >= (index + 1) * Bytes ? tally.Prints.AsSpan(index * Bytes, Bytes) : default;
    }

    /// <summary>Whether the reach log holds what is old enough to be kept by the hour alone.</summary>
    public bool HasFine(DateTimeOffset before) => Reach.Page(_tally.Coarse, 1) is [var entry] && entry.At < before;

    /// <summary>Keeps only the hour of some of the reach log. In the same transaction it is written down how far that came.</summary>
    public void Coarsen(DateTimeOffset before, int most)
    {
        if (Reach.Coarsen(_tally.Coarse, before, most) is { } last)
            _tally = _tally with { Coarse = last };
    }

    // What was given up lies in no index of persons: there is seldom any, so it is only looked for when there is.
    private void Erase(PersonId person)
    {
        Talks.Erase(person);
        Staff.Erase(person);
        Deliveries.Erase(person);
        Consultations.Erase(person);
        if (_tally.Dead > 0)
            _tally = Inbox.Erase(person, _tally);
        if (_tally.Unsent > 0)
            _tally = Outbox.Erase(person, _tally);
    }

    // Whichever way she comes to have no consultations to give, her card is nobody's in the same transaction.
    private void Leave(StaffChange change)
    {
        var person = change switch
        {
            StaffChange.Removed(var removed) => removed,
            StaffChange.Appointed(var member) when !member.Role.May(Right.GiveConsultations) => member.Person,
            _ => (PersonId?)null,
        };
        if (person is { } left)
            Consultations.Leave(left);
    }

    private void Apply(Change change)
    {
        switch (change)
        {
            case InboxChange inbox:
                _tally = Inbox.Apply(inbox, _tally);
                break;
            case OutboxChange outbox:
                _tally = Outbox.Apply(outbox, _tally);
                break;
            case ChatChange chat:
                Talks.Apply(chat, People);
                break;
            case SessionChange session:
                Talks.Apply(session, People);
                break;
            case ReachChange reach:
                Reach.Apply(reach);
                break;
            case DeliveryChange delivery:
                if (Deliveries.Apply(delivery, People, Broadcasts) is { } consequence)
                    People.Apply(consequence);
                break;
            case PersonChange.Erased erased:
                HasErased = true;
                var forgotten = People.Leaving(erased).ToList();
                People.Apply(erased);
                forgotten.ForEach(person => Erase(person.Id));
                break;
            case PersonChange person:
                People.Apply(person);
                break;
            case DeskChange desk:
                Talks.Apply(desk, People);
                break;
            case StaffChange staff:
                Staff.Apply(staff, People);
                Leave(staff);
                break;
            case BroadcastChange broadcast:
                Broadcasts.Apply(broadcast, People);
                break;
            case ConsultationChange consultation:
                Consultations.Apply(consultation, People);
                break;
            case AuditChange audit:
                Audit.Apply(audit);
                _tally = _tally with { Audited = _tally.Audited + 1 };
                break;
            case CodeChange code:
                Codes.Apply(code);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }
}
