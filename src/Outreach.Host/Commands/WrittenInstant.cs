using System.Globalization;
using Outreach.Campaigns;

namespace Outreach.Host.Commands;

/// <summary>
/// Reads a day or a time as people type it, on the campaign's clock: 2026-12-01, 01.12.2026, either with 18:00 behind it; or an instant
/// that names its own zone. What could be read in two ways, such as 01/12/2026, is not read.
/// </summary>
internal static class WrittenInstant
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d.M.yyyy"];
    private static readonly string[] Times = ["yyyy-MM-dd H:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "d.M.yyyy H:mm"];

    private static readonly string[] Instants =
    [
        "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm zzz",
    ];

    /// <summary>What can be typed, for who typed something else.</summary>
    public const string How = "Write it as 2026-12-01 or 01.12.2026, with a time behind it if you like: 2026-12-01T18:00+06:00.";

    /// <summary>Reads it.</summary>
    public static bool TryRead(string written, CampaignClock clock, out DateTimeOffset at)
    {
        var text = written.Trim();
        if (TryDay(text, out var day))
        {
            at = clock.StartOf(day);
            return true;
        }

        if (DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var there))
        {
            at = clock.At(there);
            return true;
        }

        var zoned = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        return DateTimeOffset.TryParseExact(zoned, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out at);
    }

    /// <summary>Reads a day alone.</summary>
    public static bool TryDay(string written, out DateOnly day)
        => DateOnly.TryParseExact(written.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
