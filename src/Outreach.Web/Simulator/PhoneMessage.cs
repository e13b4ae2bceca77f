namespace Outreach.Web.Simulator;

/// <summary>A message as it stands on a simulated phone.</summary>
/// <param name="Id">Its number, the same for the channel and the page.</param>
/// <param name="Ours">Whether the bot sent it; else the person did.</param>
/// <param name="Text">The words, plain text.</param>
/// <param name="At">When it came there.</param>
internal sealed record PhoneMessage(string Id, bool Ours, string Text, DateTimeOffset At)
{
    /// <summary>The buttons under it, in rows.</summary>
    public IReadOnlyList<IReadOnlyList<PhoneButton>> Rows { get; init; } = [];

    /// <summary>How often it was changed.</summary>
    public int Edits { get; init; }

    /// <summary>In a group: the message that it answers, if any.</summary>
    public string? Answers { get; init; }

    /// <summary>In a group: whether it is pinned.</summary>
    public bool Pinned { get; init; }

    /// <summary>Whether it is the person's own words, which she can change.</summary>
    public bool Words { get; init; }

    /// <summary>The recording that it plays, if any.</summary>
    public string? Spoken { get; init; }

    /// <summary>No person spoke it.</summary>
    public bool ByMachine { get; init; }

    /// <summary>What it costs as SMS, on a phone that counts; else nothing.</summary>
    public string? Cost { get; init; }
}
