using System.Globalization;
using Outreach.Content.Clocks;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Duty;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>What is done about who is on duty when.</summary>
public sealed class RotaVerbs(IHotlineStore kept, DutyNames names, TwoClocks clock) : IStaffVerbs
{
    private const string On = "rota";
    private const int MostHours = 14 * 24;

    /// <summary>The whole rota is written anew, a line for each shift (<see cref="WrittenRota"/>).</summary>
    public StaffVerb<string, Rota> Write => new("rota.write", Right.LeadHotline, OnWrite) { Object = static _ => On };

    /// <summary>Nobody is there for so many hours, whatever the rota says; 0 = it holds again.</summary>
    public StaffVerb<int, Rota> Close => new("rota.close", Right.LeadHotline, OnClose) { Object = static _ => On };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Write, Close];

    private async ValueTask<Ruling<Rota>> OnWrite(Actor who, string text, DateTimeOffset now, CancellationToken cancellation)
    {
        var all = await names.All(cancellation);
        return WrittenRota.TryRead(text, clock.Local(now).Date, name => Of(all, name), out var rota, out var wrong)
            ? Becomes(kept.Board.Rota with { Week = rota.Week, Dates = rota.Dates }, $"{rota.Week.Count} shifts, {rota.Dates.Count} dates")
            : new Refusal<Rota>("rota_wrong", ("line", wrong));
    }

    private Ruling<Rota> OnClose(Actor who, int hours, DateTimeOffset now)
        => hours is < 0 or > MostHours
            ? new Refusal<Rota>("rota_wrong", ("line", hours))
            : Becomes(
                kept.Board.Rota with { ClosedUntil = hours == 0 ? null : now.AddHours(hours) },
                hours == 0 ? "open" : string.Create(CultureInfo.InvariantCulture, $"closed for {hours} h"));

    private static List<PersonId> Of(IReadOnlyDictionary<PersonId, string> all, string name)
        => [.. all.Where(one => string.Equals(one.Value, name, StringComparison.OrdinalIgnoreCase)).Select(static one => one.Key)];

    private static Decision<Rota> Becomes(Rota rota, string details)
    {
        var next = rota with { Version = rota.Version + 1 };
        return new Decision<Rota>(next)
        {
            Preconditions = [new RotaPrecondition(rota.Version)],
            Changes = [new HotlineChange.RotaSaved(next)],
            On = On,
            Details = details,
        };
    }
}
