namespace Outreach.Tables;

/// <summary>By what a table counts.</summary>
public enum Dimension
{
    /// <summary>The person's or the event's region.</summary>
    Region = 0,

    /// <summary>A raion: for inside use, and never with consultations or the hotline.</summary>
    Raion = 1,

    /// <summary>Female, male and what is not known.</summary>
    Sex = 2,

    /// <summary>The band of age.</summary>
    Age = 3,

    /// <summary>The language of the talk.</summary>
    Language = 4,

    /// <summary>The channel.</summary>
    Channel = 5,

    /// <summary>By what the person came.</summary>
    Source = 6,

    /// <summary>The lesson: of no person.</summary>
    Lesson = 7,

    /// <summary>The kind of event: of no person.</summary>
    EventType = 8,

    /// <summary>The indicator itself: of no person.</summary>
    Indicator = 9,
}
