namespace Outreach.Events.Sheets;

/// <summary>What a sheet asks, in this order. The numbers are stored: never change them.</summary>
public enum SheetStep
{
    /// <summary>On which day.</summary>
    Day = 0,

    /// <summary>In which raion.</summary>
    Raion = 1,

    /// <summary>Where there.</summary>
    Place = 2,

    /// <summary>What kind of event.</summary>
    Type = 3,

    /// <summary>Who held it.</summary>
    Organiser = 4,

    /// <summary>How many came.</summary>
    Heads = 5,

    /// <summary>How that was counted.</summary>
    Method = 6,

    /// <summary>How many of them were women, how many men.</summary>
    Sexes = 7,

    /// <summary>How many were 14 to 35.</summary>
    Youth = 8,

    /// <summary>In which languages it was held.</summary>
    Languages = 9,

    /// <summary>What shows that it took place.</summary>
    Evidence = 10,

    /// <summary>How many leaflets were given out.</summary>
    Materials = 11,

    /// <summary>Everything as it stands, and the way on.</summary>
    Review = 12,
}
