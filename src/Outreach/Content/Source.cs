using System.Globalization;

namespace Outreach.Content;

/// <summary>Where a fact comes from.</summary>
/// <param name="Id">The name by which texts cite it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Date">The day of the source itself as it shows it, or n.d.</param>
/// <param name="Checked">The day somebody last looked.</param>
public sealed record Source(string Id, string Title, string Url, string Date, DateOnly? Checked)
{
    /// <summary>The source shows no day of the last year. A month or a year counts to its end.</summary>
    public bool IsOld(DateOnly today)
    {
        var (year, month) = Date.Split('-') is [var first, .. var rest] && int.TryParse(first, CultureInfo.InvariantCulture, out var number)
            ? (number, rest is [var second, ..] && int.TryParse(second, CultureInfo.InvariantCulture, out var of) ? of : 12)
            : (0, 0);
        return year == 0 || new DateOnly(year, month, DateTime.DaysInMonth(year, month)) < today.AddYears(-1);
    }
}
