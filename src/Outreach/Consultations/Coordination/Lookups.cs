using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Desk;

namespace Outreach.Consultations;

/// <summary>
/// Finds bookings by their codes for who leads consultations. A code has four digits, so whoever types one after the other would find them all: misses
/// are limited, a booking of another region is as good as none, and each look stands in the audit log.
/// </summary>
public sealed class Lookups(IConsultationStore kept, TimeProvider time)
{
    /// <summary>Misses of one colleague within an hour; after them she finds nothing until the hour is over.</summary>
    public const int MostMisses = 20;

    private const string Act = "booking.find";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<PersonId, (DateTimeOffset Since, int Count)> _misses = [];

    /// <summary>Looks.</summary>
    /// <param name="call">Who asks.</param>
    /// <param name="code">What she typed, or what stood behind a button; she may have written that herself.</param>
    /// <returns>The booking, or what she is told instead; and what goes into the audit log.</returns>
    public (Booking? Booking, string Text, IReadOnlyList<AuditedAct> Acts) Find(DeskCall call, string code)
    {
        var found = kept.Calendar.Find(code);
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var isRunning = _misses.TryGetValue(call.Person.Id, out var before) && now - before.Since < Hour && now >= before.Since;
            var (since, count) = isRunning ? before : (now, 0);
            var isHers = found is not null && OwnRegions.Has(call.Member, found);
            if (count < MostMisses && isHers)
                return (found, string.Empty, [new AuditedAct(Act, $"booking {found!.Id}")]);
            if (count <= MostMisses)
                _misses[call.Person.Id] = (since, count + 1);
            if (count >= MostMisses)
                return (null, call.Words.Say("book_too_often"), count > MostMisses ? [] : [new AuditedAct(Act, "nothing", $"{MostMisses} misses within an hour")]);
            var act = found is null ? new AuditedAct(Act, "nothing") : new AuditedAct(Act, $"booking {found.Id}", "not of her regions");
            return (null, call.Words.Say("book_no_code"), [act]);
        }
    }
}
