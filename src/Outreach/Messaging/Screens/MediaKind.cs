namespace Outreach.Messaging.Screens;

/// <summary>What somebody can send besides words.</summary>
public enum MediaKind
{
    /// <summary>Something we have no name for.</summary>
    Other = 0,

    /// <summary>A voice note or sound.</summary>
    Voice = 1,

    /// <summary>A photo, film, sticker, drawing or file.</summary>
    Picture = 2,

    /// <summary>A place on the map.</summary>
    Place = 3,

    /// <summary>Somebody's contact.</summary>
    Contact = 4,

    /// <summary>A file of any sort, such as a contract; only as the kind of a <see cref="MediaFile"/>.</summary>
    Document = 5,

    /// <summary>A film; only as the kind of a <see cref="MediaFile"/>.</summary>
    Film = 6,
}
