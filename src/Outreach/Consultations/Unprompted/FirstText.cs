using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Consultations.Unprompted;

/// <summary>
/// All that we ever send first about a consultation (SAFETY, "SMS that we send first"). Nothing else can be made: each takes a code, a day
/// or a time,
/// and no words. Its sentence stands in texts.yaml, fits one segment with the longest values, and tells nobody who looks on what it is
/// about.
/// </summary>
public abstract record FirstText
{
    private FirstText()
    {
    }

    /// <summary>A day before.</summary>
    public sealed record DayBefore(BookingCode Code, NamedTime At) : FirstText;

    /// <summary>An hour before.</summary>
    public sealed record HourBefore(BookingCode Code, NamedTime At) : FirstText;

    /// <summary>The waiting list has a time.</summary>
    public sealed record TimeFound(NamedTime At) : FirstText;

    /// <summary>A booked time cannot be kept.</summary>
    public sealed record TimeGone(BookingCode Code, NamedTime At) : FirstText;

    /// <summary>Staff found another time, as she had asked.</summary>
    public sealed record TimeMoved(BookingCode Code, NamedTime At) : FirstText;

    /// <summary>The text.</summary>
    /// <param name="texts">The words in force.</param>
    /// <param name="language">Hers.</param>
    /// <param name="answers">Whether she can answer by that channel: else no word to answer with is named.</param>
    public string In(Texts texts, Language language, bool answers = true)
    {
        return this switch
        {
            DayBefore(var code, var at) => Fill("first_day_before", at, code),
            HourBefore(var code, var at) => Fill("first_hour_before", at, code),
            TimeFound(var at) => Fill("first_time_found", at, null),
            TimeGone(var code, var at) => Fill(answers ? "first_time_gone" : "first_time_gone_only", at, code),
            TimeMoved(var code, var at) => Fill("first_time_moved", at, code),
            _ => throw new InvalidOperationException("There is no such text."),
        };

        string Fill(string key, NamedTime at, BookingCode? code) => SmsText.Plain(texts.In(key, language)
            .Replace("{day}", TwoClocks.Figures(at.At.Date), StringComparison.Ordinal)
            .Replace("{time}", at.Time(language), StringComparison.Ordinal)
            .Replace("{code}", code?.ToString() ?? string.Empty, StringComparison.Ordinal));
    }
}
