using System.Collections.Immutable;
using LiteDB;
using Outreach.Broadcasts;
using Outreach.Broadcasts.Dispatch;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.Delivered;
using Outreach.People;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Broadcasts: <c>broadcasts</c> holds what is planned (<see cref="BroadcastRows"/>), <c>progress</c> how far each came
/// (<see cref="ProgressRows"/>):
/// apart, as the one is large and the other changes with every recipient. All in memory; the <see cref="RecipientBook">recipients</see> are
/// not.
/// </summary>
internal sealed class BroadcastBook(GuardedRows plans, ILiteCollection<BsonDocument> progresses, RecipientBook recipients)
{
    private static readonly BroadcastProgress None = new();
    private readonly SortedDictionary<long, Broadcast> _plans = [];
    private readonly HashSet<long> _replanned = [];
    private readonly HashSet<long> _moved = [];
    private ImmutableDictionary<long, BroadcastProgress> _progress = ImmutableDictionary<long, BroadcastProgress>.Empty;
    private bool _stale;

    /// <summary>All of them by their numbers, as of the last transaction that is safe.</summary>
    public IReadOnlyList<Broadcast> Published { get; private set; } = [];

    /// <summary>How far each came, as of the last transaction that is safe.</summary>
    public IReadOnlyDictionary<long, BroadcastProgress> PublishedProgress { get; private set; }
        = ImmutableDictionary<long, BroadcastProgress>.Empty;

    public void Load()
    {
        foreach (var row in plans.All())
            _plans.Add(row["_id"].AsInt64, BroadcastRows.Read(row));
        _progress = progresses.FindAll().ToImmutableDictionary(row => row["_id"].AsInt64, ProgressRows.Read);
        _stale = true;
        Publish();
    }

    /// <summary>All of them as of this transaction.</summary>
    public IEnumerable<Broadcast> All => _plans.Values;

    public Broadcast? Find(long id) => _plans.GetValueOrDefault(id);

    public IReadOnlyList<Recipient> Recipients(long id, char zone, PersonId after, int most)
        => recipients.Waiting(id, Progress(id), zone, after, most);

    public RecipientState? Find(long id, Recipient recipient) => recipients.Find(id, Progress(id), recipient);

    public void Apply(BroadcastChange change, PeopleBook people)
    {
        switch (change)
        {
            case BroadcastChange.Saved(var plan):
                _plans[plan.Id] = plan;
                _replanned.Add(plan.Id);
                break;
            case BroadcastChange.Dropped(var id):
                _plans.Remove(id);
                _replanned.Add(id);
                break;
            case BroadcastChange.Found found:
                Move(found.Id, Progress(found.Id).After(found, recipients.Add(found.Id, found.Recipients)));
                break;
            case BroadcastChange.Fed fed:
                Move(fed.Id, Progress(fed.Id).After(fed));
                break;
            case BroadcastChange.Ended ended:
                if (recipients.TryEnd(ended, Progress(ended.Id)))
                    Move(ended.Id, Progress(ended.Id).After(ended));
                break;
            case BroadcastChange.Withdrawn withdrawn:
                Move(withdrawn.Id, Progress(withdrawn.Id).After(withdrawn));
                break;
            case BroadcastChange.LeftAfter(var person, var at):
                Leave([person, .. people.Whole(person).Select(one => one.Id).Where(id => id != person)], at);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    /// <summary>A paid message of a broadcast came further.</summary>
    public void Move(Delivery? before, Delivery after)
    {
        if (after is { Broadcast: { } id, Day: not null })
            Move(id, Progress(id).After(before, after));
    }

    /// <summary>Writes what the transaction changed, each document once.</summary>
    public void Write()
    {
        foreach (var id in _replanned)
        {
            if (_plans.TryGetValue(id, out var plan))
                plans.Upsert(BroadcastRows.Row(plan));
            else
                plans.Delete(id);
        }

        foreach (var id in _moved)
            progresses.Upsert(ProgressRows.Row(id, _progress[id]));
        _stale |= _replanned.Count > 0;
        _replanned.Clear();
        _moved.Clear();
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish()
    {
        PublishedProgress = _progress;
        if (_stale)
            Published = [.. _plans.Values];
        _stale = false;
    }

    private BroadcastProgress Progress(long id) => _progress.GetValueOrDefault(id, None);

    private void Move(long id, BroadcastProgress progress)
    {
        _progress = _progress.SetItem(id, progress);
        _moved.Add(id);
    }

    // She by all her channels is one who leaves.
    private void Leave(List<PersonId> whole, DateTimeOffset at)
    {
        foreach (var (id, progress) in _progress.Where(broadcast => broadcast.Value.LastAt > at - Progressing.OptOutWindow))
        {
            if (whole.SelectMany(person => progress.Zones.Keys.Select(zone => new Recipient(person, zone)))
                .Any(recipient => recipients.TryOptOut(id, recipient, at)))
                Move(id, progress.WithOptOut());
        }
    }
}
