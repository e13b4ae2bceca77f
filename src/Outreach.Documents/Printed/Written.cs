using System.Globalization;
using Outreach.Reports;
using Outreach.Tables;

namespace Outreach.Documents.Printed;

/// <summary>Numbers and days as a reader of the language writes them. Thousands are parted by a narrow gap that no line ends at.</summary>
internal sealed class Written(ReportLanguage language)
{
    private const string NarrowGap = "\u202F";

    private readonly NumberFormatInfo _format = new()
    {
        NumberGroupSeparator = NarrowGap,
        NumberDecimalSeparator = language == ReportLanguage.En ? "." : ",",
    };

    public string Of(ReportCell cell) => cell switch
    {
        ReportCell.Words words => words.Text,
        ReportCell.Number number => Of(number.Count),
        ReportCell.Share share => Of(share),
        ReportCell.Day day => day.Date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {cell.GetType().Name} has no form on paper.", nameof(cell)),
    };

    public string Of(long count) => count.ToString("#,0", _format);

    public string Of(Shown shown) => shown.Count is { } count ? Of(count) : shown.ToString();

    /// <summary>A count, or a range.</summary>
    public string Of(Shown shown, Shown? upper)
        => upper is null || (shown.IsHidden && upper.IsHidden) ? Of(shown) : $"{Of(shown)}–{Of(upper)}";

    private string Of(ReportCell.Share share)
        => $"{(share.Part * 100).ToString("0.#", _format)}{(language == ReportLanguage.En ? string.Empty : NarrowGap)}%";
}
