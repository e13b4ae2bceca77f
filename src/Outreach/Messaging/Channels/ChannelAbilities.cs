namespace Outreach.Messaging.Channels;

/// <summary>What a channel can do. A flow says what it needs; this says what there is.</summary>
public sealed record ChannelAbilities
{
    /// <summary>What people's addresses in it are.</summary>
    public AddressKind Address { get; init; }

    /// <summary>Options are buttons; else they are a numbered menu.</summary>
    public bool Buttons { get; init; }

    /// <summary>
    /// Whether a text travels in segments of SMS, where each letter counts and an emoji makes all of it dearer: then the words written
    /// for SMS are taken, and what is long comes in pieces.
    /// </summary>
    public bool Segmented { get; init; }

    /// <summary>Letters that one text may have; what is added around somebody's words comes out of these.</summary>
    public int LongestText { get; init; } = 4_096;

    /// <summary>Whether a message that stands in the chat can be changed there: boards need that.</summary>
    public bool Edits { get; init; }

    /// <summary>Whether a sign can be put under a person's own message, without a sound.</summary>
    public bool Reacts { get; init; }

    /// <summary>Whether recordings can be sent by it.</summary>
    public bool Speaks { get; init; }

    /// <summary>Whether it reads aloud by itself what no person has read: a demonstration alone does.</summary>
    public bool ReadsAll { get; init; }

    /// <summary>Whether a person can share her own phone number by it, and it vouches that it is hers.</summary>
    public bool SharesContact { get; init; }

    /// <summary>
    /// Whether it vouches for who writes. Anybody can forge the sender of an SMS: what is asked by it holds for that number alone.
    /// </summary>
    public bool ProvesSender { get; init; } = true;

    /// <summary>Whether people can answer by it. Where they cannot, nothing is sent that asks.</summary>
    public bool Receives { get; init; } = true;

    /// <summary>Whether those who write by it are real people: simulators are left out of the counts.</summary>
    public bool RealPeople { get; init; } = true;

    /// <summary>Whether each message costs the campaign money: then the caps of the section Sms hold.</summary>
    public bool Metered { get; init; }

    /// <summary>
    /// How long what was not understood waits for further pieces of the same message before that is said: people send one thought in three
    /// messages, and some networks bring a long SMS in parts. Zero: it does not wait.
    /// </summary>
    public TimeSpan AwaitsPieces { get; init; }

    /// <summary>Messages a second over all chats.</summary>
    public double PerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>Messages a second to one chat, beyond a short burst.</summary>
    public double PerSecondToOne { get; init; } = double.PositiveInfinity;

    /// <summary>How many may go to one chat at once before its pace counts.</summary>
    public int BurstToOne { get; init; } = 1;
}
