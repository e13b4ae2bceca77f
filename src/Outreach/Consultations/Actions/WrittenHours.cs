using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using NodaTime;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;

namespace Outreach.Consultations.Actions;

/// <summary>
/// Reads hours as staff write them, in Kyrgyz, Russian or English: <c>пн-пт 9-12, 13-17, сб 10-13</c>, <c>будни с 9 до 17; 12.12 -</c>.
/// All that is written of one day is together what she is there; a word that is not understood is never passed over.
/// </summary>
public static partial class WrittenHours
{
    private static readonly HashSet<string> None = ["-", "нет", "жок", "no", "off", "none", "выходной"];

    // Words that change nothing of what is meant.
    private static readonly HashSet<string> Fillers =
    [
        "с", "в", "во", "по", "и", "ч", "час", "часов", "день", "дни", "дням", "дней", "жана", "да", "саат", "саатта", "күнү", "күндөрү",
        "күн", "чейин", "from", "on", "and", "at", "days", "hours", "till", "until", "до",
    ];

    /// <summary>Why a clause cannot be read, as a key of staff.yaml.</summary>
    private enum Flaw
    {
        Unclear = 0,
        OverMidnight = 1,
        Overlap = 2,
    }

    /// <summary>Reads hours.</summary>
    /// <param name="text">Days or dates, then hours, or - for none.</param>
    /// <param name="today">A date without a year is the next such one.</param>
    /// <param name="edit">What is wanted.</param>
    /// <param name="wrong">The clause that cannot be read, as it was written.</param>
    public static bool TryRead(
        string text,
        LocalDate today,
        [NotNullWhen(true)] out HoursEdit? edit,
        [NotNullWhen(false)] out string? wrong)
        => TryRead(text, today, out edit, out wrong, out _);

    /// <summary>The sentence of staff.yaml that says why this cannot be read, with an example.</summary>
    public static string Why(string text, LocalDate today)
    {
        TryRead(text, today, out _, out _, out var flaw);
        return flaw switch
        {
            Flaw.OverMidnight => "hours_wrong_midnight",
            Flaw.Overlap => "hours_wrong_overlap",
            _ => "hours_wrong",
        };
    }

    private static bool TryRead(
        string text,
        LocalDate today,
        [NotNullWhen(true)] out HoursEdit? edit,
        [NotNullWhen(false)] out string? wrong,
        out Flaw flaw)
    {
        (edit, wrong, flaw) = (null, null, Flaw.Unclear);
        var read = new Reading(today);
        foreach (var clause in text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (read.Clause(Plain(clause)) is { } found)
            {
                (wrong, flaw) = (clause, found);
                return false;
            }
        }

        if (read.IsEmpty)
            wrong = text.Trim();
        else
            edit = read.Edit();
        return wrong is null;
    }

    // One way to write each thing: 9-17, 12.12, and a blank between words.
    private static string Plain(string clause)
    {
        var plain = Workdays().Replace(WrittenDates.Plain(clause), "будни");
        plain = Weekends().Replace(plain, "выходные");
        plain = Daily().Replace(plain, "ежедневно");
        plain = SinceUntil().Replace(plain, "${from}-${until}");
        plain = DayColon().Replace(plain, " ");
        return Dash().Replace(plain, "-");
    }

    [GeneratedRegex(
        @"(?:(?<=^|[\s,])(?:с|from|саат)\s+)?(?<from>\d{1,2}(?:[:.]\d\d)?)\s*-?\s*(?:до|to|till|until|дан|ден|дон|дөн|тан|тен|тон|төн)\s+" +
        @"(?<until>\d{1,2}(?:[:.]\d\d)?)(?:\s*-?\s*(?:га|ге|го|гө|ка|ке|ко|кө)(?!\p{L}))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex SinceUntil();

    // In Kyrgyz "иш" alone is Saturday.
    [GeneratedRegex(@"(?:иш|жумуш)\s*-?\s*күн\p{L}*|рабоч\p{L}*(?:\s+дн\p{L}*)?|будн\p{L}*|work\s*days?", RegexOptions.CultureInvariant)]
    private static partial Regex Workdays();

    [GeneratedRegex(@"дем\s*-?\s*алыш(?:\s+күн\p{L}*)?|выходны[ем]", RegexOptions.CultureInvariant)]
    private static partial Regex Weekends();

    [GeneratedRegex(@"күн\s+сайын|кажд\p{L}*\s+день|every\s+day", RegexOptions.CultureInvariant)]
    private static partial Regex Daily();

    [GeneratedRegex(@":(?!\d\d)|(?<!\d):", RegexOptions.CultureInvariant)]
    private static partial Regex DayColon();

    [GeneratedRegex(@"(?<=\w)\s*-\s*(?=\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    private sealed class Reading(LocalDate today)
    {
        private readonly Dictionary<IsoDayOfWeek, List<DayHours>> _weekly = [];
        private readonly Dictionary<LocalDate, List<DayHours>> _dates = [];
        private readonly HashSet<object> _off = [];

        public bool IsEmpty => _weekly.Count + _dates.Count == 0;

        public Flaw? Clause(string plain)
        {
            var (days, dates) = (new List<IsoDayOfWeek>(), new List<LocalDate>());
            var hasHours = false;
            foreach (var word in plain.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                // After a day, 9.10-12.30 is hours; alone it is dates.
                var isHours = days.Count + dates.Count > 0 && DayHours.TryParse(word, out _);
                var week = isHours ? null : WrittenDays.Week(word);
                var date = isHours ? null : WrittenDays.Date(word, today) is { } one ? [one] : WrittenDates.Range(word, today);
                if ((week is not null || date is not null) && hasHours)
                {
                    days.Clear();
                    dates.Clear();
                    hasHours = false;
                }

                if (date is not null)
                    dates.AddRange(date);
                else if (week is not null)
                    days.AddRange(week);
                else if (None.Contains(word) || DayHours.TryParse(word, out _))
                {
                    hasHours = true;
                    if (Put(days, dates, word) is { } flaw)
                        return flaw;
                }
                else if (!Fillers.Contains(word))
                    return DayHours.IsOverMidnight(word) ? Flaw.OverMidnight : Flaw.Unclear;
            }

            return hasHours && days.Count + dates.Count > 0 ? null : Flaw.Unclear;
        }

        public HoursEdit Edit() => new(
            _weekly.ToDictionary(day => day.Key, day => (IReadOnlyList<DayHours>)day.Value),
            _dates.ToDictionary(day => day.Key, day => (IReadOnlyList<DayHours>)day.Value));

        private Flaw? Put(List<IsoDayOfWeek> days, List<LocalDate> dates, string word)
            => Put(_weekly, days, word) ?? Put(_dates, dates, word);

        private Flaw? Put<T>(Dictionary<T, List<DayHours>> known, List<T> days, string word)
            where T : notnull
        {
            var isNone = !DayHours.TryParse(word, out var hours);
            foreach (var day in days.Distinct())
            {
                if (!known.TryGetValue(day, out var of))
                    known[day] = of = [];
                // Not there at all, and there: only one can be meant.
                if ((isNone ? of.Count > 0 : _off.Contains(day)) || of.Exists(other => other.Overlaps(hours) && !isNone))
                    return Flaw.Overlap;
                if (isNone)
                    _off.Add(day);
                else
                    of.Add(hours);
                of.Sort((one, other) => one.From.CompareTo(other.From));
            }

            return null;
        }
    }
}
