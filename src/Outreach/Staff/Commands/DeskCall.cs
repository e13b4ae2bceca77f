using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Staff.Commands;

/// <summary>A command is called.</summary>
public sealed record DeskCall
{
    /// <summary>By whom.</summary>
    public required Actor Who { get; init; }

    /// <summary>Her place on the staff.</summary>
    public StaffMember Member => Who.Colleague;

    /// <summary>The person she is.</summary>
    public Person Person => Who.Person!;

    /// <summary>All commands, in the order in which they are shown.</summary>
    public required IReadOnlyCollection<IStaffCommand> Commands { get; init; }

    /// <summary>Her address in the channel.</summary>
    public required string Address { get; init; }

    /// <summary>Writes in her language.</summary>
    public required StaffWriter Words { get; init; }

    /// <summary>What she did.</summary>
    public required DeskInput Input { get; init; }

    /// <summary>What the command remembered; null when its dialogue is not open.</summary>
    public string? Memory { get; init; }

    /// <summary>Now.</summary>
    public required DateTimeOffset Now { get; init; }
}
