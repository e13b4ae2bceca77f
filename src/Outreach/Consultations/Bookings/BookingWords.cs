using Outreach.Consultations.Scheduling;
using Outreach.Consultations.Unprompted;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Flows.Definitions;
using Outreach.People;

namespace Outreach.Consultations.Bookings;

/// <summary>What a person reads of a booking.</summary>
public sealed class BookingWords(TwoClocks clock, IConsultationStore store)
{
    /// <summary>When, how, and the code.</summary>
    public Words Card(Booking booking, string? zone, Playbook book)
    {
        var when = clock.Moment(booking.Start, zone ?? booking.Zone, book.Texts);
        var how = How(booking, book);
        return Filled(book.Texts["booking_card"], when, how, booking.Code);
    }

    /// <summary>When it would be, and how.</summary>
    public Words Time(DateTimeOffset start, string? zone, Playbook book) => clock.Moment(start, zone, book.Texts);

    /// <summary>In which hours she is written to, and by which clock; nothing where she is not.</summary>
    public Words? Hours(Agreement? agreed, string? zone, Playbook book)
    {
        if (agreed is not { Hours: { } hours })
            return null;
        var (from, until) = ReminderTimes.HoursOf(hours);
        var city = clock.CityOf(zone, book.Texts);
        return new Words($"{from}–{until}, {city.Ky}", $"{from}–{until}, {city.Ru}");
    }

    /// <summary>When she will be reminded, by which clocks; or that nobody will.</summary>
    public Words Reminded(Agreement agreed, IReadOnlyList<DateTimeOffset> times, string? zone, Playbook book)
    {
        if (agreed.Hours is null)
            return book.Texts["remind_not"];
        if (times.Count == 0)
            return book.Texts["remind_late"];
        var moments = times.Select(time => clock.Moment(time, zone, book.Texts)).ToList();
        return book.Texts["remind_when"].Filled("when", moments.Aggregate(static (known, next) => new Words(
            $"{known.Ky}; {next.Ky}", $"{known.Ru}; {next.Ru}")
        {
            Sms = new($"{known.For(sms: true).Ky}; {next.For(sms: true).Ky}", $"{known.For(sms: true).Ru}; {next.For(sms: true).Ru}"),
        }));
    }

    private Words How(Booking booking, Playbook book)
    {
        var words = book.Texts[booking.IsLocked ? "how_phone_locked" : Key(booking.Way)];
        if (booking.Way != ConsultationMode.Meet)
            return words;
        var place = book.Regions.Find(booking.Place)?.Name ?? new Words(string.Empty, string.Empty);
        var office = store.Calendar.Lawyers.GetValueOrDefault(booking.Lawyer)?.Office ?? string.Empty;
        return new Words(Met(words, Language.Ky), Met(words, Language.Ru))
        {
            Sms = new(Met(words.For(sms: true), Language.Ky), Met(words.For(sms: true), Language.Ru)),
        };

        string Met(Words text, Language language)
            => text.In(language).Replace("{place}", place.In(language), StringComparison.Ordinal)
                .Replace("{office}", office, StringComparison.Ordinal)
                .Replace(", .", ".", StringComparison.Ordinal);
    }

    private static string Key(ConsultationMode way) => way switch
    {
        ConsultationMode.Phone => "how_phone",
        ConsultationMode.Chat => "how_chat",
        _ => "how_meet",
    };

    private static Words Filled(Words card, Words when, Words how, string code)
    {
        return new Words(Fill(Language.Ky, sms: false), Fill(Language.Ru, sms: false))
        {
            Sms = new(Fill(Language.Ky, sms: true), Fill(Language.Ru, sms: true)),
        };

        string Fill(Language language, bool sms) => card.For(sms).In(language)
            .Replace("{when}", when.For(sms).In(language), StringComparison.Ordinal)
            .Replace("{how}", how.For(sms).In(language), StringComparison.Ordinal)
            .Replace("{code}", code, StringComparison.Ordinal);
    }
}
