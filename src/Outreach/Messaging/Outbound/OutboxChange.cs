using Outreach.Storage;

namespace Outreach.Messaging.Outbound;

/// <summary>What can become of a message that is to go out.</summary>
public abstract record OutboxChange(OutboxRow Row) : Change
{
    /// <summary>It waits to be sent.</summary>
    public sealed record Queued(OutboxRow Row) : OutboxChange(Row);

    /// <summary>It was sent, or need not be sent any more.</summary>
    public sealed record Done(OutboxRow Row) : OutboxChange(Row);

    /// <summary>It can never be sent: it waits for staff.</summary>
    public sealed record Dead(OutboxRow Row, string Reason, DateTimeOffset At) : OutboxChange(Row);

    /// <summary>Its sending begins: from here on it is in doubt until it is known how that ended.</summary>
    public sealed record SendStarted(OutboxRow Row) : OutboxChange(Row);

    /// <summary>The channel did not take it: it waits again, and nothing is in doubt.</summary>
    public sealed record Released(OutboxRow Row) : OutboxChange(Row);

    /// <summary>It was given up and is to be tried again.</summary>
    public sealed record Revived(OutboxRow Row) : OutboxChange(Row);
}
