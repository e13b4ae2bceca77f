using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Privacy;

namespace Outreach.Messaging.Sms;

/// <summary>
/// What the answers cost today that go beyond every budget. Who hammers is slowed, by number, by country and in all; the first answer of a
/// day goes to every number whatever others do. Kept in memory: after a restart the day's sums begin anew, and what each number got stands
/// in its talk.
/// </summary>
public sealed class HelpMeter(IOptions<SmsOptions> options, CampaignClock clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<(PersonKey Number, bool Helps), int> _numbers = [];
    private DateOnly _day;
    private int _segments;

    /// <summary>Takes what an answer costs, if it may go.</summary>
    /// <param name="number">The number's key: "forget me" does not make its next answer the first.</param>
    /// <param name="helps">Whether it is help, and not what confirms STOP and the like: they are counted apart.</param>
    /// <param name="country">The country of the number; null where no table knows it.</param>
    /// <param name="segments">What it costs.</param>
    /// <param name="before">How many such answers the number got today.</param>
    public bool TryTake(PersonKey number, bool helps, string? country, int segments, int before)
    {
        lock (_gate)
        {
            Turn();
            before = Math.Max(before, _numbers.GetValueOrDefault((number, helps)));
            var name = country ?? string.Empty;
            var spent = _countries.GetValueOrDefault(name);
            if (before > 0 && (before >= options.Value.DailyHelpToOne || _segments >= options.Value.DailyHelpSegments || spent >= Half))
                return false;
            _segments += segments;
            _countries[name] = spent + segments;
            _numbers[(number, helps)] = _numbers.GetValueOrDefault((number, helps)) + 1;
            return true;
        }
    }

    /// <summary>What operators should know; null while there is room.</summary>
    public string? Warning
    {
        get
        {
            lock (_gate)
            {
                Turn();
                var most = _countries.Count == 0 ? 0 : _countries.Values.Max();
                return _segments >= options.Value.DailyHelpSegments || most >= Half
                    ? $"Today's SMS segments for help are {_segments} of {options.Value.DailyHelpSegments}, and at most half go to one " +
                        "country: look at who writes. Until tomorrow each number gets one more answer at the most. If these are people " +
                        "in need, raise Sms:DailyHelpSegments."
                    : null;
            }
        }
    }

    private int Half => (options.Value.DailyHelpSegments + 1) / 2;

    private void Turn()
    {
        if (_day == clock.Today)
            return;
        (_day, _segments) = (clock.Today, 0);
        _countries.Clear();
        _numbers.Clear();
    }
}
