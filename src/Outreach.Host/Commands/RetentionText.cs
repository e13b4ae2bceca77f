using System.Globalization;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Jobs.Retention;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Host.Commands;

/// <summary>How retention reads: classes and counts, and the holds in full.</summary>
internal sealed class RetentionText(CampaignClock clock, CurrentWords words)
{
    public string Table(string title, IReadOnlyList<ClassRun> runs, IReadOnlyList<LegalHold> holds)
    {
        var lines = new List<string> { title, string.Empty, Line("class", "forgotten", "held", "kept for") };
        lines.AddRange(runs.Select(static run => Line(
            run.Name,
            run.Forgotten.ToString(CultureInfo.InvariantCulture),
            run.Held.ToString(CultureInfo.InvariantCulture),
            run.Trouble is { } trouble ? $"{run.Kept}  BROKE OFF: {trouble}" : run.Kept)));
        var holding = holds.Where(hold => runs.Any(run => run.Holds.Contains(hold.Id))).ToList();
        if (holding.Count > 0)
            lines.AddRange(holding.Select(Line).Prepend("Held back by:").Prepend(string.Empty));
        return string.Join('\n', lines);
    }

    public string Holds(IReadOnlyList<LegalHold> holds)
        => holds.Count == 0 ? "Nothing is held back." : string.Join('\n', holds.Select(Line));

    public string Line(LegalHold hold) => string.Create(
        CultureInfo.InvariantCulture,
        $"{hold.Id}  {PlainText.Of(hold.Name)}: {hold.Class ?? "all classes"}" +
        $"{(hold.Number is { } number ? $" {number}" : string.Empty)}, " +
        $"until {Time(hold.Until)}{(hold.Until <= clock.Now ? " (over)" : string.Empty)}, " +
        $"because: {PlainText.Of(hold.Reason)}");

    public string Time(DateTimeOffset at) => clock.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Why something was refused, in Russian as staff read it.</summary>
    public string Say(Reason why) => new StaffWriter(words.Texts, words.Regions, Language.Ru).Say(why);

    private static string Line(string name, string count, string held, string kept) => $"{name,-14}{count,10}{held,7}   {kept}";
}
