namespace Outreach.Loopback;

/// <summary>A message in a group.</summary>
/// <param name="Id">Its number.</param>
/// <param name="From">Whose it is.</param>
/// <param name="Thread">The topic; nothing = the general one.</param>
/// <param name="Text">What it says.</param>
public sealed record GroupMessage(int Id, long From, int? Thread, string Text)
{
    public DateTimeOffset Date { get; init; }

    public IReadOnlyList<LoopbackButton> Buttons { get; init; } = [];

    /// <summary>The message that it answers, if any.</summary>
    public int? Answers { get; init; }

    /// <summary>It cannot be passed on.</summary>
    public bool IsProtected { get; init; }

    /// <summary>The bot's.</summary>
    public bool FromBot => From == ChatWriter.BotId;

    /// <inheritdoc/>
    public override string ToString() => $"{(FromBot ? "<" : $"> {From}:")} {Text}{string.Concat(Buttons.Select(button => $" [{button.Label}]"))}";
}
