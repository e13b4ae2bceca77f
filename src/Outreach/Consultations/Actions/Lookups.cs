using Outreach.Consultations.Scheduling;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Consultations.Actions;

/// <summary>
/// Finds bookings by their codes for who leads consultations. A code has four digits, so whoever types one after the other would find them
/// all: misses are limited, a booking of another region is as good as none, and each look stands in the audit log.
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
    /// <param name="who">Who asks.</param>
    /// <param name="code">What was typed, or what stood behind a button; anybody can have written that.</param>
    public Ruling<Booking> Find(Actor who, string code)
    {
        var found = kept.Calendar.Find(code);
        var asks = who.Person?.Id ?? default;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var isRunning = _misses.TryGetValue(asks, out var before) && now - before.Since < Hour && now >= before.Since;
            var (since, count) = isRunning ? before : (now, 0);
            if (count < MostMisses && found is not null && OwnRegions.Has(who, found))
                return new Decision<Booking>(found) { On = $"booking {found.Id}" };
            if (count <= MostMisses)
                _misses[asks] = (since, count + 1);
            if (count >= MostMisses)
            {
                var ended = new AuditedAct(Act, "nothing", $"{MostMisses} misses within an hour");
                return new Refusal<Booking>("book_too_often") { Acts = count > MostMisses ? [] : [ended] };
            }

            return new Refusal<Booking>("book_no_code")
            {
                Acts = [found is null ? new AuditedAct(Act, "nothing") : new AuditedAct(Act, $"booking {found.Id}", "not of her regions")],
            };
        }
    }

    /// <summary>Whether nobody will give a consultation as it stands: its lawyer left, or hears nothing.</summary>
    public static bool IsAlone(Calendar calendar, Booking booking)
        => calendar.Lawyers.GetValueOrDefault(booking.Lawyer) is null or { Person: null } or { IsDeaf: true };
}
