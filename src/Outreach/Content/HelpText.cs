using System.Text;
using Outreach.People;

namespace Outreach.Content;

/// <summary>Writes help lines as people read them.</summary>
public static class HelpText
{
    /// <summary>Names and numbers, where they work, when, and a word of warning when nobody phoned them lately.</summary>
    public static string Lines(
        IReadOnlyList<HelpLine> lines,
        Texts texts,
        HelpDirectory directory,
        Language language,
        DateOnly today,
        bool sms,
        HelpClock? clock = null)
    {
        if (sms)
            return Few(lines, texts, language, today, clock);
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(text.Length > 0 ? "\n" : string.Empty).Append(line.Name.In(language)).Append('\n');
            text.AppendJoin(", ", line.Numbers.Select(number => number.Show));
            var remarks = new List<string>();
            if (line.Numbers.All(number => number.Inside is not (null or HelpPlace.Elsewhere))
                && directory.Places.TryGetValue(line.Numbers[0].Inside!, out var place))
                remarks.Add(texts.In("numbers_inside", language).Replace("{place}", place.Name.In(language), StringComparison.Ordinal));
            if (line.Note is { } note)
                remarks.Add(note.In(language));
            if (HoursText.Of(line, texts, language, clock) is { } hours)
                remarks.Add(hours);
            if (remarks.Count > 0)
                text.Append(" (").AppendJoin("; ", remarks).Append(')');
            text.Append('\n');
        }

        if (lines.Any(line => HelpDirectory.IsStale(line, today)))
            text.Append('\n').Append(texts.In("numbers_unchecked", language));
        return text.ToString().TrimEnd();
    }

    /// <summary>A line's first number, as it stands amid a sentence.</summary>
    public static string Number(HelpLine line, bool sms) => sms ? Close(line.Numbers[0].Show) : line.Numbers[0].Show;

    // Without gaps an old phone offers to call it.
    private static string Close(string number) => number.Replace(" ", string.Empty, StringComparison.Ordinal);

    // Where each letter is paid: a name and its first two numbers a line.
    private static string Few(IReadOnlyList<HelpLine> lines, Texts texts, Language language, DateOnly today, HelpClock? clock)
    {
        var few = lines.Select(line =>
        {
            var numbers = line.Numbers.Take(2).Select(number => Close(number.Show));
            var shut = clock is not null && line.Hours?.IsOpen(clock.Now) == false
                ? $" ({texts.In("hours_shut", language)})"
                : string.Empty;
            return $"{line.Name.For(sms: true).In(language)}: {string.Join(", ", numbers)}{shut}";
        });
        return string.Join(
            '\n',
            lines.Any(line => HelpDirectory.IsStale(line, today))
                ? few.Append(texts["numbers_unchecked"].For(sms: true).In(language))
                : few);
    }

    /// <summary>The number that saves lives, and the countries in which it does: a line a number.</summary>
    /// <param name="places">The countries, the most frequent first.</param>
    /// <param name="language">The language.</param>
    /// <param name="sms">Whether each letter is paid.</param>
    public static string Savers(IEnumerable<HelpPlace> places, Language language, bool sms)
        => string.Join('\n', places.Where(place => place.Id != HelpPlace.Elsewhere && place.Emergency.Count > 0)
            .GroupBy(place => Number(place.Emergency[0], sms), StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(place => place.Name.For(sms).In(language)))}"));

    /// <summary>What calling for help means there for whoever has no papers; nothing at home.</summary>
    public static string Advice(HelpPlace place, Texts texts, Language language, bool sms)
        => place.Advice is { } own
            ? own.For(sms).In(language)
            : place.Id == HelpPlace.Home
                ? string.Empty
                : texts["help_papers"].For(sms).In(language).Replace("{number}", Number(place.Emergency[0], sms), StringComparison.Ordinal);

    /// <summary>Where the numbers come from and when somebody last phoned them.</summary>
    public static string Sources(IReadOnlyList<HelpLine> lines, Texts texts, Sources sources, Language language)
    {
        var text = new StringBuilder(texts.In("sources_title", language)).Append('\n');
        foreach (var line in lines)
        {
            text.Append("\n• ").Append(string.Join(", ", line.Numbers.Select(number => number.Show))).Append(": ");
            text.AppendJoin(
                "; ",
                line.Sources.Take(2)
                    .Select(id => sources.Find(id))
                    .OfType<Source>()
                    .Select(source => $"{Short(source.Url)}, {source.Date}"));
            if (line.Checked is { } day)
                text.Append(". ").Append(texts.In("numbers_checked", language).Replace(
                    "{date}",
                    day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    StringComparison.Ordinal));
        }

        return text.ToString();
    }

    private static string Short(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        ? address.Host.Replace("www.", string.Empty, StringComparison.Ordinal)
        : url;
}
