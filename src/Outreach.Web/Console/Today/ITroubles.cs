using Outreach.Staff.Commands;

namespace Outreach.Web.Console.Today;

/// <summary>What is not well with the program, as administrators are told it in the chat.</summary>
public interface ITroubles
{
    /// <summary>A line for each trouble; none when all is well.</summary>
    Task<IReadOnlyList<string>> Now(StaffWriter say, CancellationToken cancellation);
}
