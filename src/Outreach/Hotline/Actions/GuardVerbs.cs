using System.Globalization;
using Outreach.Hotline.Cases;
using Outreach.Messaging;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Hotline.Actions;

/// <summary>
/// What only those who lead do: keep somebody's words away from staff for a time, and see how a person can be reached, before a witness.
/// </summary>
public sealed class GuardVerbs(
    IHotlineStore kept,
    CaseTexts texts,
    CaseCounts counts,
    Colleagues colleagues,
    DeskDrawer drawer,
    IPeopleStore people,
    ISealer sealer) : IStaffVerbs
{
    /// <summary>How long it stands on the screen how a person can be reached.</summary>
    public static readonly TimeSpan Glance = TimeSpan.FromMinutes(15);

    /// <summary>Days for which somebody can be blocked.</summary>
    public static IReadOnlyList<int> Days { get; } = [1, 7, 30];

    /// <summary>The person's words do not reach staff for a time, and the case ends; a call for urgent help is heard.</summary>
    public StaffVerb<Blocking, Case> Block
        => new("case.block", Right.LeadHotline, OnBlock) { Object = static what => CaseRulings.On(what.Case) };

    /// <summary>They reach staff again.</summary>
    public StaffVerb<long, Block> Unblock => new("case.unblock", Right.LeadHotline, OnUnblock) { Object = CaseRulings.On };

    /// <summary>"Break the glass": how the person can be reached, for a quarter of an hour; all others who lead are told.</summary>
    public StaffVerb<Looking, Case> Identify
        => new("case.identify", Right.LeadHotline, OnIdentify) { Object = static what => CaseRulings.On(what.Case) };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Block, Unblock, Identify];

    /// <summary>The board on which it stands.</summary>
    public static string NameOf(long id) => string.Create(CultureInfo.InvariantCulture, $"glass-{id}");

    private async ValueTask<Ruling<Case>> OnBlock(Actor who, Blocking what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!Days.Contains(what.Days))
            return new Refusal<Case>("case_gone");
        if (kept.Board.Cases.GetValueOrDefault(what.Case) is not { Person: { } person } known || known.Barred(now) is not { } ended)
            return new Refusal<Case>("case_gone");
        var block = new Block(person, known.Id, now.AddDays(what.Days), what.Why, who.Colleague.Person);
        var told = known is { State: CaseState.Claimed, By: { } colleague } && colleague != who.Colleague.Person
            ? await texts.Tell(colleague, ended, "case_blocked_news", now, cancellation)
            : null;
        // Who was told that somebody answers is told that nobody does.
        var hears = known.State == CaseState.Claimed ? await texts.Note(known, "hotline_blocked", now, cancellation) : null;
        return known.Became(ended) with
        {
            Changes =
            [
                new HotlineChange.Saved(ended),
                new HotlineChange.Barred(person, block),
                .. await counts.Ended(known, CaseOutcome.Blocked, now, cancellation),
            ],
            Notices = [.. new[] { told, hears }.OfType<Change>()],
            Details = string.Create(CultureInfo.InvariantCulture, $"{what.Why}, {what.Days} days"),
        };
    }

    private ValueTask<Ruling<Block>> OnUnblock(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
        => ValueTask.FromResult<Ruling<Block>>(kept.Board.Blocks.Values.FirstOrDefault(one => one.Case == id) is { } block
            ? new Decision<Block>(block) { Changes = [new HotlineChange.Barred(block.Person, null)], On = CaseRulings.On(id) }
            : new Refusal<Block>("case_not_blocked"));

    private async ValueTask<Ruling<Case>> OnIdentify(Actor who, Looking what, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (kept.Board.Cases.GetValueOrDefault(what.Case) is not { Person: { } id } known
            || await people.Find(id, cancellation) is not { } person
            || known.Opened(new Glass(me, what.Why, now + Glance)) is not { } opened)
            return new Refusal<Case>("case_glass_gone");
        var witnesses = await colleagues.Others(me, Right.LeadHotline, cancellation);
        if (witnesses.Count == 0)
            return new Refusal<Case>("case_glass_alone");
        var notices = new List<Change?>();
        foreach (var witness in witnesses)
            notices.Add(await Told(witness.Person, who, known, what.Why, now, cancellation));
        notices.Add(await drawer.Tell(
            me,
            Right.LeadHotline,
            (address, say) => new Outgoing.Board
            {
                Address = address,
                Name = NameOf(known.Id),
                Text = say.Say(
                    "case_glass",
                    ("number", known.Id),
                    ("channel", person.Channel),
                    ("address", sealer.Open(person.Address, MessagingJson.Default.String)),
                    ("minutes", (int)Glance.TotalMinutes)),
            },
            now,
            cancellation));
        return known.Became(opened) with { Notices = [.. notices.OfType<Change>()], Details = what.Why.ToString() };
    }

    private async ValueTask<Change?> Told(
        PersonId witness, Actor who, Case known, GlassReason why, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await people.Find(witness, cancellation) is not { } reader)
            return null;
        var say = drawer.Writer(reader);
        (string, object)[] parts =
        [
            ("name", colleagues.Name(who.Colleague, say)),
            ("why", say.Say($"case_glass_{why.ToString().ToLowerInvariant()}")),
        ];
        return await texts.Tell(witness, known, "case_glass_told", parts, now, cancellation);
    }

    /// <summary>A person is blocked.</summary>
    /// <param name="Case">Of which case.</param>
    /// <param name="Why">Why.</param>
    /// <param name="Days">For how long.</param>
    public sealed record Blocking(long Case, BlockReason Why, int Days);

    /// <summary>Somebody must know how a person can be reached.</summary>
    /// <param name="Case">Of which case.</param>
    /// <param name="Why">Why.</param>
    public sealed record Looking(long Case, GlassReason Why);
}
