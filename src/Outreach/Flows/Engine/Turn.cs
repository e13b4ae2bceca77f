using Outreach.Messaging.Screens;

namespace Outreach.Flows.Engine;

/// <summary>What one message leads to: a new state, what we say, what is to be counted and done.</summary>
public sealed record Turn
{
    /// <summary>The state after it.</summary>
    public required TalkState State { get; init; }

    /// <summary>The screen to show, if any.</summary>
    public Screen? Screen { get; init; }

    /// <summary>The recording to send beside the screen, if any.</summary>
    public string? Spoken { get; init; }

    /// <summary>The harmless line to leave when the chat is wiped.</summary>
    public string? Vanish { get; init; }

    /// <summary>A passing word to a press that gets no screen.</summary>
    public string? Toast { get; init; }

    /// <summary>The answer goes out although the person stopped: it confirms just that, or she called for help.</summary>
    public bool EvenIfStopped { get; init; }

    /// <summary>The person is to be forgotten.</summary>
    public bool Forget { get; init; }

    /// <summary>What happened, to be counted.</summary>
    public IReadOnlyList<FlowEvent> Events { get; init; } = [];

    /// <summary>Her words were not understood, or only kind: what comes within seconds may belong to them.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>Who wrote it may be in danger: the turn shows her the numbers.</summary>
    public bool Worries { get; init; }

    /// <summary>Something that must be done before the turn can be made: ask again with what became of it.</summary>
    public EffectRequest? Errand { get; init; }

    /// <summary>A list that is needed before the turn can be made: ask again with it.</summary>
    public string? Wants { get; init; }
}
