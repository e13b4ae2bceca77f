namespace Outreach.Staff.Members;

/// <summary>Something that not everybody on the staff may do.</summary>
public enum Right
{
    /// <summary>See what one may do oneself.</summary>
    BeStaff = 0,

    /// <summary>See who is on the staff.</summary>
    SeeStaff = 1,

    /// <summary>Invite and remove.</summary>
    Appoint = 2,

    /// <summary>See the campaign's counts.</summary>
    SeeCounts = 3,

    /// <summary>See broadcasts and how far they came.</summary>
    SeeBroadcasts = 4,

    /// <summary>Write a broadcast and try it on oneself.</summary>
    WriteBroadcasts = 5,

    /// <summary>Approve, pause and stop broadcasts of others.</summary>
    ApproveBroadcasts = 6,

    /// <summary>Give consultations: see one's own bookings, say when one is there.</summary>
    GiveConsultations = 7,

    /// <summary>Say who gives consultations, see the load, book for others.</summary>
    LeadConsultations = 8,

    /// <summary>Read messages that were given up, and have them tried again.</summary>
    TendMessages = 9,

    /// <summary>Answer people who write with a person.</summary>
    AnswerPeople = 10,

    /// <summary>Take a case from a colleague.</summary>
    LeadHotline = 11,

    /// <summary>Say that something is kept for a court although its time is over.</summary>
    HoldRecords = 12,

    /// <summary>Write sheets about events.</summary>
    WriteEvents = 20,

    /// <summary>Approve sheets of others.</summary>
    ApproveEvents = 21,

    /// <summary>See how the content stands, and hear when an edit was refused.</summary>
    TendContent = 22,

    /// <summary>End the campaign: with a second one, have everybody forgotten.</summary>
    CloseCampaign = 30,
}
