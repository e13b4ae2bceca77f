using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;

namespace Outreach.Staff.Commands;

/// <summary>What a command answers, and what the verb came to that it called: nothing else of it is kept.</summary>
public sealed record DeskAnswer
{
    /// <summary>What stands on her screen; nothing = it stays as it is.</summary>
    public string? Text { get; init; }

    /// <summary>A person's words stand there.</summary>
    public bool Confided { get; init; }

    /// <summary>What can be pressed under it: an action of the command, and what stands on the button.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>A passing word to a press, where the screen stays.</summary>
    public string? Toast { get; init; }

    /// <summary>How far she is; nothing = the command is at its end.</summary>
    public Dialogue? Dialogue { get; init; }

    /// <summary>What is sent before the screen.</summary>
    public IReadOnlyList<Outgoing> Before { get; init; } = [];

    /// <summary>It stays where it stands, whatever comes next: it holds something to be passed on.</summary>
    public bool Stays { get; init; }

    /// <summary>The recording that is sent beside the screen.</summary>
    public string? Spoken { get; init; }

    /// <summary>What the verb came to that was called; null when none was.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>The screen of an ruling, with which the ruling is kept.</summary>
    /// <param name="call">The call.</param>
    /// <param name="ruling">What the verb came to.</param>
    /// <param name="done">The screen of what it became.</param>
    /// <param name="refused">The screen of a refusal; where there is none, its reason is said: in passing to who pressed.</param>
    public static DeskAnswer To<T>(DeskCall call, Ruling<T> ruling, Func<T, DeskAnswer> done, Func<Reason, DeskAnswer?>? refused = null)
        => ruling switch
        {
            Decision<T>(var became) => done(became),
            Refusal<T> { Why: { } why } => refused?.Invoke(why) ?? Refused(call.Words, why, pressed: call.Input is DeskInput.Pressed),
            _ => throw new InvalidOperationException("A refusal of the pipeline has its reason."),
        } with
        { Ruling = ruling };

    /// <summary>The question that comes before a deed: what was decided is not done yet, and only a refusal is kept.</summary>
    /// <param name="call">The call.</param>
    /// <param name="ruling">What the verb would come to.</param>
    /// <param name="question">The question.</param>
    /// <param name="refused">The screen of a refusal, where its reason is not merely said.</param>
    public static DeskAnswer Ask<T>(
        DeskCall call, Ruling<T> ruling, Func<T, DeskAnswer> question, Func<Reason, DeskAnswer?>? refused = null)
        => To(call, ruling, question, refused) with { Ruling = ruling as Refusal<T> };

    /// <summary>A screen that ends the command.</summary>
    public static DeskAnswer Say(string text) => new() { Text = text };

    /// <summary>Says why something was refused.</summary>
    internal static DeskAnswer Refused(StaffWriter words, Reason why, bool pressed)
        => pressed ? new DeskAnswer { Toast = words.Say(why) } : Say(words.Say(why));
}
