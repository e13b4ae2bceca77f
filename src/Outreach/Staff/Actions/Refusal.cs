namespace Outreach.Staff.Actions;

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
