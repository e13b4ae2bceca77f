namespace Outreach.Events.Sheets;

/// <summary>What kind of event it was (INDICATORS). The numbers are stored: never change them.</summary>
public enum EventType
{
    /// <summary>A press conference.</summary>
    PressConference = 0,

    /// <summary>The campaign begins in a region.</summary>
    RegionalLaunch = 1,

    /// <summary>Live on television.</summary>
    LiveTv = 2,

    /// <summary>Live on the radio, with calls.</summary>
    LiveRadio = 3,

    /// <summary>Forum theatre.</summary>
    ForumTheatre = 4,

    /// <summary>A round table.</summary>
    RoundTable = 5,

    /// <summary>A bicycle marathon.</summary>
    BicycleMarathon = 6,

    /// <summary>A contest of dances or songs.</summary>
    Contest = 7,

    /// <summary>A meeting with people where they are.</summary>
    OutreachMeeting = 8,

    /// <summary>Anything else.</summary>
    Other = 9,
}
