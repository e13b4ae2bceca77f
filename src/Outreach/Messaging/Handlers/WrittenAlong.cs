using Outreach.Storage;

namespace Outreach.Messaging.Handlers;

/// <summary>What one handler of a message wants written with the answer of another, whoever that is.</summary>
/// <param name="Changes">The changes.</param>
public sealed record WrittenAlong(IReadOnlyList<Change> Changes)
{
    /// <summary>Nothing.</summary>
    public static WrittenAlong Nothing { get; } = new([]);

    /// <summary>This and more.</summary>
    public WrittenAlong And(WrittenAlong more) => more.Changes.Count == 0 ? this : new([.. Changes, .. more.Changes]);
}
