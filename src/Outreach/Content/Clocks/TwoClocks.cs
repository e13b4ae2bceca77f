using System.Globalization;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;
using Outreach.Campaigns;
using Outreach.People;

namespace Outreach.Content.Clocks;

/// <summary>Writes times so that nobody takes one clock for another: the campaign's, and beside it the one where the person is.</summary>
public sealed class TwoClocks(IOptions<CampaignOptions> campaign)
{
    /// <summary>A date in figures, with its year where that is not this one, as in 27.11 or 27.11.2027.</summary>
    public static string Figures(LocalDate date, LocalDate today)
        => date.Year == today.Year ? Figures(date) : date.ToString("dd'.'MM'.'yyyy", CultureInfo.InvariantCulture);

    /// <summary>The rules of the zones.</summary>
    public IDateTimeZoneProvider Zones { get; init; } = DateTimeZoneProviders.Tzdb;

    /// <summary>The campaign's zone.</summary>
    public string Home => campaign.Value.TimeZone;

    /// <summary>What the clock of a zone shows.</summary>
    public LocalDateTime Local(DateTimeOffset at, string? zone = null) => at.ToInstant().InZone(Zones[zone ?? Home]).LocalDateTime;

    /// <summary>The instant at which a date of the campaign's zone begins.</summary>
    public DateTimeOffset StartOf(LocalDate date) => Zones[Home].AtStartOfDay(date).ToDateTimeOffset().ToUniversalTime();

    /// <summary>A date, as in: пт, 27 ноября; by SMS 27.11 пт.</summary>
    public static Words Day(LocalDate date, Texts texts) => new(Day(date, texts, Language.Ky), Day(date, texts, Language.Ru))
    {
        Sms = new(Short(date, texts, Language.Ky), Short(date, texts, Language.Ru)),
    };

    /// <summary>A time on both clocks, as in: 14:30 Бишкек (11:30 Москва).</summary>
    /// <param name="at">The instant.</param>
    /// <param name="zone">Where the person is; nothing = nobody knows.</param>
    /// <param name="texts">The words in force.</param>
    public Words Time(DateTimeOffset at, string? zone, Texts texts)
        => new(Time(at, zone, texts, Language.Ky, sms: false), Time(at, zone, texts, Language.Ru, sms: false))
        {
            Sms = new(Time(at, zone, texts, Language.Ky, sms: true), Time(at, zone, texts, Language.Ru, sms: true)),
        };

    /// <summary>The time where she is; whose clock it is goes without saying for who is known to be at home.</summary>
    public NamedTime Hers(DateTimeOffset at, string? zone, Texts texts) => new(Local(at, zone), zone == Home ? null : CityOf(zone, texts));

    /// <summary>Date and time.</summary>
    public Words Moment(DateTimeOffset at, string? zone, Texts texts)
    {
        var (day, time) = (Day(Local(at).Date, texts), Time(at, zone, texts));
        return new Words($"{day.Ky}, {time.Ky}", $"{day.Ru}, {time.Ru}")
        {
            Sms = new($"{day.Sms!.Ky} {time.Ky}", $"{day.Sms.Ru} {time.Ru}"),
        };
    }

    /// <summary>A sentence that names the clocks by which times are written: the campaign's, and hers where it is another.</summary>
    public Words Named(string? zone, Texts texts) => zone is null || zone == Home || Cities.KeyOf(zone) is not { } key
        ? texts["clock_home"]
        : texts["clock_both"].Filled("city", texts[key]);

    /// <summary>A sentence that names the clock by which her own hours are meant.</summary>
    public Words Own(string? zone, Texts texts) => texts["clock_own"].Filled("city", CityOf(zone, texts));

    /// <summary>The city whose clock is meant: hers, or that of the campaign while nobody knows.</summary>
    public Words CityOf(string? zone, Texts texts) => texts[Cities.KeyOf(zone ?? Home) ?? Cities.KeyOf(Home) ?? "city_bishkek"];

    /// <summary>Hours and minutes.</summary>
    public static string Minute(LocalDateTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A date in figures, as in 27.11.</summary>
    public static string Figures(LocalDate date) => date.ToString("dd'.'MM", CultureInfo.InvariantCulture);

    private string Time(DateTimeOffset at, string? zone, Texts texts, Language language, bool sms)
    {
        var home = Local(at);
        var here = sms ? Minute(home) : $"{Minute(home)} {City(Home, texts, language)}";
        if (zone is null || Zones.GetZoneOrNull(zone) is null || Cities.KeyOf(zone) is not { } key
            || Local(at, zone) is var there && there == home)
            return here;
        var date = there.Date == home.Date ? string.Empty : $", {Figures(there.Date)}";
        return $"{here} ({Minute(there)} {texts.In(key, language)}{date})";
    }

    private static string City(string zone, Texts texts, Language language)
        => Cities.KeyOf(zone) is { } key ? texts.In(key, language) : zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private static string Day(LocalDate date, Texts texts, Language language) => language == Language.Ky
        ? $"{Weekday(date, texts, language)}, {date.Day}-{Month(date, texts, language)}"
        : $"{Weekday(date, texts, language)}, {date.Day} {Month(date, texts, language)}";

    private static string Short(LocalDate date, Texts texts, Language language) => $"{Figures(date)} {Weekday(date, texts, language)}";

    private static string Weekday(LocalDate date, Texts texts, Language language)
        => Part(texts.In("weekdays", language), (int)date.DayOfWeek - 1);

    private static string Month(LocalDate date, Texts texts, Language language) => Part(texts.In("months", language), date.Month - 1);

    private static string Part(string row, int index) => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[index];
}
