using Microsoft.Extensions.Options;
using NodaTime.Extensions;
using Outreach.Consultations.CoordinatorDesk;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Consultations.Rounds;

/// <summary>
/// Once a day, when the hours begin in which times are offered, tells who leads consultations what waits in vain: coordinators each of
/// their regions, administrators where no coordinator leads the whole country. Nobody is told that all is well.
/// </summary>
internal sealed class LeaderMornings(
    IConsultationStore kept,
    Shortages shortages,
    StaffRoll roll,
    DeskDrawer drawer,
    TwoClocks clock,
    Outbox outbox,
    IOptions<ConsultationOptions> options)
{
    /// <summary>A start later than this tells tomorrow.</summary>
    private const int Hours = 2;

    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        var local = clock.Local(now);
        var from = options.Value.OffersFrom.ToLocalTime();
        if (local.TimeOfDay < from || local.TimeOfDay >= from.PlusHours(Hours)
            || kept.Calendar.Told.GetValueOrDefault(ConsultationChange.DayTold.Leaders) >= local.Date)
            return;
        var told = new List<Change>();
        foreach (var leader in await Leaders(cancellation))
            told.AddRange(await drawer.TellAll(
                leader.Person, Right.LeadConsultations, (_, address, words) => Notes(leader, address, words, now), now, cancellation));
        await outbox.TryCommit(
            [], [new ConsultationChange.DayTold(ConsultationChange.DayTold.Leaders, local.Date), .. told], cancellation);
    }

    // Where no coordinator leads the whole country, administrators do: who never said where she is waits too.
    private async Task<IReadOnlyList<StaffMember>> Leaders(CancellationToken cancellation)
    {
        var all = (await roll.All(cancellation))
            .Where(one => one.Person.Standing == ContactStatus.Open && one.Member.Role.May(Right.LeadConsultations))
            .Select(one => one.Member)
            .ToList();
        var coordinators = all.Where(member => member.Role == Role.Coordinator).ToList();
        return coordinators.Exists(member => member.IsEverywhere) ? coordinators : all;
    }

    private IReadOnlyList<Outgoing> Notes(StaffMember leader, string address, StaffWriter words, DateTimeOffset now)
        => shortages.Of(leader, words, now) is { Count: > 0 } lines
            ? [new Outgoing.Note { Address = address, Text = string.Join("\n\n", lines.Prepend(words.Say("short_head"))) }]
            : [];
}
