using Outreach.Staff.Members;

namespace Outreach.Staff.Actions;

/// <summary>An act of staff: its name and its right, which are stated here and nowhere else.</summary>
/// <param name="name">Its name, such as broadcast.approve: as it stands in the audit log.</param>
/// <param name="needs">Who may.</param>
public abstract class StaffVerb(string name, Right needs)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its name within its folder, such as approve.</summary>
    internal string Short => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>Who may.</summary>
    public Right Needs => needs;

    /// <summary>A second right by which one may as well, such as the sender's beside the decider's.</summary>
    public Right? Or { get; init; }

    /// <summary>No right is asked: an invitation stands for it.</summary>
    public bool ByInvitation { get; init; }

    /// <summary>Whether somebody may, as far as it hangs on the role.</summary>
    public bool May(Actor who) => ByInvitation || who.May(Needs) || (Or is { } other && who.May(other));
}

/// <summary>An act of staff that is decided from who, what and now.</summary>
/// <param name="name">Its name.</param>
/// <param name="needs">Who may.</param>
/// <param name="decide">Decides. It may be called again, when what it looked at changed meanwhile.</param>
/// <typeparam name="TWhat">What is wanted.</typeparam>
/// <typeparam name="T">What becomes of it.</typeparam>
public sealed class StaffVerb<TWhat, T>(
    string name, Right needs, Func<Actor, TWhat, DateTimeOffset, CancellationToken, ValueTask<Ruling<T>>> decide) : StaffVerb(name, needs)
{
    /// <summary>One that waits for nothing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="needs">Who may.</param>
    /// <param name="decide">Decides.</param>
    public StaffVerb(string name, Right needs, Func<Actor, TWhat, DateTimeOffset, Ruling<T>> decide)
        : this(name, needs, (who, what, now, _) => ValueTask.FromResult(decide(who, what, now)))
    {
    }

    /// <summary>What a refusal names in the audit log; the verb's name where it says nothing.</summary>
    public Func<TWhat, string>? Object { get; init; }

    internal ValueTask<Ruling<T>> Decide(Actor who, TWhat what, DateTimeOffset now, CancellationToken cancellation)
        => decide(who, what, now, cancellation);
}
