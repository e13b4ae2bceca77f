namespace Outreach.Content;

/// <summary>What sort of place a name says it is.</summary>
internal enum PlaceSort
{
    /// <summary>An oblast, облус.</summary>
    Region = 0,

    /// <summary>A raion, район.</summary>
    Raion = 1,

    /// <summary>A town, шаар.</summary>
    Town = 2,
}
