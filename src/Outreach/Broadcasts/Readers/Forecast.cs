using Outreach.People;

namespace Outreach.Broadcasts.Readers;

/// <summary>What a broadcast will be: counted before it is sent.</summary>
public sealed record Forecast
{
    /// <summary>Readers by channel and language; no language = she has not chosen one.</summary>
    public required IReadOnlyDictionary<(string Channel, Language? Language), int> Readers { get; init; }

    /// <summary>Who is asked for and left out, by the reason.</summary>
    public required IReadOnlyDictionary<LeftOut, int> LeftOut { get; init; }

    /// <summary>Paid messages.</summary>
    public int Segments { get; init; }

    /// <summary>What they cost, by the price table.</summary>
    public decimal Cost { get; init; }

    /// <summary>In which currency; null where nothing is paid.</summary>
    public string? Currency { get; init; }

    /// <summary>Readers by SMS for whose country the price table has no price.</summary>
    public int Unpriced { get; init; }

    /// <summary>How long the sending takes, without the hours in which nobody is written to.</summary>
    public TimeSpan Takes { get; init; }

    /// <summary>The channel's SMS words in each language: units over the budget; nothing or less where they fit.</summary>
    public IReadOnlyDictionary<Language, int> Over { get; init; } = new Dictionary<Language, int>();

    /// <summary>All readers.</summary>
    public int Total => Readers.Values.Sum();
}
