namespace Outreach.Jobs.Retention;

/// <summary>Where holds are kept.</summary>
public interface IHoldStore
{
    /// <summary>All of them, also those whose time is over, as of the last transaction that is safe.</summary>
    IReadOnlyList<LegalHold> Holds { get; }
}
