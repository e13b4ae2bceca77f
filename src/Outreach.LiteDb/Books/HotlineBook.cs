using System.Collections.Immutable;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Duty;
using Outreach.LiteDb.Rows;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.LiteDb.Books;

/// <summary>
/// The hotline: <c>cases</c>, <c>onduty</c>, <c>caseblocks</c> and <c>topics</c> (<see cref="CaseRows"/>), <c>rota</c>. In memory is the
/// <see cref="HotlineBoard"/>, and which cases were ever whose; what is over is read from the file. What can become of a case says
/// <see cref="CaseLifecycle"/>; here it is only written down.
/// </summary>
internal sealed class HotlineBook(
    SealedRows cases,
    SealedRows duty,
    SealedRows rota,
    SealedRows blocks,
    SealedRows topics,
    CaseWordBook words)
{
    private readonly Dictionary<PersonId, SortedSet<long>> _of = [];
    private HotlineBoard _board = HotlineBoard.Empty;

    /// <summary>As of the last transaction that is safe.</summary>
    public HotlineBoard Published { get; private set; } = HotlineBoard.Empty;

    public void Load()
    {
        foreach (var row in cases.All())
            Remember(CaseRows.Case(row));
        words.Load();
        var said = duty.All().Select(CaseRows.Duty).ToList();
        _board = _board with
        {
            OnDuty = Each(said, static one => one.Since),
            OffDuty = Each(said, static one => one.Off),
            Rota = rota.All().Select(RotaRows.Rota).FirstOrDefault() ?? Rota.Empty,
            Blocks = blocks.All().Select(CaseRows.Block).ToImmutableDictionary(one => one.Person),
            Views = topics.All().Select(CaseRows.View).ToImmutableDictionary(one => one.Key, one => one.View),
        };
        Publish();
    }

    private static ImmutableDictionary<PersonId, DateTimeOffset> Each(
        List<(PersonId Person, DateTimeOffset? Since, DateTimeOffset? Off)> said,
        Func<(PersonId Person, DateTimeOffset? Since, DateTimeOffset? Off), DateTimeOffset?> of)
        => said.Where(one => of(one) is not null).ToImmutableDictionary(static one => one.Person, one => of(one)!.Value);

    /// <summary>As of this transaction.</summary>
    public HotlineBoard Board => _board;

    /// <summary>The rota's version in this transaction.</summary>
    public int RotaVersion => _board.Rota.Version;

    public Case? Find(long id)
        => _board.Cases.GetValueOrDefault(id) ?? (cases.Find(id) is { } row ? CaseRows.Case(row) : null);

    public CaseWord? Word(long id) => words.Find(id);

    public IReadOnlyList<CaseWord> Words(long id, int most) => words.Last(id, most);

    /// <summary>The case of a person that was closed last.</summary>
    public Case? LastOf(PersonId person)
        => _of.TryGetValue(person, out var ids) ? ids.Select(Find).MaxBy(static one => one?.ClosedAt) : null;

    /// <summary>How many cases its person had before this one.</summary>
    public int Earlier(Case known)
        => known.Person is { } person && _of.TryGetValue(person, out var ids) ? ids.Count(id => id < known.Id) : 0;

    /// <summary>Cases that were closed before some time and still have words.</summary>
    public IReadOnlyList<long> Wordy(DateTimeOffset closedBefore, int most)
        => [.. words.Cases.Where(id => Find(id)?.ClosedAt < closedBefore).Take(most)];

    /// <summary>Cases that were closed before some time and still name photos or voices.</summary>
    public IReadOnlyList<long> Filed(DateTimeOffset closedBefore, int most)
        => [.. words.Filed.Where(id => Find(id)?.ClosedAt < closedBefore).Take(most)];

    public void Apply(HotlineChange change, PeopleBook people, DateTimeOffset now)
    {
        switch (change)
        {
            // Who was forgotten while this was decided stays forgotten.
            case HotlineChange.Called({ Person: { } caller } fresh):
                if (people.Find(caller) is { } known)
                    Call(known, fresh);
                break;
            case HotlineChange.Hid(var person):
                Put(_board.Of(person)?.HiddenBy());
                break;
            case HotlineChange.Departed(var person, var news):
                Put(_board.Of(person)?.DepartedBy(news));
                break;
            case HotlineChange.Located(var person, var country):
                Put(_board.Of(person)?.LocatedIn(country));
                break;
            case HotlineChange.Spoke(var person, var language):
                Put(_board.Of(person)?.SpokenIn(language));
                break;
            case HotlineChange.Judged(var id, var person, var help):
                Put(Find(id)?.JudgedBy(person, help));
                break;
            case HotlineChange.Barred(var person, var block):
                Bar(person, people.Find(person) is null ? null : block);
                break;
            case HotlineChange.Unfiled(var id):
                words.Unfile(id);
                break;
            case HotlineChange.Saved(var saved):
                Put(saved.Person is { } hers && people.Find(hers) is null ? saved.Forgotten(now) : saved);
                break;
            case HotlineChange.Heard(var person, var word):
                if (_board.Of(person) is { } open)
                    words.Add(word with { Case = open.Id });
                break;
            case HotlineChange.Said(var word):
                if (Find(word.Case) is { Person: not null })
                    words.Add(word);
                break;
            case HotlineChange.Went(var id, var state):
                words.Went(id, state);
                break;
            case HotlineChange.Reworded(var id, var fresh, var state):
                words.Reword(id, fresh, state);
                break;
            case HotlineChange.CalledBack(var id):
                words.Remove(id);
                break;
            case HotlineChange.Purged(var id):
                words.Purge(id);
                break;
            case HotlineChange.Duty(var person, var since) said:
                var isKnown = people.Find(person) is not null;
                SetDuty(person, isKnown ? since : null, isKnown ? said.Off : null);
                break;
            case HotlineChange.RotaSaved(var saved):
                Put(saved);
                break;
            case HotlineChange.Viewed(var key, var view):
                SetView(key, view);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    /// <summary>Answers people no more: what this colleague has waits for somebody else.</summary>
    public void Leave(PersonId colleague, DateTimeOffset now)
    {
        foreach (var had in _board.HadBy(colleague).ToList())
            Put(had.Freed(colleague, now));
        SetDuty(colleague, since: null, off: null);
        if (_board.Rota.Without(colleague) is var left && left != _board.Rota)
            Put(left);
    }

    /// <summary>The person is forgotten, and whatever was said with the person, however long ago.</summary>
    public void Erase(PersonId person, DateTimeOffset now)
    {
        Leave(person, now);
        Bar(person, block: null);
        _board = _board with { Asked = _board.Asked.Remove(person) };
        if (!_of.Remove(person, out var ids))
            return;
        foreach (var id in ids)
        {
            Put(Find(id)?.Forgotten(now));
            words.Purge(id);
        }
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish() => Published = _board;

    // Who is blocked for a time opens none; but a call for urgent help is heard from everybody.
    private void Call(Person caller, Case fresh)
    {
        if (fresh.Risk != CaseRisk.Red && _board.IsBlocked(caller.Id, fresh.OpenedAt))
            return;
        var open = _board.Of(caller.Id);
        var called = ((open ?? LastOf(caller.Id))?.Called(fresh.Risk, fresh.Cause, fresh.OpenedAt) ?? open ?? fresh)
            .CalledBy(caller, fresh.Young);
        if (called != open)
            Put(called);
    }


    private void Put(Case? one)
    {
        if (one is null)
            return;
        cases.Upsert(CaseRows.Row(one));
        Remember(one);
    }

    private void Remember(Case one)
    {
        var (known, whose, asked) = (_board.Cases, _board.ByPerson, _board.Asked);
        if (known.GetValueOrDefault(one.Id)?.Person is { } before && whose.GetValueOrDefault(before) == one.Id)
            whose = whose.Remove(before);
        if (one.Person is { } person)
        {
            if (!_of.TryGetValue(person, out var ids))
                _of.Add(person, ids = []);
            ids.Add(one.Id);
            if (one.IsOpen)
                whose = whose.SetItem(person, one.Id);
            if (one.AsksInWords)
                asked = asked.SetItem(person, one.Id);
            else if (asked.GetValueOrDefault(person) == one.Id)
                asked = asked.Remove(person);
        }

        _board = _board with
        {
            Cases = one.IsOnBoard ? known.SetItem(one.Id, one) : known.Remove(one.Id),
            ByPerson = whose,
            Asked = asked,
        };
    }

    private void Bar(PersonId person, Block? block)
    {
        if (block is null && !_board.Blocks.ContainsKey(person))
            return;
        if (block is null)
            blocks.Delete(person.Value);
        else
            blocks.Upsert(CaseRows.Row(block));
        _board = _board with
        {
            Blocks = block is null ? _board.Blocks.Remove(person) : _board.Blocks.SetItem(person, block),
        };
    }

    private void Put(Rota saved)
    {
        rota.Upsert(RotaRows.Row(saved));
        _board = _board with { Rota = saved };
    }

    private void SetDuty(PersonId colleague, DateTimeOffset? since, DateTimeOffset? off)
    {
        if ((since ?? off) is null)
            duty.Delete(colleague.Value);
        else
            duty.Upsert(CaseRows.Row(colleague, since, off));
        _board = _board with
        {
            OnDuty = since is { } from ? _board.OnDuty.SetItem(colleague, from) : _board.OnDuty.Remove(colleague),
            OffDuty = off is { } until ? _board.OffDuty.SetItem(colleague, until) : _board.OffDuty.Remove(colleague),
        };
    }

    private void SetView(long key, Sealed? view)
    {
        if (view is { } standing)
            topics.Upsert(CaseRows.Row(key, standing));
        else
            topics.Delete(key);
        _board = _board with
        {
            Views = view is { } shown ? _board.Views.SetItem(key, shown) : _board.Views.Remove(key),
        };
    }
}
