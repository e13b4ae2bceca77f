namespace Outreach.People;

/// <summary>Whom an announcement is for. An empty list asks for all.</summary>
public sealed record Audience
{
    /// <summary>Region ids; who never said hers is in none of them.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Raion ids, besides the regions.</summary>
    public IReadOnlyList<string> Raions { get; init; } = [];

    /// <summary>Languages.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>Kinds of channels.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Lesson ids: who finished at least one of them.</summary>
    public IReadOnlyList<string> Lessons { get; init; } = [];

    /// <summary>Languages that have words; who has not chosen a language reads whatever there is.</summary>
    public IReadOnlyList<Language> Words { get; init; } = [];

    /// <summary>Channels that reach nobody who has not asked for news: those that have phone numbers.</summary>
    public IReadOnlyList<string> OnlyAsked { get; init; } = [];

    /// <summary>Channels that yield to the person's other one: those where each message is paid.</summary>
    public IReadOnlyList<string> Yielding { get; init; } = [];

    /// <summary>Whether its sender asked for people like these.</summary>
    public bool Asks(Segment segment)
        => (Regions.Count + Raions.Count == 0 || (segment.Region is { } region && Regions.Contains(region))
            || (segment.Raion is { } raion && Raions.Contains(raion)))
            && (Languages.Count == 0 || (segment.Language is { } language && Languages.Contains(language)))
            && (Channels.Count == 0 || Channels.Contains(segment.Channel))
            && (Lessons.Count == 0 || segment.Finished.Split(',').Any(Lessons.Contains));

    /// <summary>Why people like these are left out all the same; null when they are not.</summary>
    public LeftOut? Excludes(Segment segment) => segment switch
    {
        { Standing: ContactStatus.Stopped } => LeftOut.Stopped,
        { Standing: ContactStatus.Hidden } => LeftOut.Hidden,
        { Standing: ContactStatus.Unreachable } => LeftOut.Unreachable,
        { Minor: true } => LeftOut.Minor,
        { CalledForHelp: true } => LeftOut.CalledForHelp,
        { News: false } => LeftOut.NoNews,
        { News: null } when OnlyAsked.Contains(segment.Channel) => LeftOut.NoNews,
        { Twice: true } when Yielding.Contains(segment.Channel) => LeftOut.Twice,
        { Language: { } language } when !Words.Contains(language) => LeftOut.NoWords,
        _ => null,
    };

    /// <summary>Whether it reaches people like these.</summary>
    public bool Reaches(Segment segment) => Asks(segment) && Excludes(segment) is null;
}
