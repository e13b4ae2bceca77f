using System.Runtime.CompilerServices;
using Outreach.Campaigns;
using Outreach.Jobs.Retention;
using Outreach.People;

namespace Outreach.Reach;

/// <summary>
/// Puts counts in the place of lines that are nobody's any more: of people who were forgotten, and of those who only ever stood before
/// staff.
/// Each report says what it said before, to the day. Found by looking, so that a run that was cut off loses nothing and counts nothing
/// twice.
/// </summary>
public sealed class ReachRetention(IReachStore reach, IPeopleStore people, CampaignClock clock) : IRetentionClass
{
    private const int MostLines = 1_000;
    private readonly CountCells _cells = new(clock);

    /// <inheritdoc/>
    public string Name => "reach";

    /// <inheritdoc/>
    public string Kept => "2 days after the person was forgotten; counts stay";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(6);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var counts = await reach.Counts(cancellation);
        var nobodys = await Nobodys(at, cancellation);
        if (nobodys.Count == 0)
            yield break;
        var lines = new Dictionary<string, List<ReachEntry>>(StringComparer.Ordinal);
        await foreach (var entry in reach.Entries(DateTimeOffset.MaxValue, cancellation))
        {
            if (nobodys.TryGetValue(entry.Token, out var whole))
                (lines.TryGetValue(whole, out var known) ? known : lines[whole] = []).Add(entry);
        }

        var revision = counts.Revision;
        foreach (var persons in Batches(lines.Values))
        {
            var cells = new Dictionary<CountCell, long>();
            foreach (var (cell, count) in persons.SelectMany(Count))
                cells[cell] = cells.GetValueOrDefault(cell) + count;
            List<long> gone = [.. persons.SelectMany(static person => person).Select(static line => line.Id)];
            yield return new Overdue(0, gone.Count, [new ReachChange.Counted(gone, cells)]) { While = [new ReachPrecondition(revision++)] };
        }
    }

    // So many people that their lines fill a commit: nobody's are parted.
    private static IEnumerable<List<List<ReachEntry>>> Batches(IEnumerable<List<ReachEntry>> people)
    {
        var (batch, size) = (new List<List<ReachEntry>>(), 0);
        foreach (var person in people)
        {
            batch.Add(person);
            size += person.Count;
            if (size < MostLines)
                continue;
            yield return batch;
            (batch, size) = ([], 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }

    // Each token that is nobody's, with the one that stands for all that are the same. People are asked after the lines: who writes now is
    // found.
    private async Task<Dictionary<string, string>> Nobodys(DateTimeOffset now, CancellationToken cancellation)
    {
        var newest = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var same = new SameTokens();
        await foreach (var entry in reach.Entries(DateTimeOffset.MaxValue, cancellation))
        {
            newest[entry.Token] = newest.TryGetValue(entry.Token, out var at) && at > entry.At ? at : entry.At;
            if (entry.Same is { } other)
                same.Add(entry.Token, other);
        }

        var somebodys = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var token in people.Tokens(cancellation))
            somebodys.Add(same.Of(token));
        // What is younger may still be followed by a line that was on its way.
        foreach (var (token, at) in newest)
        {
            if (at > now - ReachEntry.Exactly)
                somebodys.Add(same.Of(token));
        }

        return newest.Keys.Where(token => !somebodys.Contains(same.Of(token)))
            .ToDictionary(token => token, same.Of, StringComparer.Ordinal);
    }

    private IEnumerable<KeyValuePair<CountCell, long>> Count(List<ReachEntry> lines)
    {
        var cells = Enumerable.Empty<KeyValuePair<CountCell, long>>();
        foreach (var part in lines.Where(static line => line.Same is null).GroupBy(static line => line.Real))
        {
            // As a report does it: each token by its lines, the newest last, then all together.
            var tokens = part.GroupBy(static line => line.Token, StringComparer.Ordinal).Select(static token =>
            {
                var one = new PersonReach();
                foreach (var line in token)
                    one.Learn(line);
                return one;
            }).ToList();
            tokens.Skip(1).ToList().ForEach(tokens[0].Add);
            cells = cells.Concat(_cells.Of([.. part], tokens[0]));
        }

        return cells;
    }
}
