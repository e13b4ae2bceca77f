using Outreach.Consultations.Actions;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Imports;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.Imports;

/// <summary>A table of lawyers that a colleague sends: each row a card, new or changed.</summary>
public sealed class LawyerImport(
    StaffActions actions, LawyerVerbs verbs, HoursPreview preview, CurrentWords words, TwoClocks clock, TimeProvider time) : ITableImport
{
    private const int MostNames = 40;

    /// <inheritdoc/>
    public string Name => "lawyers";

    /// <inheritdoc/>
    public Right Needs => verbs.Import.Needs;

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns => LawyerTable.Columns;

    /// <inheritdoc/>
    public IReadOnlyList<string> Needed => LawyerTable.Columns;

    /// <inheritdoc/>
    public string Column(string head) => LawyerTable.Column(head);

    /// <inheritdoc/>
    public string Heading(string column, StaffWriter words) => words.Say($"lawyer_head_{column}");

    /// <inheritdoc/>
    public TableReading Read(SavedTable saved, Actor who)
    {
        var rows = LawyerTable.Read(saved, words, clock.Local(time.GetUtcNow()).Date, out var problems);
        var cards = problems.Count > 0 ? [] : verbs.Outlook(rows);
        var others = cards.Where(card => !verbs.IsTheirs(who, card)).Select(card => new TableProblem(
            saved.Rows[card.Index].Number, "places", new Reason("lawyers_yours", ("places", who.Colleague.Regions))));
        return new TableReading
        {
            Kind = this,
            Count = rows.Count,
            Problems = [.. problems, .. others],
            Summary = words => Summary(cards, words),
            Take = (call, _, cancellation) => Take(call, rows, cancellation),
        };
    }

    private string Summary(IReadOnlyList<LawyerVerbs.Written> cards, StaffWriter words)
    {
        var names = cards.Take(MostNames).Select(card => Line(card, words)).ToList();
        if (cards.Count > MostNames)
            names.Add(words.Say("import_more", ("count", cards.Count - MostNames)));
        var added = cards.Count(static card => card.Before is null);
        return words.Say(
            "import_lawyers_summary", ("added", added), ("changed", cards.Count - added), ("names", string.Join('\n', names)));
    }

    // What becomes another on a card that is there, and whom that leaves outside.
    private string Line(LawyerVerbs.Written card, StaffWriter words)
    {
        if (card.Before is not { } before)
            return $"➕ {card.Name}";
        var differences = LawyerText.Differences(before, card.After, words).ToList();
        var outside = preview.Outside(card.After, time.GetUtcNow()).Count;
        return (differences.Count == 0 ? $"= {card.Name}" : $"✎ {card.Name}: {string.Join(", ", differences).ToLowerInvariant()}")
            + (outside == 0 ? string.Empty : $" {words.Say("import_lawyers_outside", ("count", outside))}");
    }

    private async Task<DeskAnswer> Take(DeskCall call, IReadOnlyList<LawyerVerbs.Row> rows, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(verbs.Import, call.Who, rows, cancellation),
            became =>
            {
                var (cards, added) = became;
                var done = call.Words.Say("import_lawyers_done", ("added", added), ("changed", cards.Count - added));
                var unlinked = cards.Count(static card => card.Person is null);
                return DeskAnswer.Say(
                    unlinked == 0 ? done : $"{done}\n\n{call.Words.Say("import_lawyers_unlinked", ("count", unlinked))}");
            });
}
