using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Staff.Members;

/// <summary>A place on the staff for whoever opens its link first. It is kept under a key that does not tell the link.</summary>
public sealed record Invitation
{
    /// <summary>What the link's code is found by.</summary>
    public required string Key { get; init; }

    /// <summary>The role it is for.</summary>
    public required Role Role { get; init; }

    /// <summary>For a coordinator: the regions; empty = the whole country.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>What colleagues will call her, sealed.</summary>
    public required Sealed Name { get; init; }

    /// <summary>Who invites.</summary>
    public required PersonId By { get; init; }

    /// <summary>Until when it can be used.</summary>
    public required DateTimeOffset Until { get; init; }
}
