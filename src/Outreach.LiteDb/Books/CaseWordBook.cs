using LiteDB;
using Outreach.Hotline.Cases;
using Outreach.LiteDb.Rows;
using Outreach.Privacy;

namespace Outreach.LiteDb.Books;

/// <summary>
/// What was said in cases: <c>casewords</c> (<see cref="CaseRows"/>). Which words belong together is known in memory alone: without the key
/// the file does not even tell how much was said in a case.
/// </summary>
internal sealed class CaseWordBook(SealedRows rows)
{
    private readonly Dictionary<long, SortedSet<long>> _of = [];
    private readonly SortedSet<long> _filed = [];

    /// <summary>The cases that have words, by their numbers.</summary>
    public IEnumerable<long> Cases => _of.Keys.Order();

    /// <summary>The cases some of whose words name a photo or voice, by their numbers.</summary>
    public IEnumerable<long> Filed => _filed;

    public void Load()
    {
        foreach (var row in rows.All())
            Remember(CaseRows.Word(row));
    }

    /// <summary>The last words of a case, the oldest first.</summary>
    public IReadOnlyList<CaseWord> Last(long of, int most) => _of.TryGetValue(of, out var ids)
        ? [.. ids.Reverse().Take(most).Select(id => rows.Find(id)).OfType<BsonDocument>().Select(CaseRows.Word).Reverse()]
        : [];

    public void Add(CaseWord word)
    {
        rows.Insert(CaseRows.Row(word));
        Remember(word);
    }

    /// <summary>One of them; null when it is gone.</summary>
    public CaseWord? Find(long id) => rows.Find(id) is { } row ? CaseRows.Word(row) : null;

    /// <summary>
    /// What became of a colleague's words, if they are there. Of what was to be taken back: that it is, or that nobody knows.
    /// </summary>
    public void Went(long id, WordState state)
    {
        if (Find(id) is not { } word)
            return;
        var became = word.State != WordState.TakenBack ? state : state == WordState.Sent ? WordState.TakenBack : WordState.Unknown;
        rows.Update(CaseRows.Row(word with { State = became }));
    }

    /// <summary>They are others now.</summary>
    public void Reword(long id, Sealed words, WordState state)
    {
        if (Find(id) is { } word)
            rows.Update(CaseRows.Row(word with { Words = words, State = state }));
    }

    /// <summary>Nothing is kept of them.</summary>
    public void Remove(long id)
    {
        if (Find(id) is not { } word || !_of.TryGetValue(word.Case, out var ids))
            return;
        rows.Delete(id);
        ids.Remove(id);
        if (ids.Count == 0)
            _of.Remove(word.Case);
    }

    /// <summary>All words of a case are to be forgotten.</summary>
    public void Purge(long of)
    {
        if (!_of.Remove(of, out var ids))
            return;
        _filed.Remove(of);
        foreach (var id in ids)
            rows.Delete(id);
    }

    /// <summary>The names of photos and voices of a case are to be forgotten.</summary>
    public void Unfile(long of)
    {
        if (!_filed.Remove(of) || !_of.TryGetValue(of, out var ids))
            return;
        foreach (var word in ids.Select(id => rows.Find(id)).OfType<BsonDocument>().Select(CaseRows.Word).ToList())
        {
            if (word.File is not null)
                rows.Update(CaseRows.Row(word with { File = null }));
        }
    }

    private void Remember(CaseWord word)
    {
        if (!_of.TryGetValue(word.Case, out var ids))
            _of.Add(word.Case, ids = []);
        ids.Add(word.Id);
        if (word.File is not null)
            _filed.Add(word.Case);
    }
}
