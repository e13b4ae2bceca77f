using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Outreach.Broadcasts.Readers;
using Outreach.Campaigns;
using Outreach.Flows.Definitions;
using Outreach.Messaging.Channels;
using Outreach.Staff.Commands;

namespace Outreach.Broadcasts.Boards;

/// <summary>
/// Says who gets a broadcast, who is left out and why, what it costs, how long it takes, and what should be looked at again.
/// </summary>
public sealed partial class ForecastText(
    BroadcastText text, Timetable timetable, CampaignClock clock, KnownChannels channels, IOptions<BroadcastOptions> options)
{
    /// <summary>All of it.</summary>
    public string Of(Broadcast broadcast, Announcement announcement, Forecast forecast, StaffWriter words, DateTimeOffset now)
    {
        var lines = new List<string>
        {
            words.Say("forecast_for", ("for", text.For(broadcast.Audience, words))),
            words.Say("forecast_when", ("when", text.When(broadcast.At, words))),
            string.Empty,
            words.Say("forecast_readers", ("count", StaffWriter.Number(forecast.Total))),
        };
        if (broadcast.NotAfter is { } over)
            lines.Insert(2, words.Say("forecast_until", ("until", text.Time(over))));
        foreach (var channel in forecast.Readers.GroupBy(reader => reader.Key.Channel).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var languages = channel.OrderBy(reader => reader.Key.Language).Select(reader =>
            {
                var name = words.Say($"language_{reader.Key.Language?.ToString().ToLowerInvariant() ?? "none"}");
                return $"{name} {StaffWriter.Number(reader.Value)}";
            });
            lines.Add($"• {BroadcastText.Channel(channel.Key, words)}: {string.Join(", ", languages)}");
        }

        if (forecast.Segments > 0)
            lines.Add(words.Say(
                "forecast_sms",
                ("segments", StaffWriter.Number(forecast.Segments)),
                ("cost", Cost(forecast) ?? words.Say("forecast_no_price"))));
        if (forecast.Total > 0)
            lines.Add(words.Say("forecast_takes", ("time", BroadcastText.Length(forecast.Takes, words))));
        lines.AddRange(Days(broadcast, forecast, words, now));
        if (forecast.LeftOut.Count > 0)
        {
            lines.Add(words.Say("forecast_left_out", ("count", StaffWriter.Number(forecast.LeftOut.Values.Sum()))));
            lines.AddRange(forecast.LeftOut.OrderBy(left => left.Key)
                .Select(left => $"• {words.Say($"left_out_{left.Key.ToString().ToLowerInvariant()}")}: {StaffWriter.Number(left.Value)}"));
        }

        var warnings = Warnings(announcement, forecast, words).ToList();
        if (warnings.Count > 0)
            lines.AddRange(warnings.Prepend(string.Empty));
        return string.Join('\n', lines);
    }

    // Who gets it on which day: the night, another clock and a slow channel put many off.
    private IEnumerable<string> Days(Broadcast broadcast, Forecast forecast, StaffWriter words, DateTimeOffset now)
    {
        if (forecast.Total == 0)
            yield break;
        var soonest = now + TimeSpan.FromMinutes(options.Value.CancelMinutes);
        var plan = timetable.Of(forecast.Rows, broadcast.At > soonest ? broadcast.At.Value : soonest, broadcast.NotAfter);
        yield return words.Say("forecast_days", ("days", string.Join(", ", plan.Days.Select(day => Day(day.Key, day.Value, words)))));
        foreach (var (from, count) in plan.Elsewhere)
            yield return words.Say("forecast_elsewhere", ("count", StaffWriter.Number(count)), ("from", text.Time(from)));
        if (plan.TooLate > 0)
            yield return words.Say("forecast_too_late", ("count", StaffWriter.Number(plan.TooLate)));
    }

    private string Day(DateOnly day, int count, StaffWriter words)
    {
        var key = (day.DayNumber - clock.Today.DayNumber) switch
        {
            0 => "forecast_today",
            1 => "forecast_tomorrow",
            _ => "forecast_day",
        };
        return words.Say(key, ("day", day.ToString("dd.MM", CultureInfo.InvariantCulture)), ("count", StaffWriter.Number(count)));
    }

    private IEnumerable<string> Warnings(Announcement announcement, Forecast forecast, StaffWriter words)
    {
        var bySms = forecast.Readers.Keys.Any(reader => channels.Of(reader.Channel).Segmented);
        foreach (var language in announcement.Languages)
        {
            var name = words.Say($"language_{language.ToString().ToLowerInvariant()}");
            if (LockedScreen.Tells(announcement.In(language)!) is { } telling)
                yield return $"⚠ {words.Say("warn_locked_screen", ("language", name), ("word", telling))}";
            if (forecast.Over.GetValueOrDefault(language) is > 0 and var over && bySms)
                yield return $"⚠ {words.Say("warn_sms_long", ("language", name), ("over", over), ("segments", options.Value.SmsSegments))}";
        }

        if (announcement.Languages is [var only])
            yield return $"⚠ {words.Say("warn_one_language", ("language", words.Say($"language_{only.ToString().ToLowerInvariant()}")))}";
        if (forecast.Unpriced > 0)
            yield return $"⚠ {words.Say("warn_unpriced", ("count", StaffWriter.Number(forecast.Unpriced)))}";
        var links = announcement.Languages.SelectMany(language => Links().Matches(announcement.In(language)!)).Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (links.Count > 0)
            yield return words.Say("warn_links", ("links", string.Join("\n", links)));
    }

    /// <summary>What it costs; null where nobody knows the price.</summary>
    internal static string? Cost(Forecast forecast)
        => forecast.Currency is { } currency ? string.Create(CultureInfo.InvariantCulture, $"{forecast.Cost:0.00} {currency}") : null;

    [GeneratedRegex(@"(https?://|www\.|t\.me/)\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();
}
