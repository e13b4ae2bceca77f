using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Consultations.Actions;

/// <summary>What can be changed of a lawyer's card, and how it is read: the same for the chat and for a table.</summary>
public sealed partial class LawyerFields(TwoClocks clock)
{
    /// <summary>Minutes of a consultation, at least and at most.</summary>
    private const int ShortestSlot = 10;
    private const int LongestSlot = 240;
    private const int LongestBreak = 120;
    private const int MostPerDay = 30;
    private const int LongestOffice = 120;

    /// <summary>The fields, in the order in which they stand on the card.</summary>
    public static IReadOnlyList<string> Names { get; } = ["hours", "languages", "topics", "ways", "places", "office", "lengths"];

    /// <summary>A new card: by phone, both languages, all topics, weekdays.</summary>
    public static Lawyer Usual(long id, Sealed name, string zone) => new()
    {
        Id = id,
        Version = 1,
        Name = name,
        Zone = zone,
        Languages = [Language.Ky, Language.Ru],
        Ways = [ConsultationMode.Phone],
        Weekly = [.. Enumerable.Range(1, 5).Select(
            day => new WeeklyHours((NodaTime.IsoDayOfWeek)day, new DayHours(new NodaTime.LocalTime(9, 0), new NodaTime.LocalTime(17, 0))))],
    };

    /// <summary>Whether words are understood for a field.</summary>
    public static bool TakesWords(string field) => field is "hours" or "places" or "office" or "lengths";

    /// <summary>What can be switched on and off for a field.</summary>
    public static IEnumerable<string> Values(Lawyer lawyer, string field, Regions regions) => field switch
    {
        "languages" => Enum.GetNames<Language>(),
        "topics" => Scheduling.Topics.All,
        "ways" => Enum.GetNames<ConsultationMode>(),
        "places" => regions.All.Select(region => region.Id).Where(id => id != "abroad").Union(lawyer.Places, StringComparer.Ordinal),
        _ => [],
    };

    /// <summary>The same, with what stands on each button.</summary>
    public static IEnumerable<(string Value, string Label, bool On)> Toggles(Lawyer lawyer, string field, StaffWriter words) => field switch
    {
        "languages" => Enum.GetValues<Language>()
            .Select(language => (language.ToString(), LawyerText.Of(language, words), lawyer.Languages.Contains(language))),
        "topics" => Scheduling.Topics.All
            .Select(topic => (topic, LawyerText.Topic(topic, words), lawyer.Topics.Count == 0 || lawyer.Topics.Contains(topic))),
        "ways" => Enum.GetValues<ConsultationMode>().Select(way => (way.ToString(), LawyerText.Of(way, words), lawyer.Ways.Contains(way))),
        "places" => Values(lawyer, field, words.Regions).Select(place => (place, words.Place(place), lawyer.Places.Contains(place))),
        _ => [],
    };

    /// <summary>The card with something switched on or off; the last language and way stay.</summary>
    public static Lawyer Toggle(Lawyer lawyer, string field, string value) => field switch
    {
        "languages" when Enum.TryParse<Language>(value, out var language) => lawyer with
        {
            Languages = OrLast(
            Switched(lawyer.Languages, language),
            lawyer.Languages)
        },
        "ways" when Enum
            .TryParse<ConsultationMode>(value, out var way) => lawyer with { Ways = OrLast(Switched(lawyer.Ways, way), lawyer.Ways) },
        // Empty means all: who is left with none, or has all, has all.
        "topics" when Scheduling.Topics.All.Contains(value) => lawyer with
        {
            Topics = AllOr(
            Switched(lawyer.Topics.Count == 0 ? Scheduling.Topics.All : lawyer.Topics, value))
        },
        "places" => lawyer with { Places = Switched(lawyer.Places, value) },
        _ => lawyer,
    };

    /// <summary>The card with a field as it was written; null when that cannot be read.</summary>
    public Lawyer? Write(Lawyer lawyer, string field, string written, DateTimeOffset now, Regions regions) => field switch
    {
        "hours" => WrittenHours.TryRead(written, clock.Local(now, lawyer.Zone).Date, out var edit, out _) ? edit.In(lawyer) : null,
        // What is written is wanted: it is taken away by a press alone.
        "places" => Place(written, regions) is { } place
            ? lawyer with { Places = lawyer.Places.Contains(place) ? lawyer.Places : [.. lawyer.Places, place] }
            : null,
        "office" => SafeOffice(written) is { } office ? lawyer with { Office = office } : null,
        "lengths" => Lengths(written, lawyer) is var (minutes, pause, most)
            ? lawyer with { SlotMinutes = minutes, BreakMinutes = pause, MostPerDay = most }
            : null,
        _ => null,
    };

    /// <summary>Why a field cannot be what was written, with an example.</summary>
    public Reason Wrong(Lawyer lawyer, string field, string written, DateTimeOffset now)
    {
        var today = clock.Local(now, lawyer.Zone).Date;
        return field == "hours" && !WrittenHours.TryRead(written, today, out _, out var clause)
            ? new Reason(WrittenHours.Why(written, today), ("clause", clause))
            : new Reason($"lawyer_wrong_{field}");
    }

    /// <summary>An office as people read it, on one line; null when it is too long.</summary>
    public static string? SafeOffice(string written)
        => SafeText.Clean(written.ReplaceLineEndings(" ")).Trim() is { Length: > 0 and <= LongestOffice } office ? office : null;

    /// <summary>Minutes, break and most a day, as in 30 10 8, or "45 минут"; null when they cannot be.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="card">What is not written stays as it is on this card.</param>
    public static (int Minutes, int Break, int Most)? Lengths(string written, Lawyer? card = null)
    {
        var numbers = LengthWords().Replace(written.ToLowerInvariant(), " ").Split([' ', '+', ',', '/', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .ToList();
        if (card is not null && numbers.Count is 1 or 2)
            numbers.AddRange(numbers.Count == 1 ? [card.BreakMinutes, card.MostPerDay] : [card.MostPerDay]);
        return numbers is
        [
            >= ShortestSlot and <= LongestSlot and var minutes,
            >= 0 and <= LongestBreak and var pause,
            >= 1 and <= MostPerDay and var most,
        ]
            ? (minutes, pause, most)
            : null;
    }

    /// <summary>
    /// The id of a region or raion by its id or any spelling of its name; null for an unknown one, or where two are meant.
    /// </summary>
    public static string? Place(string written, Regions regions)
    {
        var found = regions.Names.Meant(written, static _ => true);
        // Where a town and the country round it have one name, the town is meant: there one meets; else the larger of the two.
        return found is [var only]
            ? only.Id
            : (found.FirstOrDefault(place => place.Id.EndsWith("-city", StringComparison.Ordinal))
                ?? found.FirstOrDefault(place => found.All(other => other == place || place.Raions.Contains(other))))?.Id;
    }

    private static List<T> Switched<T>(IReadOnlyList<T> known, T value)
        => known.Contains(value) ? [.. known.Where(one => !Equals(one, value))] : [.. known, value];

    private static IReadOnlyList<T> OrLast<T>(List<T> switched, IReadOnlyList<T> before) => switched.Count == 0 ? before : switched;

    private static List<string> AllOr(List<string> topics) => topics.Count == Scheduling.Topics.All.Count ? [] : topics;

    [GeneratedRegex(
        @"(?<!\p{L})(?:по|и|в|на|не\s+более|день|дня|минут\p{L}*|мин|мүнөт\p{L}*|перерыв\p{L}*|встреч\p{L}*|тыныгуу\p{L}*|күнүнө|кабыл\p{L}*|жана|" +
        @"minutes?|min|break|a|day|and|most)\.?(?!\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex LengthWords();
}
