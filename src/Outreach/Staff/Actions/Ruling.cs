using Outreach.Storage;

namespace Outreach.Staff.Actions;

/// <summary>What a verb came to, as it is written down.</summary>
public abstract record Ruling
{
    private protected Ruling()
    {
    }

    /// <summary>What must still be so when it is written.</summary>
    public IReadOnlyList<Precondition> Preconditions { get; init; } = [];

    /// <summary>What changes.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>What others are told of it; the answer to who acts is the face's.</summary>
    public IReadOnlyList<Change> Notices { get; init; } = [];

    /// <summary>What goes into the audit log. Of a decision the pipeline fills it.</summary>
    public IReadOnlyList<AuditedAct> Acts { get; init; } = [];

    /// <summary>What this process is told once it is kept; after a crash the store tells it.</summary>
    public Action? Then { get; init; }

    /// <summary>The same with another of one step: both are kept, or none.</summary>
    /// <param name="other">The other one; null where there is none.</param>
    public Ruling And(Ruling? other) => other is null ? this : this with
    {
        Preconditions = [.. Preconditions, .. other.Preconditions],
        Changes = [.. Changes, .. other.Changes],
        Notices = [.. Notices, .. other.Notices],
        Acts = [.. Acts, .. other.Acts],
    };
}

/// <summary>What a verb came to: a decision, or a refusal.</summary>
/// <typeparam name="T">What became of it.</typeparam>
public abstract record Ruling<T> : Ruling
{
    private protected Ruling()
    {
    }
}
