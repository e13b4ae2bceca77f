using Outreach.People;

namespace Outreach.Staff.Desk;

/// <summary>A command is called.</summary>
public sealed record DeskCall
{
    /// <summary>By whom.</summary>
    public required StaffMember Member { get; init; }

    /// <summary>The person she is.</summary>
    public required Person Person { get; init; }

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
