namespace Outreach.Loopback;

/// <summary>A message that stands in a chat.</summary>
public sealed record LoopbackMessage
{
    public required int Id { get; init; }

    /// <summary>The bot's, not the person's.</summary>
    public required bool FromBot { get; init; }

    /// <summary>Such as text or voice.</summary>
    public string Kind { get; init; } = "text";

    public string Text { get; init; } = "";

    /// <summary>The file_id of its photo or voice; nothing when it has none, or was brought as a file.</summary>
    public string? File { get; init; }

    public required DateTimeOffset Date { get; init; }

    public DateTimeOffset? Edited { get; init; }

    /// <summary>The rows of inline buttons.</summary>
    public IReadOnlyList<IReadOnlyList<LoopbackButton>> Keyboard { get; init; } = [];

    /// <summary>The buttons of the keyboard that came with it, which stands under the whole chat.</summary>
    public IReadOnlyList<LoopbackButton> Keys { get; init; } = [];

    public IEnumerable<LoopbackButton> Buttons => Keyboard.SelectMany(row => row).Concat(Keys);

    /// <summary>The reply markup as JSON, as it was sent.</summary>
    internal string Markup { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString()
        => $"{(FromBot ? "<" : ">")} {(Kind == "text" ? Text : $"({Kind}) {Text}")}{string.Concat(Keyboard.Select(row => $"\n    [{string.Join("] [", row.Select(button => button.Label))}]"))}{string.Concat(Keys.Select(key => $"\n    {{{key.Label}}}"))}";
}
