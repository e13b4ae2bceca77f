using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Events.Sheets;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Events.Actions;

/// <summary>What a writer does with a sheet until it is handed in, and when it must be corrected.</summary>
public sealed class SheetVerbs(
    IEventStore kept,
    EventNotices notices,
    CurrentWords words,
    IStore store,
    CampaignClock clock,
    IOptions<CampaignOptions> campaign) : IStaffVerbs
{
    /// <summary>A sheet is begun: it has its number and its code. Nothing is wanted but that.</summary>
    public StaffVerb<ValueTuple, EventSheet> Begin => new("event.begin", Right.WriteEvents, OnBegin) { Object = static _ => "event" };

    /// <summary>Its answers are as given, in the next version. Not in the audit log: nobody sees it yet.</summary>
    public StaffVerb<EventSheet, EventSheet> Edit
        => new("event.edit", Right.WriteEvents, OnEdit) { Object = static sheet => On(sheet.Id) };

    /// <summary>It is thrown away; of a correction, what was approved stays.</summary>
    public StaffVerb<long, EventSheet> Drop => new("event.drop", Right.WriteEvents, OnDrop) { Object = On };

    /// <summary>It is handed in to a second person. It becomes what it is then, and how many were asked.</summary>
    public StaffVerb<Handing, (EventSheet Sheet, int Asked)> Submit
        => new("event.submit", Right.WriteEvents, OnSubmit) { Object = static what => On(what.Id) };

    /// <summary>Somebody begins to correct what was approved.</summary>
    public StaffVerb<long, EventSheet> Correct => new("event.correct", Right.WriteEvents, OnCorrect) { Object = On };

    /// <summary>A table is taken over: each row a sheet that waits for a second person. All rows, or none.</summary>
    public StaffVerb<Table, IReadOnlyList<EventSheet>> Import
        => new("events.import", Right.WriteEvents, OnImport) { Object = static _ => "events" };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Begin, Edit, Drop, Submit, Correct, Import];

    /// <summary>What hinders a sheet from being handed in, question by question.</summary>
    public IReadOnlyList<(SheetStep Step, Reason Why)> Hindrances(Actor who, EventFacts facts)
    {
        var wrong = SheetRules.Wrong(facts, clock.Today, words.Regions).ToList();
        if (SheetRules.IsFrozen(facts.Day, campaign.Value, clock.Today))
            wrong.Add((SheetStep.Day, new Reason("event_frozen", ("days", SheetRules.LateDays))));
        if (wrong.TrueForAll(static one => one.Step != SheetStep.Raion) && !notices.IsTheirs(who, facts))
            wrong.Add((SheetStep.Raion, new Reason("event_not_your_region")));
        return wrong;
    }

    private static string On(long id) => $"event {id}";

    private Decision<EventSheet> OnBegin(Actor who, ValueTuple nothing, DateTimeOffset now)
    {
        var sheet = new EventSheet
        {
            Id = store.NextId(),
            Code = EventCode.New(kept.Sheets),
            Author = who.Colleague.Person,
            Writer = who.Colleague.Person,
            CreatedAt = now,
            Question = SheetStep.Day,
        };
        return Became(null, sheet);
    }

    private Ruling<EventSheet> OnEdit(Actor who, EventSheet edited, DateTimeOffset now)
        => Hers(who, edited.Id) is { } sheet && edited.Version == sheet.Version + 1
            && sheet.Edited(edited.Facts, edited.Question) is { } after
                ? Became(sheet, after) with { On = null }
                : Gone;

    private Ruling<EventSheet> OnDrop(Actor who, long id, DateTimeOffset now)
    {
        if (Hers(who, id) is not { } sheet)
            return Gone;
        return sheet.PutAway() is { } approved
            ? Became(sheet, approved)
            : Became(sheet, sheet) with { Changes = [new EventChange.Dropped(id)] };
    }

    private async ValueTask<Ruling<(EventSheet Sheet, int Asked)>> OnSubmit(
        Actor who, Handing what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Hers(who, what.Id) is not { } sheet)
            return new Refusal<(EventSheet, int)>("event_no_draft");
        if (Hindrances(who, sheet.Facts) is [var (_, why), ..])
            return new Refusal<(EventSheet, int)>(why);
        if (!what.Sure && SheetRules.Twin(sheet.Id, sheet.Facts, kept.Sheets) is { } twin)
            return new Refusal<(EventSheet, int)>("event_twice", ("number", twin.Id));
        var after = sheet.Submitted()!;
        var asked = await notices.Deciders(after, cancellation);
        var became = Became(sheet, after);
        return new Decision<(EventSheet, int)>((after, asked.Count))
        {
            Preconditions = became.Preconditions,
            Changes = became.Changes,
            Notices = await notices.Tell(asked, Right.ApproveEvents, after, "event_please_approve", now, cancellation),
            On = became.On,
            Details = what.Sure ? "said to be another event" : string.Empty,
        };
    }

    private Ruling<EventSheet> OnCorrect(Actor who, long id, DateTimeOffset now)
    {
        if (Find(id) is not { State: SheetState.Approved } sheet || !notices.IsTheirs(who, sheet.Facts))
            return Gone;
        if (SheetRules.IsFrozen(sheet.Facts.Day, campaign.Value, clock.Today))
            return new Refusal<EventSheet>("event_frozen", ("days", SheetRules.LateDays));
        return Became(sheet, sheet.CorrectedBy(who.Colleague.Person)!);
    }

    private async ValueTask<Ruling<IReadOnlyList<EventSheet>>> OnImport(
        Actor who, Table table, DateTimeOffset now, CancellationToken cancellation)
    {
        var sheets = new List<EventSheet>();
        var notes = new List<Change>();
        foreach (var (index, facts) in table.Rows.Index())
        {
            if (Hindrances(who, facts) is [var (_, why), ..])
                return new Refusal<IReadOnlyList<EventSheet>>("event_row_wrong", ("row", index + 1), ("why", why));
            if (!table.Sure && SheetRules.Twin(0, facts, [.. kept.Sheets, .. sheets]) is not null)
                return new Refusal<IReadOnlyList<EventSheet>>("event_row_twice", ("row", index + 1));
            var sheet = new EventSheet
            {
                Id = store.NextId(),
                Code = EventCode.New([.. kept.Sheets, .. sheets]),
                Author = who.Person?.Id,
                Writer = who.Person?.Id,
                CreatedAt = now,
                Facts = facts,
                State = SheetState.Submitted,
            };
            sheets.Add(sheet);
            var asked = await notices.Deciders(sheet, cancellation);
            // Of many that come at once each is told of one: /events lists the others.
            if (sheets.Count == 1)
                notes.AddRange(await notices.Tell(asked, Right.ApproveEvents, sheet, "event_please_approve", now, cancellation));
        }

        return new Decision<IReadOnlyList<EventSheet>>(sheets)
        {
            Changes = [.. sheets.Select(static sheet => new EventChange.Saved(sheet))],
            Notices = notes,
            On = "events",
            Details = table.Sure ? $"{sheets.Count} rows, said to be other events" : $"{sheets.Count} rows",
        };
    }

    private static Refusal<EventSheet> Gone => new("event_no_draft");

    // A sheet that is open is its writer's own.
    private EventSheet? Hers(Actor who, long id)
        => Find(id) is { IsOpen: true } sheet && sheet.Writer is { } writer && writer == who.Person?.Id ? sheet : null;

    private EventSheet? Find(long id) => kept.Sheets.FirstOrDefault(sheet => sheet.Id == id);

    private static Decision<EventSheet> Became(EventSheet? before, EventSheet after) => new(after)
    {
        Preconditions = [new EventPrecondition(after.Id, before?.Version ?? 0)],
        Changes = [new EventChange.Saved(after)],
        On = On(after.Id),
    };

    /// <summary>A table is taken over.</summary>
    /// <param name="Rows">Its rows.</param>
    /// <param name="Sure">Whoever typed it was told which rows look like another event, and says that they are not.</param>
    public sealed record Table(IReadOnlyList<EventFacts> Rows, bool Sure = false);

    /// <summary>A sheet is handed in.</summary>
    /// <param name="Id">The sheet.</param>
    /// <param name="Sure">Its writer was asked whether it is about the same event as another sheet, and says that it is not.</param>
    public sealed record Handing(long Id, bool Sure = false);
}
