using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.Sms;
using Outreach.Privacy;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Today's answers that go beyond every budget, a document for each number that got one: <c>_id</c> number, <c>d</c> day, <c>k</c> key of
/// the number, <c>c</c> country (empty where no table knows it), <c>g</c> segments, <c>h</c> answers with help, <c>o</c> others. All in
/// memory. Forgetting a person does not touch them, or nothing would hold who asks, forgets and asks again; the first answer of another day
/// deletes them.
/// </summary>
internal sealed class HelpBook(SealedRows rows, Ids ids)
{
    private readonly Dictionary<PersonKey, BsonDocument> _numbers = [];
    private HelpDay _day = new(default);

    /// <summary>The day, as of the last transaction that is safe.</summary>
    public HelpDay Published { get; private set; } = new(default);

    public void Load()
    {
        foreach (var row in rows.All())
        {
            var (number, country) = (new PersonKey(row["k"].AsString), row["c"].AsString);
            _numbers.Add(number, row);
            _day = new HelpDay(DateOnly.FromDayNumber(row["d"].AsInt32))
            {
                Segments = _day.Segments + row["g"].AsInt32,
                Countries = _day.Countries.SetItem(country, _day.Countries.GetValueOrDefault(country) + row["g"].AsInt32),
                Numbers = _day.Numbers.Add((number, true), row["h"].AsInt32).Add((number, false), row["o"].AsInt32),
            };
        }
    }

    /// <summary>Whether the sums allow another answer, as this transaction sees them.</summary>
    public bool Allows(HelpPrecondition wanted) => _day.Allows(wanted);

    public void Apply(HelpChange answer)
    {
        // Decided before midnight and written behind one of the new day.
        if (answer.Day < _day.Day)
            return;
        if (answer.Day > _day.Day)
        {
            rows.DeleteAll();
            _numbers.Clear();
        }

        _day = _day.With(answer);
        if (!_numbers.TryGetValue(answer.Number, out var row))
        {
            _numbers.Add(answer.Number, row = new BsonDocument
            {
                ["_id"] = ids.Next(),
                ["d"] = _day.Day.DayNumber,
                ["k"] = answer.Number.Value,
                ["c"] = answer.Country ?? string.Empty,
                ["g"] = 0,
            });
        }

        row["g"] = row["g"].AsInt32 + answer.Segments;
        row["h"] = _day.Numbers.GetValueOrDefault((answer.Number, true));
        row["o"] = _day.Numbers.GetValueOrDefault((answer.Number, false));
        rows.Upsert(row);
    }

    /// <summary>Nothing is known of the day any more.</summary>
    public void Clear()
    {
        rows.DeleteAll();
        _numbers.Clear();
        _day = new HelpDay(default);
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish() => Published = _day;
}
