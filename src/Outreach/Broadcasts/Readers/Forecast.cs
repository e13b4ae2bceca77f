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

    /// <summary>The most segments that the words in one language take.</summary>
    public int Longest { get; init; }

    /// <summary>Whether the words are longer than an SMS should be, and some read them by SMS: that needs a yes of its own.</summary>
    public bool IsLongSms { get; init; }

    /// <summary>Readers by channel and by the row in which they stand, whose clock is theirs.</summary>
    public IReadOnlyDictionary<(string Channel, char Zone), int> Rows { get; init; } = new Dictionary<(string, char), int>();

    /// <summary>All readers.</summary>
    public int Total => Readers.Values.Sum();
}
