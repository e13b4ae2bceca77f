using Outreach.Storage;

namespace Outreach.Messaging.Handlers;

/// <summary>What one handler of a message wants written with the answer of another, whoever that is.</summary>
/// <param name="Changes">The changes.</param>
public sealed record WrittenAlong(IReadOnlyList<Change> Changes)
{
    /// <summary>The words reached people of the staff: nobody tells the person that they were not understood.</summary>
    public bool Heard { get; init; }

    /// <summary>Words that mean nothing else in the talk begin a talk with staff.</summary>
    public bool Opens { get; init; }

    /// <summary>What must still be so when it is written: what was looked at when it was decided.</summary>
    public IReadOnlyList<Precondition> Preconditions { get; init; } = [];

    /// <summary>Nothing.</summary>
    public static WrittenAlong Nothing { get; } = new([]);

    /// <summary>This and more.</summary>
    public WrittenAlong And(WrittenAlong more) => more is { Changes.Count: 0, Heard: false }
        ? this
        : new([.. Changes, .. more.Changes])
        {
            Heard = Heard || more.Heard,
            Opens = Opens || more.Opens,
            Preconditions = [.. Preconditions, .. more.Preconditions],
        };
}
