namespace Outreach.Staff.Actions;

/// <summary>The verbs of a folder. All of them are known, so that none is without its row in the table of roles.</summary>
public interface IStaffVerbs
{
    /// <summary>Each of them.</summary>
    IReadOnlyList<StaffVerb> All { get; }
}
