using Outreach.Reports;

namespace Outreach.Documents.Printed.Charts;

/// <summary>Which pictures a chart is.</summary>
internal static class Drawings
{
    public static IEnumerable<IDrawing> Of(ReportChart chart, Setter setter, Written written)
    {
        if (chart.Form == ChartForm.Line)
        {
            yield return new LineDrawing(chart, setter, written);
            yield break;
        }

        if (chart.Form == ChartForm.Map)
            yield return new MapDrawing(chart, setter, written);
        yield return new BarsDrawing(chart, setter, written);
    }
}
