using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Staff.Members;

/// <summary>Somebody on the staff.</summary>
public sealed record StaffMember
{
    /// <summary>Who it is.</summary>
    public required PersonId Person { get; init; }

    /// <summary>What she may do.</summary>
    public required Role Role { get; init; }

    /// <summary>For a coordinator: the regions; empty = the whole country.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>What colleagues call her, sealed; null for an administrator of the settings.</summary>
    public Sealed? Name { get; init; }

    /// <summary>Who appointed her; null for an administrator of the settings.</summary>
    public PersonId? By { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Whether her work is the whole country's.</summary>
    public bool IsEverywhere => Regions.Count == 0;

    /// <summary>
    /// Whether what is of this region is hers to act on; what is of no known region is only theirs who lead the whole country.
    /// </summary>
    public bool Leads(string? region) => IsEverywhere || (region is not null && Regions.Contains(region));
}
