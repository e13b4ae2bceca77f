namespace Outreach.Reports;

/// <summary>
/// A picture of a report, as what is to be drawn. It knows counts only as the guard lets them be shown, so whoever draws it can give
/// nothing more away than the tables do.
/// </summary>
/// <param name="Form">How it is drawn.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Marks">What is drawn, in order.</param>
public sealed record ReportChart(ChartForm Form, string Title, IReadOnlyList<ChartMark> Marks)
{
    private const int Fewest = 2;

    /// <summary>What must be read with it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether there is enough to draw: one bar says no more than its number, and hidden ones say nothing.</summary>
    public bool SaysSomething => Marks.Count(static mark => mark.Count.Count > 0) >= Fewest;

    /// <summary>A picture with the notes that it needs; null where it would say nothing.</summary>
    internal static ReportChart? Of(ChartForm form, string title, IReadOnlyList<ChartMark> marks, ReportWriter say)
    {
        List<string> notes = [];
        if (marks.Any(static mark => mark.Count.IsHidden))
            notes.Add(say.Say("report_hatched"));
        if (marks.Any(static mark => mark.Upper is { IsHidden: false }))
            notes.Add(say.Say("report_light"));
        if (form == ChartForm.Map)
            notes.Add(say.Say("report_map_note"));
        var chart = new ReportChart(form, title, marks) { Notes = notes };
        return chart.SaysSomething ? chart : null;
    }
}
