namespace Outreach.Jobs;

/// <summary>What only one worker does at a time.</summary>
/// <param name="Value">Its name, the same in every worker.</param>
public readonly record struct DutyName(string Value)
{
    /// <summary>Asks a provider for messages, and keeps the bot's profile.</summary>
    public static DutyName Receiving { get; } = new("receiving");

    /// <summary>Sends by every channel, and goes all rounds: broadcasts, reminders, whatever is due.</summary>
    public static DutyName Sending { get; } = new("sending");

    /// <summary>Deals with the messages of some people.</summary>
    /// <param name="part">Which: lanes are shared out in equal parts, from 0.</param>
    public static DutyName Lanes(int part) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lanes/{part}"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
