using Outreach.Content;
using Outreach.People;

namespace Outreach.Editing.Review;

/// <summary>Decides of each row of a sheet that came back whether its change is taken.</summary>
public sealed class ReviewPlanner
{
    private readonly Language _language;
    private readonly Dictionary<string, ReviewFile> _files;
    private readonly List<ReviewChange> _applied = [];
    private readonly List<ReviewRefusal> _refused = [];
    private int _unchanged;

    private ReviewPlanner(ContentFolder folder, Language language)
    {
        _language = language;
        var (people, staff) = ReviewFile.Names(folder);
        _files = people.Concat(staff).Select(name => ReviewFile.Read(folder, name)).OfType<ReviewFile>()
            .ToDictionary(static file => file.Name, StringComparer.Ordinal);
    }

    /// <summary>What a sheet does to a content folder.</summary>
    /// <param name="folder">The folder; files that cannot be read become problems of it.</param>
    /// <param name="sheet">The sheet.</param>
    /// <returns>Null where something cannot be read.</returns>
    public static ReviewPlan? Of(ContentFolder folder, ReturnedSheet.Read sheet)
    {
        if (!folder.Exists())
            return null;
        var planner = new ReviewPlanner(folder, sheet.Language);
        return folder.Problems.Count == 0 ? planner.Plan(sheet.Rows) : null;
    }

    private ReviewPlan Plan(IReadOnlyList<ReturnedRow> rows)
    {
        // Who copies a row may leave two changes for one text, and nobody knows which is meant.
        var twice = rows.Where(static row => ReviewedText.Of(row.Change).Length > 0)
            .GroupBy(static row => row.Place)
            .Where(static same => same.Select(static row => ReviewedText.Of(row.Change)).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(static same => same.Key).ToHashSet();
        foreach (var row in rows)
        {
            var applied = _applied.Count;
            if (Hindrance(row, twice.Contains(row.Place)) is { } why)
                _refused.Add(new(row, why));
            else if (_applied.Count == applied)
                _unchanged++;
        }

        return new ReviewPlan
        {
            Applied = _applied,
            Refused = _refused,
            Unchanged = _unchanged,
            Open = [.. rows.Where(static row => row.Remark.Length > 0
                || (row.ReadsWell == false && ReviewedText.Of(row.Change).Length == 0))],
            Files = [.. _files.Values.Where(static file => file.Text != file.Former)
                .Select(static file => (file.Name, file.Former, file.Text))],
        };
    }

    // Says the change to its file where nothing hinders it.
    private string? Hindrance(ReturnedRow row, bool isTwice)
    {
        if (row.IsFormula)
            return "the change is a formula: write it as text";
        if (ReviewedText.Of(row.Change).Length == 0)
        {
            return ReviewedText.Same(row.Now, row.Former)
                ? null
                : "the text was changed where it only stands to be read: write it into the column for changes";
        }

        if (isTwice)
            return "two rows say something different for this place: keep one";
        if (!_files.TryGetValue(row.Place.File, out var file) || file.At(row.Place.Path, _language) is not { } present)
            return "there is no such text any more";
        var change = ReviewedText.Kept(row.Change, present);
        if (change == ReviewedText.Of(present) || ReviewedText.Of(row.Change) == ReviewedText.Of(row.Former))
            return null;
        if (!ReviewedText.Same(present, row.Former))
            return "the text in the file was changed since the sheet was written";
        if (change.Any(static sign => char.IsControl(sign) && sign is not ('\n' or '\t')))
            return "it holds signs that cannot be shown";
        if (KeptMarks.Difference(present, change) is { } difference)
            return difference;
        if (!file.Say(row.Place.Path, _language, change))
            return "it cannot be written into the file: look for strange signs";
        _applied.Add(new(row, present, change));
        return null;
    }
}
