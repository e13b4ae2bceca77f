namespace Outreach.Channels;

/// <summary>What a channel can do. A flow says what it needs; this says what there is.</summary>
public sealed record ChannelAbilities
{
    /// <summary>Options are buttons; else they are a numbered menu.</summary>
    public bool Buttons { get; init; }

    /// <summary>Whether people can answer by it. Where they cannot, nothing is sent that asks.</summary>
    public bool Receives { get; init; } = true;

    /// <summary>Whether those who write by it are real people: simulators are left out of the counts.</summary>
    public bool RealPeople { get; init; } = true;

    /// <summary>Whether each message costs the campaign money: then the caps of the section Sms hold.</summary>
    public bool Metered { get; init; }

    /// <summary>Messages a second over all chats.</summary>
    public double PerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>Messages a second to one chat, beyond a short burst.</summary>
    public double PerSecondToOne { get; init; } = double.PositiveInfinity;

    /// <summary>How many may go to one chat at once before its pace counts.</summary>
    public int BurstToOne { get; init; } = 1;
}
