namespace Outreach.Staff.Members;

/// <summary>What somebody is on the staff. The numbers are stored: never change them.</summary>
public enum Role
{
    /// <summary>Appoints others and may do everything.</summary>
    Administrator = 0,

    /// <summary>Leads the campaign in the whole country or in some regions.</summary>
    Coordinator = 1,

    /// <summary>Gives free consultations.</summary>
    Lawyer = 2,

    /// <summary>Answers people who want to write with a person.</summary>
    Operator = 3,

    /// <summary>Writes what we say.</summary>
    Editor = 4,

    /// <summary>Sees counts only.</summary>
    Observer = 5,
}
