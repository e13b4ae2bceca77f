namespace Outreach.Events.Sheets;

/// <summary>How heads were counted (INDICATORS). The numbers are stored: never change them.</summary>
public enum CountMethod
{
    /// <summary>Everybody signed a register.</summary>
    Register = 0,

    /// <summary>Two people counted, each for herself.</summary>
    TwoCounters = 1,

    /// <summary>Seats in a row, times rows.</summary>
    Seats = 2,

    /// <summary>What the organiser says.</summary>
    OrganisersWord = 3,

    /// <summary>Tickets that were taken.</summary>
    Tickets = 4,
}
