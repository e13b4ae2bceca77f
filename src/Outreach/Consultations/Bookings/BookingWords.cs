using Outreach.Consultations.Scheduling;
using Outreach.Consultations.Unprompted;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Flows.Definitions;
using Outreach.Messaging;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Consultations.Bookings;

/// <summary>What a person reads of a booking.</summary>
public sealed class BookingWords(TwoClocks clock, IConsultationStore store, ISealer sealer)
{
    private const int LastDigits = 4;

    /// <summary>When, how, and the code.</summary>
    public Words Card(Booking booking, string? zone, Playbook book)
    {
        var when = clock.Moment(booking.Start, zone ?? booking.Zone, book.Texts);
        var how = booking is { Way: ConsultationMode.Phone, IsLocked: false, Phone: not null } ? Called(booking, book) : How(booking, book);
        return Filled(book.Texts["booking_card"], when, how, booking.Code);
    }

    /// <summary>
    /// The end of the number that will be phoned: enough to see a slip, too little for who looks over her shoulder.
    /// </summary>
    public Words LastOf(Booking booking)
    {
        var number = booking.Phone is { } phone ? sealer.Open(phone, MessagingJson.Default.String) : string.Empty;
        var last = number[^Math.Min(number.Length, LastDigits)..];
        return new Words(last, last);
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

    // By SMS it is the number by which she writes.
    private Words Called(Booking booking, Playbook book)
        => book.Texts["how_phone_to"].Filled("last", LastOf(booking)) with { Sms = book.Texts["how_phone"] };

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
