using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Staff.Team;
using Outreach.Storage;

namespace Outreach.Consultations.Actions;

/// <summary>
/// What coordinators do with lawyers' cards: those of lawyers who work in their regions alone. A card that is not theirs is to them as one
/// that is not there; and they give none away and draw none to them: that is for who leads the whole country.
/// </summary>
public sealed class LawyerVerbs(
    IConsultationStore kept,
    LawyerText text,
    LawyerFields fields,
    LinkedNotes linked,
    StaffRoll roll,
    CurrentWords words,
    IStore store,
    IOptions<CampaignOptions> campaign) : IStaffVerbs
{
    private const string Saved = "lawyer.save";

    /// <summary>A new card, by the name that staff call her.</summary>
    public StaffVerb<string, Lawyer> Add => new("lawyer.add", Right.LeadConsultations, OnAdd);

    /// <summary>A field of a card is as it was written.</summary>
    public StaffVerb<Field, Lawyer> Write => new("lawyer.write", Right.LeadConsultations, OnWrite);

    /// <summary>Something of a field is switched on or off.</summary>
    public StaffVerb<Field, Lawyer> Switch => new("lawyer.switch", Right.LeadConsultations, OnSwitch);

    /// <summary>No new bookings for now.</summary>
    public StaffVerb<long, Lawyer> Pause
        => new(
            "lawyer.pause",
            Right.LeadConsultations,
            (who, id, now, cancellation) => OnPause(who, id, paused: true, now, cancellation));

    /// <summary>New bookings again.</summary>
    public StaffVerb<long, Lawyer> Resume
        => new(
            "lawyer.resume",
            Right.LeadConsultations,
            (who, id, now, cancellation) => OnPause(who, id, paused: false, now, cancellation));

    /// <summary>A card is a colleague's.</summary>
    public StaffVerb<Linking, Lawyer> Link => new("lawyer.link", Right.LeadConsultations, OnLink);

    /// <summary>A card with which nothing is booked is gone.</summary>
    public StaffVerb<long, Lawyer> Remove => new("lawyer.remove", Right.LeadConsultations, OnRemove);

    /// <summary>Cards are as a table says. It becomes them, and how many are new.</summary>
    public StaffVerb<IReadOnlyList<Row>, (IReadOnlyList<Lawyer> Cards, int Added)> Import
        => new("lawyers.import", Right.LeadConsultations, OnImport);

    /// <summary>All bookings leave the house as a table, without anybody's name, number or code.</summary>
    public StaffVerb<ValueTuple, IReadOnlyList<Booking>> Export => new("lawyers.calendar", Right.LeadConsultations, OnExport);

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Add, Write, Switch, Pause, Resume, Link, Remove, Import, Export];

    private static Reason Gone => new("staff_old_button");

    /// <summary>A card that is somebody's to change; null when there is none.</summary>
    public Lawyer? Theirs(Actor who, long id)
        => kept.Calendar.Lawyers.GetValueOrDefault(id) is { } lawyer && OwnRegions.Has(who, lawyer, words.Regions) ? lawyer : null;

    /// <summary>The lawyers on the staff who have no card yet.</summary>
    public async Task<IReadOnlyList<StaffMember>> WithoutCard(CancellationToken cancellation)
    {
        var lawyers = (await roll.All(cancellation)).Select(one => one.Member).Where(member => member.Role == Role.Lawyer);
        return [.. lawyers.Where(member => kept.Calendar.LawyerOf(member.Person) is null)];
    }

    /// <summary>What the cards of a table would become. By its name, as staff know a lawyer by it.</summary>
    public IReadOnlyList<Written> Outlook(IReadOnlyList<Row> rows)
    {
        // Where two cards have one name, the row is of the one that somebody answers to.
        var known = kept.Calendar.Lawyers.Values.GroupBy(text.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(
            static cards => cards.Key,
            static cards => cards.MaxBy(static card => card.Person is not null)!,
            StringComparer.OrdinalIgnoreCase);
        return [.. rows.Select((row, index) =>
        {
            var before = known.GetValueOrDefault(row.Name);
            var after = row.Fill(before ?? LawyerFields.Usual(0, text.Sealed(row.Name), campaign.Value.TimeZone));
            return new Written(index, row.Name, before, after);
        })];
    }

    /// <summary>Whether a row of a table is somebody's to write: the card that is there, and what it becomes.</summary>
    public bool IsTheirs(Actor who, Written card)
        => OwnRegions.Has(who, card.After, words.Regions) && (card.Before is null || OwnRegions.Has(who, card.Before, words.Regions));

    private Ruling<Lawyer> OnAdd(Actor who, string written, DateTimeOffset now)
    {
        if (StaffName.Wrong(written) is { } why)
            return new Refusal<Lawyer>(why);
        var card = LawyerFields.Usual(store.NextId(), text.Sealed(StaffName.Of(written)), campaign.Value.TimeZone) with
        {
            Places = who.Member?.Regions ?? [],
        };
        return new Decision<Lawyer>(card) { Changes = [new ConsultationChange.LawyerSaved(card)], On = $"lawyer {card.Id}" };
    }

    private async ValueTask<Ruling<Lawyer>> OnWrite(Actor who, Field wanted, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = Theirs(who, wanted.Lawyer);
        var wrong = before is not null ? fields.Wrong(before, wanted.Name, wanted.Value, now) : Gone;
        var ruling = Change(
            who, wanted.Lawyer, wanted.Name, card => fields.Write(card, wanted.Name, wanted.Value, now, words.Regions), wrong);
        return ruling is Decision<Lawyer>(var card) decided
            ? decided with { Notices = [.. await linked.Changed(who, before!, card, now, cancellation)] }
            : ruling;
    }

    private Ruling<Lawyer> OnSwitch(Actor who, Field wanted, DateTimeOffset now)
    {
        return Change(who, wanted.Lawyer, wanted.Name, Switched, Gone);

        Lawyer? Switched(Lawyer card) => LawyerFields.Values(card, wanted.Name, words.Regions).Contains(wanted.Value)
            ? LawyerFields.Toggle(card, wanted.Name, wanted.Value)
            : null;
    }

    private async ValueTask<Ruling<Lawyer>> OnPause(
        Actor who, long id, bool paused, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = Theirs(who, id);
        var ruling = Change(who, id, "paused", card => card with { Paused = paused }, Gone);
        return ruling is Decision<Lawyer>(var card) decided && before!.Paused != paused
            ? decided with { Notices = [.. await linked.Paused(who, card, now, cancellation)] }
            : ruling;
    }

    private async ValueTask<Ruling<Lawyer>> OnLink(Actor who, Linking linking, DateTimeOffset now, CancellationToken cancellation)
    {
        if ((await WithoutCard(cancellation)).All(member => member.Person != linking.Colleague))
            return new Refusal<Lawyer>("lawyer_link_nobody");
        var ruling = Change(who, linking.Lawyer, "link", card => card with { Person = linking.Colleague }, Gone);
        return ruling is Decision<Lawyer>(var card) decided
            ? decided with
            {
                Preconditions = [new StaffPrecondition(linking.Colleague, Role.Lawyer)],
                Notices = [.. await linked.Of(card, now, cancellation)],
            }
            : ruling;
    }

    private Ruling<Lawyer> OnRemove(Actor who, long id, DateTimeOffset now)
    {
        if (Theirs(who, id) is not { } card)
            return new Refusal<Lawyer>(Gone);
        return kept.Calendar.With(id, now, DateTimeOffset.MaxValue).Count is > 0 and var booked
            ? new Refusal<Lawyer>("lawyer_remove_booked", ("count", booked))
            : new Decision<Lawyer>(card) { Changes = [new ConsultationChange.LawyerGone(id, now)], On = $"lawyer {id}" };
    }

    private async ValueTask<Ruling<(IReadOnlyList<Lawyer> Cards, int Added)>> OnImport(
        Actor who, IReadOnlyList<Row> rows, DateTimeOffset now, CancellationToken cancellation)
    {
        var written = Outlook(rows);
        if (who.Member is { } member && !written.All(card => IsTheirs(who, card)))
            return new Refusal<(IReadOnlyList<Lawyer>, int)>("lawyers_yours", ("places", member.Regions));
        List<Lawyer> cards = [.. written.Select(card => card.Before is { } before
            ? card.After with { Version = before.Version + 1 }
            : card.After with { Id = store.NextId() })];
        var added = written.Count(static card => card.Before is null);
        var notices = new List<Change>();
        foreach (var (card, became) in written.Zip(cards).Where(static pair => pair.First.Before is not null))
            notices.AddRange(await linked.Changed(who, card.Before!, became, now, cancellation));
        return new Decision<(IReadOnlyList<Lawyer>, int)>((cards, added))
        {
            Notices = notices,
            Changes = [.. cards.Select(card => new ConsultationChange.LawyerSaved(card))],
            On = "lawyers",
            Details = $"{added} new, {cards.Count - added} changed",
        };
    }

    private Decision<IReadOnlyList<Booking>> OnExport(Actor who, ValueTuple nothing, DateTimeOffset now)
    {
        var bookings = kept.Calendar.Bookings.Values.Where(booking => OwnRegions.Has(who, booking));
        List<Booking> hers = [.. bookings.OrderBy(booking => booking.Start).ThenBy(booking => booking.Id)];
        return new Decision<IReadOnlyList<Booking>>(hers) { On = "lawyers", Details = $"{hers.Count} lines" };
    }

    private Ruling<Lawyer> Change(Actor who, long id, string what, Func<Lawyer, Lawyer?> change, Reason wrong)
    {
        if (Theirs(who, id) is not { } card)
            return new Refusal<Lawyer>(Gone);
        if (change(card) is not { } changed)
            return new Refusal<Lawyer>(wrong);
        if (!OwnRegions.Has(who, changed, words.Regions))
            return new Refusal<Lawyer>("lawyers_yours", ("places", who.Colleague.Regions));
        var saved = changed with { Version = card.Version + 1 };
        return new Decision<Lawyer>(saved)
        {
            Changes = [new ConsultationChange.LawyerSaved(saved)],
            As = Saved,
            On = $"lawyer {id}",
            Details = what,
        };
    }

    /// <summary>What is wanted of a field of a card.</summary>
    /// <param name="Lawyer">The card.</param>
    /// <param name="Name">One of <see cref="LawyerFields.Names"/>.</param>
    /// <param name="Value">What was written, or what is switched.</param>
    public sealed record Field(long Lawyer, string Name, string Value);

    /// <summary>Whose a card is to be.</summary>
    /// <param name="Lawyer">The card.</param>
    /// <param name="Colleague">Whose.</param>
    public sealed record Linking(long Lawyer, PersonId Colleague);

    /// <summary>What a row of a table makes of a card.</summary>
    /// <param name="Index">Which row, from nought.</param>
    /// <param name="Name">What staff call her.</param>
    /// <param name="Before">Her card as it is; null where it is new, and has no number yet.</param>
    /// <param name="After">Her card with what the row says.</param>
    public sealed record Written(int Index, string Name, Lawyer? Before, Lawyer After);

    /// <summary>A row of a table of lawyers.</summary>
    /// <param name="Name">What staff call her.</param>
    /// <param name="Fill">Her card with what the row says.</param>
    public sealed record Row(string Name, Func<Lawyer, Lawyer> Fill);
}
