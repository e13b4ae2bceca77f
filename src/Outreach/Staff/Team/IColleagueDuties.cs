using Outreach.People;
using Outreach.Staff.Commands;

namespace Outreach.Staff.Team;

/// <summary>What is left to others when a colleague goes: said before it is done.</summary>
public interface IColleagueDuties
{
    /// <summary>One sentence; null where there is nothing.</summary>
    string? Of(PersonId colleague, StaffWriter words, DateTimeOffset now);
}
