using System.Collections.Immutable;
using Outreach.Privacy;

namespace Outreach.Messaging.Sms;

/// <summary>What the answers of one day cost that go beyond every budget.</summary>
/// <param name="Day">The campaign's day.</param>
public sealed record HelpDay(DateOnly Day)
{
    /// <summary>Segments in all.</summary>
    public int Segments { get; init; }

    /// <summary>Segments by country; empty where no table knows it.</summary>
    public ImmutableDictionary<string, int> Countries { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>How many answers each number got, help and what confirms apart.</summary>
    public ImmutableDictionary<(PersonKey Number, bool Helps), int> Numbers { get; init; }
        = ImmutableDictionary<(PersonKey Number, bool Helps), int>.Empty;

    /// <summary>Segments of the country that got most.</summary>
    public int Most => Countries.IsEmpty ? 0 : Countries.Values.Max();

    /// <summary>At most half goes to one country.</summary>
    public static int Half(int inAll) => (inAll + 1) / 2;

    /// <summary>
    /// Whether the sums allow another answer to a number that had one today. A later day has no sums yet; one decided on an earlier day
    /// must be decided anew.
    /// </summary>
    public bool Allows(HelpPrecondition wanted)
        => wanted.Answer.Day > Day || (wanted.Answer.Day == Day
            && Segments < wanted.InAll && Countries.GetValueOrDefault(wanted.Answer.Country ?? string.Empty) < Half(wanted.InAll));

    /// <summary>The day with this answer; only that day again when it is another day's.</summary>
    public HelpDay With(HelpChange answer)
    {
        if (answer.Day != Day)
            return answer.Day > Day ? new HelpDay(answer.Day).With(answer) : this;
        var (country, number) = (answer.Country ?? string.Empty, (answer.Number, answer.Helps));
        return this with
        {
            Segments = Segments + answer.Segments,
            Countries = Countries.SetItem(country, Countries.GetValueOrDefault(country) + answer.Segments),
            Numbers = Numbers.SetItem(number, Numbers.GetValueOrDefault(number) + 1),
        };
    }
}
