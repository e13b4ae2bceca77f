using Outreach.Safekeeping;

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

/// <summary>It is to be done.</summary>
/// <param name="Became">What it is afterwards: what a face shows.</param>
/// <typeparam name="T">What became of it.</typeparam>
public sealed record Decision<T>(T Became) : Ruling<T>
{
    /// <summary>To what it is done, for the audit log, such as "broadcast 17"; null for what is not written there.</summary>
    public string? On { get; init; }

    /// <summary>More of it for the audit log, in codes and counts.</summary>
    public string Details { get; init; } = string.Empty;

    /// <summary>The act's name in the audit log, where it is not the verb's.</summary>
    public string? As { get; init; }
}

/// <summary>It is not done.</summary>
/// <param name="Why">Why not; null when who acts may not do it to this.</param>
/// <typeparam name="T">What it would have become.</typeparam>
public sealed record Refusal<T>(Reason? Why) : Ruling<T>
{
    /// <summary>Refused for a reason.</summary>
    /// <param name="key">The sentence's key.</param>
    /// <param name="parts">Its gaps.</param>
    public Refusal(string key, params (string Name, object Value)[] parts)
        : this(new Reason(key, parts))
    {
    }

    /// <summary>Not theirs to do: the right is theirs, but not for this one. Said and written down as where the right is missing.</summary>
    public static Refusal<T> NotAllowed { get; } = new((Reason?)null);
}
