using System.Globalization;

namespace Outreach.Staff.Actions;

/// <summary>
/// Writes down that somebody who is not on the staff tried staff's doors: the first few times within an hour, then each tenfold with the
/// number. The audit log is kept for ever, so strangers together may write a handful of lines an hour and no word of their own.
/// </summary>
public sealed class Strangers(TimeProvider time)
{
    private const long Few = 5;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset Since, long Count)> _tries = new(StringComparer.Ordinal);

    /// <summary>What of this try goes into the audit log; null when it is only counted.</summary>
    /// <param name="act">What was tried, by a name of ours.</param>
    /// <param name="what">At what: a name or number of ours, never what the stranger sent.</param>
    public IReadOnlyList<AuditedAct> Tried(string act, string what)
    {
        var count = Count(act);
        return count <= Few ? [new AuditedAct(act, what)]
            : IsPowerOfTen(count) ? [new AuditedAct(act, what, string.Create(CultureInfo.InvariantCulture, $"{count} within an hour"))]
            : [];
    }

    private long Count(string act)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            var (since, count) = _tries.TryGetValue(act, out var before) && now - before.Since < Hour && now >= before.Since
                ? before
                : (now, 0);
            _tries[act] = (since, count + 1);
            return count + 1;
        }
    }

    private static bool IsPowerOfTen(long number)
    {
        while (number % 10 == 0)
            number /= 10;
        return number == 1;
    }
}
