using Outreach.Messaging.Screens;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>What a colleague is in the middle of.</summary>
/// <param name="Case">The case.</param>
/// <param name="Draft">The words as they will go; null while they are asked for.</param>
/// <param name="Sure">The colleague was warned of what a locked screen shows.</param>
internal sealed record CaseMemory(long Case, string? Draft = null, bool Sure = false)
{
    /// <summary>A photo or voice that goes with them.</summary>
    public MediaFile? File { get; init; }

    /// <summary>What the words are for, where they are not for the person: the code of what was pressed before.</summary>
    public string? For { get; init; }
}
