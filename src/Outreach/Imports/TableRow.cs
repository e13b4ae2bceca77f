using System.Globalization;

namespace Outreach.Imports;

/// <summary>One row of a table.</summary>
/// <param name="Number">As the spreadsheet counts it.</param>
/// <param name="Cells">What stands in each column.</param>
public sealed record TableRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    private const string Dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    /// <summary>
    /// What stands in a column, as it is seen: signs that look like a blank are one, double ones are one, unseen ones are none.
    /// </summary>
    public string this[string column] => Clean(Cells.GetValueOrDefault(column) ?? string.Empty);

    /// <summary>The same with each kind of dash as the plain one: for what is no name.</summary>
    public string Plain(string column)
        => string.Concat(this[column].Select(static sign => Dashes.Contains(sign, StringComparison.Ordinal) ? '-' : sign));

    /// <summary>
    /// The first sign of a column that is neither letter nor figure nor on every keyboard, such as U+2063; null when none is.
    /// </summary>
    public string? Strange(string column)
    {
        var sign = (Cells.GetValueOrDefault(column) ?? string.Empty)
            .FirstOrDefault(static one => one > '\u007E' && !char.IsLetterOrDigit(one) && one is not ('«' or '»' or '№'));
        return sign == default ? null : string.Create(CultureInfo.InvariantCulture, $"U+{(int)sign:X4}");
    }

    private static string Clean(string text) => string.Join(' ', string.Concat(text
        .Where(static sign => char.GetUnicodeCategory(sign) != UnicodeCategory.Format)
        .Select(static sign => char.IsWhiteSpace(sign) ? ' ' : sign)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
