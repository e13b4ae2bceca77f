using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Outreach.Content.Clocks;
using Outreach.Staff.Actions;

namespace Outreach.Broadcasts.Readers;

/// <summary>
/// Reads a time as staff type it, in Kyrgyz, Russian or English: 10:00, 28.11 10:00, завтра в 10, жума 15:00, 5 декабря в 6 вечера.
/// </summary>
internal static partial class WrittenTime
{
    private const int Noon = 12;
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(90);

    /// <summary>Why a time cannot be; null when it can. No time = at once.</summary>
    public static Reason? Wrong(DateTimeOffset? at, DateTimeOffset now)
    {
        if (at <= now)
            return new Reason("broadcast_when_past");
        return at > now + Farthest ? new Reason("broadcast_when_far", ("days", (int)Farthest.TotalDays)) : null;
    }

    /// <summary>The time; null when it is none.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="now">Now, on the clock it is meant by: a time alone is the next such time, a day without its year is the next such
    /// day.</param>
    public static DateTime? Read(string words, DateTime now)
    {
        if (InAWhile(words) is { } wait)
            return now.AddSeconds(-now.Second).Add(wait);
        var said = WrittenClock.Plain(words.Trim().ToLowerInvariant());
        var part = PartOfDay().Match(said);
        var plain = Plain(part.Success ? said.Remove(part.Index, part.Length) : said, LocalDate.FromDateTime(now));
        if (part.Success && !Written().IsMatch(plain))
            plain = $"{plain} {UsualHour(part)}:00".Trim();
        var match = Written().Match(plain);
        if (!match.Success || !TimeOnly.TryParseExact(
            match.Groups["time"].Value.Replace('.', ':'),
            ["H:mm", "HH:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time))
            return null;
        if (part.Success && time.Hour < Noon && UsualHour(part) >= Noon)
            time = time.AddHours(Noon);
        if (!match.Groups["day"].Success)
            return DateOnly.FromDateTime(now).ToDateTime(time) is var today && today > now
                ? today
                : DateOnly.FromDateTime(now).AddDays(1).ToDateTime(time);
        var (day, month) = (Number(match, "day"), Number(match, "month"));
        if (match.Groups["year"].Success)
            return Day(Number(match, "year") is < 100 and var year ? 2000 + year : Number(match, "year"), month, day)?.ToDateTime(time);
        return (Day(now.Year, month, day)?.ToDateTime(time) is { } thisYear && thisYear > now ? thisYear : (DateTime?)null)
            ?? Day(now.Year + 1, month, day)?.ToDateTime(time);
    }

    // "Через час", "2 сааттан кийин".
    private static TimeSpan? InAWhile(string words)
    {
        if (After().Match(words.Trim().ToLowerInvariant()) is not { Success: true } said)
            return null;
        var count = said.Groups["count"].Success ? Number(said, "count") : 1;
        return said.Groups["hours"].Success ? TimeSpan.FromHours(count) : TimeSpan.FromMinutes(count);
    }

    // Days in figures, hours with their minutes, and no word between them.
    private static string Plain(string words, LocalDate today)
    {
        var plain = Word().Replace(
            words,
            match => Date(match.Value, today)?.ToString("dd'.'MM'.'uuuu", CultureInfo.InvariantCulture) ?? match.Value);
        plain = OfMonth().Replace(plain, static match => WrittenDays.Month(match.Groups["m"].Value) is { } month
            ? $"{match.Groups["d"].Value}.{month}{(match.Groups["y"].Success ? $".{match.Groups["y"].Value}" : string.Empty)}"
            : match.Value);
        plain = Minutes().Replace(Between().Replace(plain, " ").Trim(), "${hour}:${minute}");
        return BareHour().Replace(TimeFirst().Replace(plain, "${day} ${time}"), "${hour}:00");
    }

    // "In the evening" without an hour: the card shows what was understood.
    private static int UsualHour(Match part) => part.Groups["evening"].Success ? 18 : part.Groups["noon"].Success ? 13 : 9;

    private static LocalDate? Date(string word, LocalDate today) => WrittenDays.NearBy(word, today)
        ?? (WrittenDays.Day(word) is { } day ? today.DayOfWeek == day ? today : today.Next(day) : null);

    private static DateOnly? Day(int year, int month, int day)
        => month is >= 1 and <= 12 && year is >= 2000 and <= 2199 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:через|in)\s+(?:(?<count>\d{1,2})\s*)?(?:(?<hours>час\p{L}*|hours?)|мин\p{L}*|min\p{L}*)\z"
        + @"|^(?<count>\d{1,2})\s*(?:(?<hours>саат\p{L}*)|мүн\p{L}*)\s+кийин\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex After();

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?<evening>вечером|кечинде|кечке|кечкурун|(?:in\s+the\s+)?evening)|(?<noon>дн[её]м|(?:в\s+)?обед|түштө|түшкө|at\s+noon)" +
        @"|утром|с\s+утра|эртең\s+менен|таңда|(?:in\s+the\s+)?morning)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PartOfDay();

    // "10-15" is a span, "10-30" can be none.
    [GeneratedRegex(@"(?<![\d.:-])(?<hour>\d{1,2})[\s-](?<minute>00|30|45)(?![\d.:-])", RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^(?<time>\d{1,2}[:.]\d\d|\d{1,2})\s+(?<day>\d{1,2}\.\d{1,2}(?:\.\d{2,4})?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeFirst();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\d.:])(?<d>\d{1,2})\s*-?\s*(?<m>\p{L}{3,})(?:\s+(?<y>2\d{3}))?", RegexOptions.CultureInvariant)]
    private static partial Regex OfMonth();

    [GeneratedRegex(
        @"(?<!\p{L})(?:в|во|на|к|саат|at|on|час|часа|часов|күнү)(?!\p{L})|(?<=\d)(?:дө|де|да|до|тө|те|та|то)(?!\p{L})|\s+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<![\d.:])(?<hour>\d{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex BareHour();

    [GeneratedRegex(
        @"^((?<day>\d{1,2})\.(?<month>\d{1,2})(\.(?<year>\d{4}|\d{2}))?,?\s+)?(?<time>\d{1,2}[:.]\d{2})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
