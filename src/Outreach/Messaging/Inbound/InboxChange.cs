using Outreach.Storage;

namespace Outreach.Messaging.Inbound;

/// <summary>What can become of a message that came in.</summary>
public abstract record InboxChange(InboxRow Row) : Change
{
    /// <summary>It is dealt with: it leaves the inbox, its key stays so that a second delivery is known.</summary>
    public sealed record Handled(InboxRow Row, Outcome Outcome) : InboxChange(Row);

    /// <summary>It could not be dealt with however often: it waits for staff.</summary>
    /// <param name="Row">The message, still sealed.</param>
    /// <param name="Reason">The kind of failure; no words of the person.</param>
    /// <param name="At">When we gave up.</param>
    public sealed record Dead(InboxRow Row, string Reason, DateTimeOffset At) : InboxChange(Row);

    /// <summary>It was given up and is to be tried again.</summary>
    public sealed record Revived(InboxRow Row) : InboxChange(Row);
}
