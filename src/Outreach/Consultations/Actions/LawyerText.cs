using NodaTime;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Commands;

namespace Outreach.Consultations.Actions;

/// <summary>What staff read of lawyers and bookings. Never who booked.</summary>
public sealed class LawyerText(TwoClocks clock, TimeProvider time, ISealer sealer)
{
    /// <summary>Her name.</summary>
    public string Name(Lawyer lawyer) => sealer.Open(lawyer.Name, ConsultationJson.Default.String);

    /// <summary>A sealed name of a colleague.</summary>
    public string Open(Sealed name) => sealer.Open(name, ConsultationJson.Default.String);

    /// <summary>Seals a name.</summary>
    public Sealed Sealed(string name) => sealer.Seal(name, ConsultationJson.Default.String);

    /// <summary>A booking in a line: code, time, topic, language, way.</summary>
    public string Line(Booking booking, StaffWriter words)
    {
        var when = Moment(booking.Start, words);
        var place = booking.Way == ConsultationMode.Meet && booking.Place is { } id ? $" ({words.Place(id)})" : string.Empty;
        var locked = booking is { IsLocked: true, Stands: true } ? $"\n{words.Say("line_locked")}" : string.Empty;
        return $"{booking.Code} · {when}\n" +
            $"{Topic(booking.Topic, words)} · {Of(booking.Language, words)} · {Of(booking.Way, words)}{place}{locked}";
    }

    /// <summary>A date and a time on the campaign's clock.</summary>
    public string Moment(DateTimeOffset at, StaffWriter words) => clock.Moment(at, zone: null, words.Texts).In(words.Language);

    /// <summary>All of a card.</summary>
    public string Card(Lawyer lawyer, StaffWriter words)
    {
        var parts = new List<string>
        {
            $"⚖ {Name(lawyer)}{(lawyer.Paused ? $" · ⏸ {words.Say("lawyer_paused")}" : string.Empty)}" +
                Unheard(lawyer, words),
            string.Join(
                '\n',
                string.Join(", ", lawyer.Languages.Select(language => Of(language, words))),
                lawyer.Topics.Count == 0
                    ? words.Say("lawyer_all_topics")
                    : string.Join(", ", lawyer.Topics.Select(topic => Topic(topic, words))),
                string.Join(", ", lawyer.Ways.Select(way => Of(way, words)))),
            words.Say(
                "lawyer_places",
                ("places", lawyer.Places.Count == 0 ? "–" : words.Places(lawyer.Places)),
                ("office", lawyer.Office ?? "–")),
            Hours(lawyer, words),
        };
        return string.Join("\n\n", parts);
    }

    /// <summary>Why nobody can be booked with her, where that is so, on a line of its own; else nothing.</summary>
    public static string Unheard(Lawyer lawyer, StaffWriter words) => lawyer switch
    {
        { Person: null } => $"\n{words.Say("lawyer_unlinked")}",
        { IsDeaf: true } => $"\n{words.Say("lawyer_deaf")}",
        _ => string.Empty,
    };

    /// <summary>Whether two versions of a card offer the same times.</summary>
    public static bool HaveSameTimes(Lawyer one, Lawyer other)
        => one.Weekly.SequenceEqual(other.Weekly) && one.Extra.SequenceEqual(other.Extra) && one.Absences.SequenceEqual(other.Absences)
            && (one.SlotMinutes, one.BreakMinutes, one.MostPerDay) == (other.SlotMinutes, other.BreakMinutes, other.MostPerDay);

    /// <summary>The fields in which two versions of a card differ, as they are called.</summary>
    public static IEnumerable<string> Differences(Lawyer one, Lawyer other, StaffWriter words)
    {
        if (!HaveSameTimes(one, other))
            yield return words.Say("lawyer_head_hours");
        if (!one.Languages.Order().SequenceEqual(other.Languages.Order()))
            yield return words.Say("lawyer_head_languages");
        if (!one.Topics.Order(StringComparer.Ordinal).SequenceEqual(other.Topics.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            yield return words.Say("lawyer_head_topics");
        if (!one.Ways.Order().SequenceEqual(other.Ways.Order()))
            yield return words.Say("lawyer_head_ways");
        if (!one.Places.Order(StringComparer.Ordinal).SequenceEqual(other.Places.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            yield return words.Say("lawyer_head_places");
        if (one.Office != other.Office)
            yield return words.Say("lawyer_head_office");
    }

    /// <summary>Her hours, the dates beside them, her absences and lengths.</summary>
    public string Hours(Lawyer lawyer, StaffWriter words)
    {
        var lines = new List<string>
        {
            words.Say("lawyer_lengths", ("minutes", lawyer.SlotMinutes), ("break", lawyer.BreakMinutes), ("most", lawyer.MostPerDay)),
        };
        // Days with the same hours stand in one line.
        lines.AddRange(lawyer.Weekly.GroupBy(hours => hours.Day).GroupBy(day => string.Join(", ", day.Select(hours => hours.Hours)))
            .Select(days => $"{string.Join(' ', days.Select(day => Weekday(day.Key, words)))}: {days.Key}"));
        if (lawyer.Weekly.Count == 0)
            lines.Add(words.Say("lawyer_no_hours"));
        lines.AddRange(lawyer.Extra.GroupBy(extra => extra.Date)
            .Select(date => $"📅 {Figures(date.Key)}: {string.Join(", ", date.Select(extra => extra.Hours))}"));
        lines.AddRange(lawyer.Absences.Select(absence => $"✖ {Of(absence)}"));
        return string.Join('\n', lines);
    }

    /// <summary>An absence, as in 01.12–05.12 or 01.12 14:00–16:00.</summary>
    public string Of(Absence absence)
    {
        if (absence.From.TimeOfDay != LocalTime.Midnight || absence.Until.TimeOfDay != LocalTime.Midnight)
            return $"{Figures(absence.From.Date)} " +
                $"{TwoClocks.Minute(absence.From)}–{(absence.Until.Date > absence.From.Date ? "24:00" : TwoClocks.Minute(absence.Until))}";
        var last = absence.Until.Date.PlusDays(-1);
        return last == absence.From.Date
            ? Figures(last)
            : $"{Figures(absence.From.Date)}–{Figures(last)}";
    }

    /// <summary>A topic's name.</summary>
    public static string Topic(string topic, StaffWriter words) => Topics.All.Contains(topic) ? words.Say($"topic_{topic}") : topic;

    /// <summary>A language's name.</summary>
    public static string Of(Language language, StaffWriter words) => words.Say(language == Language.Ky ? "language_ky" : "language_ru");

    /// <summary>A way's name.</summary>
    public static string Of(ConsultationMode way, StaffWriter words) => words.Say($"way_{way.ToString().ToLowerInvariant()}");

    // The year is said where it is not this one: nobody is away in a year that she did not mean.
    private string Figures(LocalDate date) => TwoClocks.Figures(date, clock.Local(time.GetUtcNow()).Date);

    private static string Weekday(IsoDayOfWeek day, StaffWriter words)
        => words.Texts.In("weekdays", words.Language).Split(' ', StringSplitOptions.RemoveEmptyEntries)[(int)day - 1];
}
