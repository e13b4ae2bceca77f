using System.Globalization;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Events.Actions;
using Outreach.Events.Sheets;
using Outreach.Imports;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Events.Imports;

/// <summary>A table of events that a colleague sends: each row becomes a sheet that waits for a second person.</summary>
public sealed class EventImport(IEventStore kept, StaffActions actions, SheetVerbs verbs, CurrentWords words, CampaignClock clock)
    : ITableImport
{
    private const int MostNamed = 6;

    /// <inheritdoc/>
    public string Name => "events";

    /// <inheritdoc/>
    public Right Needs => verbs.Import.Needs;

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns => EventHeads.Columns;

    /// <inheritdoc/>
    public IReadOnlyList<string> Needed => EventHeads.Needed;

    private EventHeads Heads => new(words.Texts, words.Regions);

    /// <inheritdoc/>
    public string Column(string head) => Heads.Column(head);

    /// <inheritdoc/>
    public string Heading(string column, StaffWriter words)
        => words.Say(column is "women" or "men" ? $"table_head_{column}" : SheetRules.NameOf(EventHeads.Step(column)));

    /// <inheritdoc/>
    public TableReading Read(SavedTable saved, Actor who)
    {
        var table = new EventTable(Heads, words.Regions, clock.Today, facts => verbs.Hindrances(who, facts));
        var rows = table.Read(saved, kept.Sheets);
        return new TableReading
        {
            Kind = this,
            Count = rows.Count,
            Problems = table.Problems,
            Twins = table.Twins,
            Summary = words => Summary(rows, words),
            Take = (call, sure, cancellation) => Take(call, new SheetVerbs.Table(rows, sure), cancellation),
        };
    }

    private static string Summary(IReadOnlyList<EventFacts> rows, StaffWriter words) => words.Say(
        "import_events_summary",
        ("count", rows.Count),
        ("from", Day(rows.Min(static row => row.Day))),
        ("to", Day(rows.Max(static row => row.Day))),
        ("heads", StaffWriter.Number(rows.Sum(static row => (long)(row.Heads ?? 0)))));

    private static string Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? string.Empty;

    private async Task<DeskAnswer> Take(DeskCall call, SheetVerbs.Table table, CancellationToken cancellation) => DeskAnswer.To(
        call,
        await actions.Decide(verbs.Import, call.Who, table, cancellation),
        sheets => DeskAnswer.Say(call.Words.Say(
            "import_events_done", ("count", sheets.Count), ("numbers", Numbers(sheets)))));

    // Between two of them there may be others' numbers: few are named one by one.
    private static string Numbers(IReadOnlyList<EventSheet> sheets) => sheets.Count <= MostNamed
        ? string.Join(", ", sheets.Select(sheet => $"№{sheet.Id}"))
        : $"№{sheets[0].Id} … №{sheets[^1].Id}";
}
