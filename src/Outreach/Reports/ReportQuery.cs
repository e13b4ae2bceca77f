using System.Globalization;
using Outreach.Tables;

namespace Outreach.Reports;

/// <summary>What a report is asked: the same question over the same facts gives the same report, to the byte.</summary>
/// <param name="From">The first day, in the campaign's zone; null = from the first entry on.</param>
/// <param name="To">The last day; null = up to the instant.</param>
/// <param name="AsOf">Only what was written before this instant counts.</param>
/// <param name="Language">The language it is written in.</param>
public sealed record ReportQuery(DateOnly? From, DateOnly? To, DateTimeOffset AsOf, ReportLanguage Language)
{
    private const string Day = "yyyy-MM-dd";
    private const string Instant = "yyyy-MM-ddTHH:mm:ssZ";
    private const char Between = ' ';

    /// <summary>As it stands in the file and in the audit log, with the version of the guard.</summary>
    public override string ToString() => string.Join(
        Between,
        Written(From),
        Written(To),
        AsOf.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture),
        Language,
        DisclosureGuard.Version.ToString(CultureInfo.InvariantCulture));

    /// <summary>What <see cref="ToString"/> wrote; null where it was something else, or another version of the guard.</summary>
    public static ReportQuery? Read(string? written)
        => written?.Split(Between) is [var from, var to, var at, var language, var version]
            && Enum.TryParse<ReportLanguage>(language, out var known) && Enum.IsDefined(known)
            && DateTimeOffset.TryParseExact(
                at, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var asOf)
            && version == DisclosureGuard.Version.ToString(CultureInfo.InvariantCulture)
            && IsDay(from, out var first) && IsDay(to, out var last)
                ? new ReportQuery(first, last, asOf, known)
                : null;

    /// <summary>An instant as a report keeps it: to the second.</summary>
    public static DateTimeOffset Whole(DateTimeOffset at) => at.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerSecond)).ToUniversalTime();

    private static string Written(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture) ?? "-";

    private static bool IsDay(string written, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(written, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : null;
        return day is not null || written == "-";
    }
}
