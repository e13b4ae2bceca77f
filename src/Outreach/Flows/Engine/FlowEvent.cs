using Outreach.Flows.Definitions;

namespace Outreach.Flows.Engine;

/// <summary>Something in a talk that is worth counting.</summary>
public abstract record FlowEvent
{
    private FlowEvent()
    {
    }

    /// <summary>A session began: she wrote after 30 minutes of silence or for the first time.</summary>
    public sealed record Contacted : FlowEvent;

    /// <summary>She came by a code of the campaign's own.</summary>
    /// <param name="Mark">As it is counted: see <see cref="Origin.Mark"/>.</param>
    public sealed record CameBy(string Mark) : FlowEvent;

    /// <summary>She opened a lesson.</summary>
    public sealed record LessonOpened(string Lesson) : FlowEvent;

    /// <summary>She answered a question of a lesson, or about herself.</summary>
    public sealed record Answered(string? Lesson) : FlowEvent;

    /// <summary>She was asked something about herself and did not say it.</summary>
    public sealed record Declined : FlowEvent;

    /// <summary>Somebody came to the result of a check: it is counted, and not who.</summary>
    public sealed record Checked(string Check, string Result) : FlowEvent;

    /// <summary>She proved that another channel's person is herself.</summary>
    /// <param name="Token">What that one was counted under.</param>
    public sealed record Joined(string Token) : FlowEvent;

    /// <summary>She called for urgent help.</summary>
    /// <param name="InWords">What she wrote tells of danger; else it was the button or its word.</param>
    public sealed record CalledForHelp(bool InWords) : FlowEvent;

    /// <summary>She asked for help in words: somebody is to read it, and nobody is woken.</summary>
    public sealed record AskedForHelp : FlowEvent;

    /// <summary>She said to be under 18.</summary>
    public sealed record SaidYoung : FlowEvent;

    /// <summary>The person said in which country they are: a place of hotlines.yaml.</summary>
    public sealed record SaidPlace(string Place) : FlowEvent;

    /// <summary>She was shown what staff had changed without her.</summary>
    public sealed record SawNews : FlowEvent;

    /// <summary>She wrote STOP.</summary>
    public sealed record Stopped : FlowEvent;

    /// <summary>Who had stopped began anew, by a word or a button.</summary>
    public sealed record Resumed : FlowEvent;

    /// <summary>The person hid the chat.</summary>
    public sealed record Hid : FlowEvent;

    /// <summary>She asked to be forgotten.</summary>
    public sealed record Forgotten : FlowEvent;

    /// <summary>She answered the question that a lesson asks before and after.</summary>
    public sealed record Measured(string Lesson, Gauge Gauge, bool Right) : FlowEvent;

    /// <summary>She finished a lesson.</summary>
    public sealed record LessonFinished(string Lesson, LessonResult Result) : FlowEvent;
}
