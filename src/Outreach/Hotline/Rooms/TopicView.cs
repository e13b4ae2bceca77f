namespace Outreach.Hotline.Rooms;

/// <summary>What of one case stands in the staff's group. Where it is lost, the topic is made anew.</summary>
internal sealed record TopicView
{
    /// <summary>So many words are known one by one; older ones by where they end.</summary>
    private const int MostSeen = 200;

    /// <summary>The case.</summary>
    public required long Case { get; init; }

    /// <summary>When the case was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The topic; null = none yet.</summary>
    public string? Thread { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The message on which the card stands.</summary>
    public string? Card { get; init; }

    /// <summary>The card as it stands there.</summary>
    public string Shown { get; init; } = string.Empty;

    /// <summary>Something new was begun: it may stand there already.</summary>
    public bool Begun { get; init; }

    /// <summary>The words that stand there, or are passed over.</summary>
    public IReadOnlyList<long> Seen { get; init; } = [];

    /// <summary>So do all up to here.</summary>
    public long Floor { get; init; }

    /// <summary>Whether all words with which this topic begins stand there.</summary>
    public bool HasWords { get; init; }

    /// <summary>Words of colleagues of which it is not known yet what became of them.</summary>
    public IReadOnlyList<TopicMark> Marks { get; init; } = [];

    /// <summary>The case is over since then, and the topic closed.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether these words are dealt with.</summary>
    public bool Knows(long word) => word <= Floor || Seen.Contains(word);

    /// <summary>These words are dealt with, too. What comes late may have a lower number than what came before.</summary>
    public TopicView With(IEnumerable<long> words)
    {
        List<long> seen = [.. Seen.Concat(words).Distinct().Order()];
        var dropped = seen.Take(Math.Max(0, seen.Count - MostSeen)).ToList();
        return this with { Seen = [.. seen.Skip(dropped.Count)], Floor = dropped.Count > 0 ? dropped[^1] : Floor };
    }

    /// <summary>The topic is gone: all of it is to be made anew.</summary>
    public TopicView Anew() => new() { Case = Case, OpenedAt = OpenedAt };
}
