using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Messaging.DeadLettering;

/// <summary>
/// A message that was given up and waits for staff: one that came and could not be dealt with, or one that could never be sent.
/// </summary>
public abstract record DeadLetter
{
    private DeadLetter()
    {
    }

    /// <summary>The number of the message; unique over both directions.</summary>
    public abstract long Id { get; }

    /// <summary>Whose it is.</summary>
    public abstract PersonId Person { get; }

    /// <summary>The kind of channel.</summary>
    public abstract string Channel { get; }

    /// <summary>When it came, or when it was decided to send it.</summary>
    public abstract DateTimeOffset Since { get; }

    /// <summary>The kind of failure; no words of the person.</summary>
    public required string Reason { get; init; }

    /// <summary>When we gave up.</summary>
    public required DateTimeOffset GivenUpAt { get; init; }

    /// <summary>What follows when it is tried again.</summary>
    public abstract Change Again { get; }

    /// <summary>It came and could not be dealt with.</summary>
    public sealed record Received(InboxRow Row) : DeadLetter
    {
        /// <inheritdoc/>
        public override long Id => Row.Id;

        /// <inheritdoc/>
        public override PersonId Person => Row.Person;

        /// <inheritdoc/>
        public override string Channel => Row.Channel;

        /// <inheritdoc/>
        public override DateTimeOffset Since => Row.ReceivedAt;

        /// <inheritdoc/>
        public override Change Again => new InboxChange.Revived(Row);
    }

    /// <summary>It was to go out and never could.</summary>
    public sealed record Unsent(OutboxRow Row) : DeadLetter
    {
        /// <inheritdoc/>
        public override long Id => Row.Id;

        /// <inheritdoc/>
        public override PersonId Person => Row.Person;

        /// <inheritdoc/>
        public override string Channel => Row.Channel;

        /// <inheritdoc/>
        public override DateTimeOffset Since => Row.QueuedAt;

        /// <inheritdoc/>
        public override Change Again => new OutboxChange.Revived(Row);
    }
}
