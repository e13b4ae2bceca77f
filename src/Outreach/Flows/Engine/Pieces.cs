using System.Collections.Concurrent;
using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>
/// What people wrote in the last seconds and what was not understood: a message that comes in pieces is read whole. In memory only, and
/// only for seconds: a crash forgets it, and the pieces are then read one by one.
/// </summary>
public sealed class Pieces
{
    /// <summary>What comes later than this is a message of its own.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);

    private const int Most = 8;
    private const int SweepFrom = 1_000;

    private readonly ConcurrentDictionary<PersonId, (DateTimeOffset At, IReadOnlyList<string> Words)> _pieces = new();

    /// <summary>The pieces that a message of now belongs to, oldest first.</summary>
    public IReadOnlyList<string> Before(PersonId person, DateTimeOffset now)
        => _pieces.TryGetValue(person, out var known) && now - known.At <= Apart ? known.Words : [];

    /// <summary>Remembers a piece; what was understood ends the message.</summary>
    public void Note(PersonId person, string? words, bool unclear, DateTimeOffset now)
    {
        if (words is null || !unclear)
        {
            _pieces.TryRemove(person, out _);
            return;
        }

        _pieces[person] = (now, [.. Before(person, now).Append(words).TakeLast(Most)]);
        if (_pieces.Count > SweepFrom)
            Sweep(now);
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (person, known) in _pieces)
        {
            if (now - known.At > Apart)
                _pieces.TryRemove(new(person, known));
        }
    }
}
