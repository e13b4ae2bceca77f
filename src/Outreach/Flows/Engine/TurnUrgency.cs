using Outreach.Flows.Definitions;
using Outreach.Messaging.Outbound;

namespace Outreach.Flows.Engine;

/// <summary>
/// How urgent a turn's answer is: red is the help she called for as long as she is there, hide, and the confirmation of STOP.
/// </summary>
internal static class TurnUrgency
{
    private static readonly HashSet<string> Red = new(StringComparer.Ordinal) { "help", Playbook.UrgentFlow, "stopped" };

    /// <summary>The urgency of what the turn says.</summary>
    public static Urgency Of(Turn turn)
        => turn.Vanish is not null
            || turn.Events.Any(static happened => happened is FlowEvent.CalledForHelp or FlowEvent.Stopped)
            || (turn.Screen is not null && turn.State.Session.At is { } at && Red.Contains(at.Flow))
                ? Urgency.Red
                : Urgency.Reply;
}
