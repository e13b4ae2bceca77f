using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Messaging.Sms;

/// <summary>
/// What the answers cost today that go beyond every budget. Who hammers is slowed, by number, by country and in all; the first answer of a
/// day goes to every number whatever others do. The sums stand in the store and change with the answers they count.
/// </summary>
public sealed class HelpMeter(IHelpStore store, IOptions<SmsOptions> options, CampaignClock clock)
{
    /// <summary>Whether an answer may go, and what must be kept with it. If the precondition is refused, it is decided anew.</summary>
    /// <param name="number">The number's key.</param>
    /// <param name="helps">Whether it is help, and not what confirms STOP and the like: they are counted apart.</param>
    /// <param name="country">The country of the number; null where no table knows it.</param>
    /// <param name="segments">What it costs.</param>
    /// <param name="before">How many such answers the number got today, as far as its talk knows.</param>
    /// <returns>Null when it may not.</returns>
    public (HelpChange Change, IReadOnlyList<Precondition> Preconditions)? Allow(
        PersonKey number, bool helps, string? country, int segments, int before)
    {
        var (today, answer) = (Today, new HelpChange(clock.Today, number, helps, country, segments));
        before = Math.Max(before, today.Numbers.GetValueOrDefault((number, helps)));
        if (before == 0)
            return (answer, []);
        var room = new HelpPrecondition(answer, options.Value.DailyHelpSegments);
        return before < options.Value.DailyHelpToOne && today.Allows(room) ? (answer, [room]) : null;
    }

    /// <summary>What operators should know; null while there is room.</summary>
    public string? Warning
    {
        get
        {
            var (today, inAll) = (Today, options.Value.DailyHelpSegments);
            return today.Segments >= inAll || today.Most >= HelpDay.Half(inAll)
                ? $"Today's SMS segments for help are {today.Segments} of {inAll}, and at most half go to one " +
                    "country: look at who writes. Until tomorrow each number gets one more answer at the most. If these are people " +
                    "in need, raise Sms:DailyHelpSegments."
                : null;
        }
    }

    private HelpDay Today => store.LastHelp is { } last && last.Day == clock.Today ? last : new HelpDay(clock.Today);
}
