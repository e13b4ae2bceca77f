using Outreach.Tables;
using PdfSharp.Drawing;

namespace Outreach.Documents.Printed.Charts;

/// <summary>
/// As dark as a count is large, in four steps of as many regions each: where one city has most of the people the others still differ.
/// Known is only what the guard lets be shown.
/// </summary>
internal sealed class Shades
{
    private readonly List<long> _counts;

    public Shades(IEnumerable<Shown?> counts)
        => _counts = [.. counts.Select(static one => one?.Count ?? 0).Where(static count => count > 0).Distinct().Order()];

    /// <summary>Each step that is there: its colour, its least and its largest count.</summary>
    public IEnumerable<(XColor Colour, long Least, long Most)> Steps => _counts.GroupBy(Step)
        .Select(static step => (Ink.Steps[step.Key], step.Min(), step.Max()));

    /// <summary>The colour of a count; white where there is nobody.</summary>
    public XColor Of(Shown? shown) => shown?.Count is > 0 and var count ? Ink.Steps[Step(count)] : XColors.White;

    /// <summary>Whether words on it are white.</summary>
    public bool IsDark(Shown shown) => shown.Count is > 0 and var count && Step(count) == Ink.Steps.Count - 1;

    private int Step(long count) => _counts.IndexOf(count) * Ink.Steps.Count / _counts.Count;
}
