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
}

/// <summary>What a verb came to: a decision, or a refusal.</summary>
/// <typeparam name="T">What became of it.</typeparam>
public abstract record Ruling<T> : Ruling
{
    private protected Ruling()
    {
    }
}
