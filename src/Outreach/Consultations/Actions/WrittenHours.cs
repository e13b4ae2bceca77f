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
        "күн", "чейин", "from", "on", "and", "at", "days", "hours", "till", "until", "до", "со",
        "каждый", "каждую", "каждое", "ар", "every",
    ];

    private static readonly string[] Short = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];

    /// <summary>What stands below takes the place of what stands above, day by day.</summary>
    public const string Later = "\n\n";

    private const string BreakWord = "перерыв";
    private const string Except = "кроме";
    private const string ExceptBefore = "except";
    private const string ExceptAfter = "башка";

    /// <summary>Why a clause cannot be read, as a key of staff.yaml.</summary>
    private enum Flaw
    {
        Unclear = 0,
        OverMidnight = 1,
        Overlap = 2,
        Evening = 3,
        Days = 4,
        Ends = 5,
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
            Flaw.Evening => "hours_wrong_evening",
            Flaw.Days => "hours_wrong_days",
            Flaw.Ends => "hours_wrong_ends",
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
        foreach (var part in text.ReplaceLineEndings("\n")
            .Split(Later, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TryReadOne(part, today, out var next, out wrong, out flaw))
            {
                edit = null;
                return false;
            }

            edit = edit?.Then(next) ?? next;
        }

        if (edit is null)
            wrong = text.Trim();
        return edit is not null;
    }

    private static bool TryReadOne(
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
            if (read.Clause(Plain(clause, today)) is { } found)
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
    private static string Plain(string clause, LocalDate today)
    {
        var plain = NotThere().Replace(WrittenDates.Plain(clause, today), "-");
        plain = AfterLunch().Replace(plain, "13");
        plain = DaysUntil().Replace(DaysTill().Replace(plain, Days), Days);
        plain = Workdays().Replace(plain, "будни");
        plain = Weekends().Replace(plain, "выходные");
        plain = Daily().Replace(plain, "ежедневно");
        plain = Pause().Replace(WithoutPause().Replace(WrittenDates.SinceUntil(plain), " "), BreakWord);
        plain = DayColon().Replace(plain, " ");
        return Dash().Replace(plain, "-");
    }

    private static string Days(Match match) => WrittenDays.Day(match.Groups["from"].Value) is { } from
        && WrittenDays.Day(match.Groups["until"].Value) is { } until
            ? $"{Short[(int)from - 1]}-{Short[(int)until - 1]}"
            : match.Value;

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:меня\s+)?не\s+(?:работаю|принимаю|приду|буду|будет|смогу)|иштебейм|келбейм|болбойм|кабыл\s+албайм|" +
        @"отдыхаю|дем\s+алам|эс\s+алам|жокмун|бош\s+эмесмин)(?!\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotThere();

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:с|со|from)\s+)?(?<from>\p{L}{2,})\s+(?:по|до|to|till|until|through)\s+(?<until>\p{L}{2,})",
        RegexOptions.CultureInvariant)]
    private static partial Regex DaysUntil();

    [GeneratedRegex(
        @"(?<!\p{L})(?<from>\p{L}{2,}(?:дан|ден|дон|дөн|тан|тен|тон|төн))\s+(?<until>\p{L}{2,})(?:\s+чейин)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex DaysTill();

    [GeneratedRegex(@"(?:с|после)\s+обеда|түштөн\s+кийин\p{L}*", RegexOptions.CultureInvariant)]
    private static partial Regex AfterLunch();

    [GeneratedRegex(@"без\s+(?:обед|перерыв)\p{L}*|no\s+(?:lunch|break)|тыныгуусуз", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutPause();

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:на\s+)?(?:обед\p{L}*(?:\s+перерыв\p{L}*)?|перерыв\p{L}*(?:\s+на\s+обед)?)" +
        @"|(?:түшкү\s+)?(?:тыныгуу|тамак)\p{L}*|lunch|break)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pause();

    [GeneratedRegex(@"^\d{1,2}(?:[:.]\d\d)?(?:-?\p{L}{2,3})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex OneTime();

    // In Kyrgyz "иш" alone is Saturday.
    [GeneratedRegex(@"(?:иш|жумуш)\s*-?\s*күн\p{L}*|рабоч\p{L}*(?:\s+дн\p{L}*)?|будн\p{L}*|work\s*days?", RegexOptions.CultureInvariant)]
    private static partial Regex Workdays();

    [GeneratedRegex(@"дем\s*-?\s*алыш(?:\s+күн\p{L}*)?|выходны[ем]", RegexOptions.CultureInvariant)]
    private static partial Regex Weekends();

    [GeneratedRegex(@"күн\s+сайын|ар\s+(?:бир\s+)?күн\p{L}*|кажд\p{L}*\s+день|every\s+day", RegexOptions.CultureInvariant)]
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
        private readonly HashSet<IsoDayOfWeek> _except = [];

        public bool IsEmpty => _weekly.Count + _dates.Count == 0;

        public Flaw? Clause(string plain)
        {
            var (days, dates, last) = (new List<IsoDayOfWeek>(), new List<LocalDate>(), (IReadOnlyList<IsoDayOfWeek>)[]);
            var (hasHours, without, since, pause, ofAll, only) = (false, false, false, false, false, false);
            foreach (var word in plain.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                // After a day, 9.10-12.30 is hours; alone it is dates.
                var isHours = (pause || days.Count + dates.Count > 0) && DayHours.TryParse(word, out _);
                var week = isHours ? null : WrittenDays.Week(word);
                var date = isHours ? null : WrittenDays.Date(word, today) is { } one ? [one] : WrittenDates.Range(word, today);
                if (hasHours && (without ? week is not null : word == ExceptAfter))
                {
                    // "Пн-пт 10-17 кроме ср": said at the end it is of what stands before.
                    if (OutOf(without ? week! : last) is { } known)
                        return known;
                    continue;
                }

                if (week is not null && hasHours && IsTakenOut(plain, word))
                {
                    last = week;
                    continue;
                }

                if ((week is not null || date is not null) && hasHours)
                {
                    days.Clear();
                    dates.Clear();
                    hasHours = false;
                }

                // "Со среды", and nobody knows until when, is not Wednesday alone.
                var flaw = since && (week?.Count == 1 || date?.Count == 1) ? Flaw.Unclear : (Flaw?)null;
                since = word is "с" or "со" or "from" or "до" or "till" or "until";
                if (flaw is not null)
                    return flaw;
                if (word is "только" or "гана" or "only")
                    only = true;
                else if (word is BreakWord)
                    pause = true;
                else if (pause && DayHours.TryParse(word, out var paused))
                    (hasHours, pause, ofAll, flaw) = (true, false, days.Count + dates.Count == 0, Pause(days, dates, paused));
                else if (word is Except or ExceptBefore)
                    without = true;
                else if (word == ExceptAfter)
                    (flaw, last) = (TakeOut(days[..^last.Count], last, days), []);
                else if (without && week is not null)
                    (flaw, last) = (TakeOut(days, week, days), []);
                else if (without && date is not null)
                    flaw = Put(_dates, [.. date], "-");
                else if (date is not null)
                    dates.AddRange(date);
                else if (week is not null)
                    days.AddRange(last = week);
                else if (DayHours.MeansAfternoon(word))
                    flaw = Flaw.Evening;
                else if (None.Contains(word) || DayHours.TryParse(word, out _))
                    (hasHours, without, flaw) = (true, false, Put(days, dates, word));
                else if (!Fillers.Contains(word))
                    flaw = Over(word);
                if (flaw is not null)
                    return flaw;
            }

            if (only)
                _except.UnionWith(Enum.GetValues<IsoDayOfWeek>().Where(static day => day != IsoDayOfWeek.None));
            return !hasHours || pause ? Flaw.Unclear : days.Count + dates.Count == 0 && !ofAll ? Flaw.Days : null;
        }

        // What was taken out, and of which nothing else is said, is a day on which she is not there.
        public HoursEdit Edit() => new(
            _except.Except(_weekly.Keys).Select(static day => (Key: day, Value: new List<DayHours>()))
                .Concat(_weekly.Select(static day => (day.Key, day.Value)))
                .ToDictionary(static day => day.Key, static day => (IReadOnlyList<DayHours>)day.Value),
            _dates.ToDictionary(day => day.Key, day => (IReadOnlyList<DayHours>)day.Value));

        // Who writes 9-6 means the evening; 22-2 is over midnight.
        private static Flaw Over(string word) => OneTime().IsMatch(word) ? Flaw.Ends : !DayHours.IsOverMidnight(word) ? Flaw.Unclear
            : DayHours.MeansEvening(word) ? Flaw.Evening : Flaw.OverMidnight;

        // Only what was named before can be taken out of it.
        private Flaw? TakeOut(List<IsoDayOfWeek> of, IReadOnlyList<IsoDayOfWeek> taken, List<IsoDayOfWeek> days)
        {
            if (taken.Count == 0 || !taken.All(of.Contains))
                return Flaw.Unclear;
            days.RemoveAll(taken.Contains);
            _except.UnionWith(taken);
            return null;
        }

        private Flaw? OutOf(IReadOnlyList<IsoDayOfWeek> taken)
        {
            if (taken.Count == 0 || !taken.All(_weekly.ContainsKey))
                return Flaw.Unclear;
            foreach (var day in taken)
                _weekly.Remove(day);
            _except.UnionWith(taken);
            return null;
        }

        private static bool IsTakenOut(string plain, string word)
            => plain.Contains($"{word} {ExceptAfter}", StringComparison.Ordinal);

        // A break is of the days beside it, or of all that were named before.
        private Flaw? Pause(List<IsoDayOfWeek> days, List<LocalDate> dates, DayHours pause)
            => days.Count + dates.Count > 0 ? Pause(_weekly, days, pause) ?? Pause(_dates, dates, pause)
            : IsEmpty ? Flaw.Days : Pause(_weekly, _weekly.Keys, pause) ?? Pause(_dates, _dates.Keys, pause);

        private static Flaw? Pause<T>(Dictionary<T, List<DayHours>> known, IEnumerable<T> days, DayHours pause)
            where T : notnull
        {
            foreach (var day in days.Distinct().ToList())
            {
                if (!known.TryGetValue(day, out var of) || !of.Exists(hours => hours.Contains(pause)))
                    return Flaw.Unclear;
                known[day] = [.. of.SelectMany(hours => hours.Without(pause))];
            }

            return null;
        }

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
