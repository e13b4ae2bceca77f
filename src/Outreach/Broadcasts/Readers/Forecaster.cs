using Microsoft.Extensions.Options;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Broadcasts.Readers;

/// <summary>
/// Counts who will get a broadcast, who is left out, and what it costs: from the census, so that a million people take no longer than a
/// hundred.
/// </summary>
public sealed class Forecaster(
    IAudienceStore people,
    IEnumerable<IChannel> channels,
    KnownChannels known,
    StaffRoll roll,
    AnnouncementRenderer letter,
    IOptions<BroadcastOptions> options)
{
    /// <summary>The audience as it is really asked for: with what the words and the channels demand.</summary>
    public Audience Whole(Audience audience, Announcement announcement) => audience with
    {
        Words = announcement.Languages,
        OnlyAsked = [.. channels.Where(channel => channel.Abilities.Address == AddressKind.PhoneNumber).Select(channel => channel.Kind)],
        Yielding = [.. channels.Where(channel => channel.Abilities.Metered).Select(channel => channel.Kind)],
        Channels = audience.Channels.Count > 0 ? audience.Channels : [.. channels.Select(channel => channel.Kind)],
    };

    /// <summary>Counts.</summary>
    public async Task<Forecast> Of(Audience audience, Announcement announcement, CancellationToken cancellation)
    {
        var whole = Whole(audience, announcement);
        var readers = new Dictionary<(string Channel, Language? Language), int>();
        var left = new Dictionary<LeftOut, int>();
        var rows = new Dictionary<(string, char), int>();
        var numbers = new Dictionary<(string Channel, string Country, Language? Language), int>();
        var staff = (await roll.All(cancellation)).Select(one => Segment.Of(one.Person)).CountBy(segment => segment);
        var counted = await people.CountSegments(cancellation);
        foreach (var (segment, count) in counted.Concat(staff.Select(one => new KeyValuePair<Segment, int>(one.Key, -one.Value))))
        {
            if (!whole.Asks(segment))
                continue;
            if (whole.Excludes(segment) is { } why)
            {
                left[why] = left.GetValueOrDefault(why) + count;
                continue;
            }

            var reader = (segment.Channel, segment.Language);
            readers[reader] = readers.GetValueOrDefault(reader) + count;
            var row = (segment.Channel, ReaderZones.Of(segment.Region, segment.Country, known.Of(segment.Channel)));
            rows[row] = rows.GetValueOrDefault(row) + count;
            if (segment.Country is { } country && known.Of(segment.Channel).Metered)
                numbers[(segment.Channel, country, segment.Language)] = numbers.GetValueOrDefault(
                    (segment.Channel, country, segment.Language)) + count;
        }

        var over = announcement.Languages
            .ToDictionary(language => language, language => SmsSegments.Over(Sms(announcement, language), options.Value.SmsSegments));
        var read = Positive(readers);
        var forecast = new Forecast
        {
            Readers = read,
            Rows = Positive(rows),
            LeftOut = Positive(left),
            Takes = Takes(readers),
            Over = over,
            Longest = announcement.Languages
                .Select(language => SmsSegments.Count(Sms(announcement, language)).Segments).DefaultIfEmpty(0).Max(),
            IsLongSms = read.Keys.Any(reader => known.Of(reader.Channel).Segmented
                && (reader.Language is { } language ? over.GetValueOrDefault(language) > 0 : over.Values.Any(static more => more > 0))),
        };
        return Priced(forecast, announcement, numbers);
    }

    private Forecast Priced(
        Forecast forecast,
        Announcement announcement,
        Dictionary<(string Channel, string Country, Language? Language), int> numbers)
    {
        foreach (var ((kind, country, language), count) in numbers)
        {
            var segments = count * SmsSegments.Count(Sms(announcement, language)).Segments;
            var price = channels.First(channel => channel.Kind == kind).Price(country);
            forecast = forecast with
            {
                Segments = forecast.Segments + segments,
                Cost = forecast.Cost + (segments * (price?.Amount ?? 0)),
                Currency = price?.Currency ?? forecast.Currency,
                Unpriced = forecast.Unpriced + (price is null ? count : 0),
            };
        }

        return forecast;
    }

    private string Sms(Announcement announcement, Language? language) => letter.Sms(announcement.For(language) ?? string.Empty, language);

    private TimeSpan Takes(Dictionary<(string Channel, Language? Language), int> readers)
    {
        var slowest = readers.GroupBy(reader => reader.Key.Channel)
            .Select(group => group.Sum(reader => reader.Value) / known.Of(group.Key).PerSecond)
            .DefaultIfEmpty(0)
            .Max();
        return TimeSpan.FromSeconds(Math.Ceiling(slowest));
    }

    private static Dictionary<TKey, int> Positive<TKey>(Dictionary<TKey, int> counts)
        where TKey : notnull
        => counts.Where(count => count.Value > 0).ToDictionary();
}
