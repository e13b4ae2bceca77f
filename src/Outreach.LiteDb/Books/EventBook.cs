using System.Collections.Immutable;
using Outreach.Events.Sheets;
using Outreach.LiteDb.Rows;

namespace Outreach.LiteDb.Books;

/// <summary>Event sheets: <c>events</c> (<see cref="EventRows"/>), all in memory.</summary>
internal sealed class EventBook(SealedRows rows)
{
    private ImmutableSortedDictionary<long, EventSheet> _sheets = ImmutableSortedDictionary<long, EventSheet>.Empty;
    private bool _stale;

    /// <summary>All of them by their numbers, as of the last transaction that is safe.</summary>
    public IReadOnlyList<EventSheet> Published { get; private set; } = [];

    public void Load()
    {
        _sheets = rows.All().Select(EventRows.Read).ToImmutableSortedDictionary(static sheet => sheet.Id, static sheet => sheet);
        _stale = true;
        Publish();
    }

    public EventSheet? Find(long id) => _sheets.GetValueOrDefault(id);

    public void Apply(EventChange change)
    {
        switch (change)
        {
            case EventChange.Saved(var sheet):
                rows.Upsert(EventRows.Row(sheet));
                _sheets = _sheets.SetItem(sheet.Id, sheet);
                break;
            case EventChange.Dropped(var id):
                rows.Delete(id);
                _sheets = _sheets.Remove(id);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }

        _stale = true;
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish()
    {
        if (_stale)
            Published = [.. _sheets.Values];
        _stale = false;
    }
}
