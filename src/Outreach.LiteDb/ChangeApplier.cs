using LiteDB;
using Outreach.Broadcasts;
using Outreach.Closing;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Events.Sheets;
using Outreach.Flows.Engine;
using Outreach.Flows.Joining;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.LiteDb.Books;
using Outreach.LiteDb.Files;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Reach;
using Outreach.Staff.Audit;
using Outreach.Staff.Commands;
using Outreach.Staff.Console;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.LiteDb;

/// <summary>
/// All that is kept. Only the writer's thread works in the books; other threads look at what is published in memory:
/// <see cref="Published"/> and each <see cref="Recent{TKey, T}"/>.
/// </summary>
internal sealed partial class ChangeApplier(LiteDatabase database, Ids ids, Seals seals, Shelf shelf)
{
    private LedgerCounters _tally = new(0, 0, 0, 0, 0, 0, 0, 0);
    private bool _sealGuarded;

    // What tells most comes first: in this order an older store is sealed.
    public PeopleBook People { get; } = new(shelf.Rows("people", "k"), new CensusBook(shelf.Rows("census")), ids);

    public AudienceBook Audience { get; } = new(shelf.Rows("people", "k"));

    public TalkBook Talks { get; } = new(shelf.Rows("talks"));

    public ReachBook Reach { get; } = new(shelf.Rows("reach"));

    public CountBook Counts { get; } = new(shelf.Rows("counts"));

    public ConsultationBook Consultations { get; }
        = new(shelf.Guard("lawyers"), shelf.Guard("bookings"), shelf.Rows("holds"), shelf.Rows("waiting"),
            shelf.Rows("daystold"));

    public CodeBook Codes { get; } = new(shelf.Rows("codes"), ids);

    public HelpBook Help { get; } = new(shelf.Rows("help"), ids);

    public TroubleBook Troubles { get; } = new(shelf.Rows("troubles"), ids);

    public ContentBook Content { get; } = new(shelf.Rows("content"));

    public InboxBook Inbox { get; } = new(shelf.Rows("inbox"), new KnownKeys(shelf.Rows("known")), shelf.Rows("dead"), ids);

    public OutboxBook Outbox { get; } = new(shelf.Rows("outbox"), shelf.Rows("unsent"));

    public DeliveryBook Deliveries { get; } = new(shelf.Rows("deliveries", "p"), seals, new DeliveryDays(Rows(database, "days")));

    public StaffBook Staff { get; } = new(shelf.Guard("staff"), shelf.Guard("invitations"), shelf.Rows("staffphones"));

    public AuditBook Audit { get; } = new(shelf.Rows("audit"), shelf.Guard("audithead"), seals.Audit);

    public BroadcastBook Broadcasts { get; }
        = new(shelf.Guard("broadcasts"), Rows(database, "progress"), new RecipientBook(Rows(database, "recipients")));

    public HotlineBook Hotline { get; }
        = new(
            shelf.Rows("cases"),
            shelf.Rows("onduty"),
            shelf.Rows("rota"),
            shelf.Rows("caseblocks"),
            shelf.Rows("topics"),
            new CaseWordBook(shelf.Rows("casewords")));

    public LegalHoldBook Holds { get; } = new(shelf.Rows("legalholds"));

    public EventBook Events { get; } = new(shelf.Rows("events"));

    public ClosingBook Closing { get; } = new(shelf.Rows("closing"));

    public ConsoleBook Console { get; } = new(shelf.Rows("consolelinks"), shelf.Rows("consolesessions"));

    public KeyBook Key { get; } = new(Rows(database, "key"));

    /// <summary>How many acts were written to the audit log, ever.</summary>
    public long Audited => _tally.Audited;

    /// <summary>Whether something was erased whose bytes still stand in the journal.</summary>
    public bool HasErased { get; set; }

    /// <summary>What everybody may see, as of the last transaction that is safe.</summary>
    public Snapshot Published { get; private set; } = Snapshot.Empty;

    /// <summary>The collection of this name.</summary>
    public static ILiteCollection<BsonDocument> Rows(LiteDatabase database, string name) => database.GetCollection(name, BsonAutoId.Int64);

    /// <summary>Loads what must be in memory.</summary>
    /// <param name="tally">The tally as it was kept.</param>
    /// <param name="counted">Whether a census was kept; if not, everybody is counted, and the next transaction keeps that.</param>
    /// <param name="older">Whether a version wrote it that sealed no documents: then what is guarded is sealed now, all else as time
    /// allows.</param>
    /// <param name="unseen">Whether another secret made the prints that were kept: then they are made anew.</param>
    /// <exception cref="TamperedException">What is guarded is not as this program left it.</exception>
    public void Load(LedgerCounters tally, bool counted, bool older, bool unseen = false)
    {
        _tally = older ? tally with { Sealing = shelf.From(), Audited = Audit.Head?.Number ?? 0 } : tally;
        Inbox.Load();
        Deliveries.Days.Load();
        Help.Load();
        Troubles.Load();
        Content.Load();
        Staff.Load();
        Audit.Load();
        Broadcasts.Load();
        Consultations.Load();
        Hotline.Load();
        Holds.Load();
        Events.Load();
        Closing.Load();
        Console.Load();
        _sealGuarded = older;
        if (!older && !unseen)
            shelf.Check(tally.Prints);
        // A tally of before, put back beside what came after it.
        if (Inbox.LastBatch > tally.Batch)
            throw new TamperedException("tally");
        if (counted)
            People.Census.Load();
        else
            People.Count();
        Publish();
    }

    /// <summary>Keeps a message once, and knows or makes its sender.</summary>
    /// <param name="arrival">The message.</param>
    /// <param name="doubtful">Who brings it was told before that it could not be kept, though perhaps it was: then it is new to
    /// him.</param>
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
    /// Writes a turn if all preconditions hold and what it books fits. A turn that deals with a message that was dealt with before was kept
    /// before (its caller was told otherwise in the middle of a disk's trouble): it is not written twice. Nor is one that would come before
    /// an older message of its person, which waits.
    /// </summary>
    /// <param name="preconditions">What must hold.</param>
    /// <param name="changes">What is written.</param>
    /// <param name="now">When it was handed in: whatever else ends with it ends then.</param>
    public CommitResult TryApply(IReadOnlyList<Precondition> preconditions, IReadOnlyList<Change> changes, DateTimeOffset now)
    {
        if (changes.Any(change => change is InboxChange(var row) and not InboxChange.Revived
            && (Inbox.IsDealtWith(row) || Inbox.IsBehind(row, changes))))
            return new CommitResult.Overtaken();
        if (preconditions.FirstOrDefault(precondition => !Preconditions.Hold(this, precondition)) is { } broken)
            return new CommitResult.Refused(broken);
        if (!Consultations.Fit(changes.OfType<ConsultationChange>()))
            return new CommitResult.Refused(Precondition: null);
        var forgotten = changes.OfType<PersonChange.Erased>().SelectMany(People.Leaving).ToList();
        // What somebody said goes into the case that is open when all else is done, wherever in the turn it stands.
        foreach (var change in changes.OrderBy(static change => change is HotlineChange.Heard))
            Apply(change, now);
        // She wrote on before she was forgotten: who these messages come from is somebody new, and stays the same one when the next comes.
        foreach (var person in forgotten)
        {
            if (Inbox.FirstWaiting(person.Id) is { } message)
                People.Renew(person, message.ReceivedAt);
            else if (changes.OfType<OutboxChange.Queued>()
                .FirstOrDefault(queued => queued.Row.Person == person.Id) is { Row: var farewell })
                People.Farewell(person, farewell.Id);
        }

        return new CommitResult.Kept();
    }

    /// <summary>Writes what was gathered, and says what the tally is then.</summary>
    public LedgerCounters Finish(long batch, long mark)
    {
        if (_sealGuarded)
            shelf.SealGuarded();
        _sealGuarded = false;
        Talks.Write();
        People.Census.Write();
        Broadcasts.Write();
        Deliveries.Days.Write();
        Inbox.Write(batch);
        return _tally = _tally with { Batch = batch, Mark = mark, Prints = shelf.Prints };
    }

    /// <summary>Seals some of what an older version left open. In the same transaction it is written down how far that came.</summary>
    public bool SealOlder(int most)
    {
        if (_tally.Sealing is not { } sealing)
            return false;
        _tally = _tally with { Sealing = shelf.SealSome(sealing, most) };
        return true;
    }

    /// <summary>Whether the reach log holds what is old enough to be kept by the hour alone.</summary>
    public bool HasFine(DateTimeOffset before) => Reach.Page(_tally.Coarse, 1) is [var entry] && entry.At < before;

    /// <summary>Keeps only the hour of some of the reach log. In the same transaction it is written down how far that came.</summary>
    public void Coarsen(DateTimeOffset before, int most)
    {
        if (Reach.Coarsen(_tally.Coarse, before, most) is { } last)
            _tally = _tally with { Coarse = last };
    }

    /// <summary>The transaction is safe: everybody may see it.</summary>
    public void Publish()
    {
        People.Publish();
        Talks.Recent.Publish();
        Deliveries.Days.Publish();
        Help.Publish();
        Troubles.Publish();
        Content.Publish();
        Staff.Publish();
        Broadcasts.Publish();
        Consultations.Publish();
        Hotline.Publish();
        Holds.Publish();
        Events.Publish();
        Closing.Publish();
        Console.Publish();
        Published = Snapshot.Of(this, _tally);
    }

    // What was given up lies in no index of persons: there is seldom any, so it is only looked for when there is.
    private void Erase(PersonId person, DateTimeOffset now)
    {
        Talks.Erase(person);
        Staff.Erase(person);
        Console.Erase(person);
        Deliveries.Erase(person);
        Consultations.Erase(person);
        Hotline.Erase(person, now);
        if (_tally.Dead > 0)
            _tally = Inbox.Erase(person, _tally);
        if (_tally.Unsent > 0)
            _tally = Outbox.Erase(person, _tally);
    }

    // Whichever way she comes to have no consultations to give, her card is nobody's in the same transaction; and what she had taken of the
    // hotline waits for another when she may not answer people any more. Who was removed is signed in nowhere.
    private void Leave(StaffChange change, DateTimeOffset now)
    {
        if (LeftBy(change, Right.GiveConsultations) is { } lawyer)
            Consultations.Leave(lawyer);
        if (LeftBy(change, Right.AnswerPeople) is { } colleague)
            Hotline.Leave(colleague, now);
        if (change is StaffChange.Removed(var removed))
            Console.Erase(removed);
    }

    // Who has not this right any more.
    private static PersonId? LeftBy(StaffChange change, Right right) => change switch
    {
        StaffChange.Removed(var removed) => removed,
        StaffChange.Appointed(var member) when !member.Role.May(right) => member.Person,
        _ => null,
    };

    private void Apply(Change change, DateTimeOffset now)
    {
        switch (change)
        {
            case InboxChange inbox:
                _tally = Inbox.Apply(inbox, _tally);
                break;
            case OutboxChange outbox:
                _tally = Outbox.Apply(outbox, _tally);
                if (outbox is OutboxChange.Done or OutboxChange.Dead)
                    People.Left(outbox.Row.Id);
                break;
            case ChatChange chat:
                Talks.Apply(chat, People);
                break;
            case SessionChange session:
                Talks.Apply(session, People);
                break;
            case ReachChange.Noted(var entry):
                Reach.Add(entry);
                break;
            case ReachChange.Counted(var lines, var cells):
                Reach.Delete(lines);
                Counts.Add(cells);
                break;
            case LetterForgotten(var id):
                _tally = Outbox.Forget(id, Inbox.Forget(id, _tally));
                break;
            case DeliveryChange delivery:
                if (Deliveries.Apply(delivery, People, Broadcasts) is { } consequence)
                    People.Apply(consequence);
                break;
            case PersonChange.Erased erased:
                HasErased = true;
                var forgotten = People.Leaving(erased).ToList();
                People.Apply(erased);
                forgotten.ForEach(person => Erase(person.Id, now));
                break;
            case PersonChange person:
                People.Apply(person);
                break;
            case DeskChange desk:
                Talks.Apply(desk, People);
                break;
            case StaffChange staff:
                HasErased |= staff is StaffChange.PhoneGone or StaffChange.Removed;
                Staff.Apply(staff, People);
                Leave(staff, now);
                break;
            case ConsoleChange console:
                Console.Apply(console, People);
                break;
            case BroadcastChange broadcast:
                Broadcasts.Apply(broadcast, People);
                break;
            case ConsultationChange consultation:
                Consultations.Apply(consultation, People);
                break;
            case HotlineChange hotline:
                HasErased |= hotline is HotlineChange.CalledBack;
                Hotline.Apply(hotline, People, now);
                break;
            case EventChange sheet:
                Events.Apply(sheet);
                break;
            case AuditChange audit:
                Audit.Apply(audit);
                _tally = _tally with { Audited = _tally.Audited + 1 };
                break;
            case HelpChange help:
                Help.Apply(help);
                break;
            case ChannelTroubleChange trouble:
                Troubles.Apply(trouble);
                break;
            case ContentTaken taken:
                Content.Apply(taken);
                break;
            case CodeChange code:
                Codes.Apply(code);
                break;
            case ClosingChange closing:
                Closing.Apply(closing);
                break;
            case HoldChange hold:
                Holds.Apply(hold);
                break;
            case Swept:
                HasErased = true;
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }
}
