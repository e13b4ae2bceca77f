using Outreach.People;
using Outreach.Storage;

namespace Outreach.Messaging.Delivered;

/// <summary>
/// What can change about a delivery. A store keeps what <see cref="Delivery.After"/> makes of it, and does in the same
/// transaction what <see cref="Delivery.Consequence"/> says.
/// </summary>
public abstract record DeliveryChange : Change
{
    private DeliveryChange()
    {
    }

    /// <summary>The channel took a message for this person.</summary>
    /// <param name="Person">Who gets it; a store leaves out somebody it does not know (any more).</param>
    /// <param name="Channel">The kind of channel.</param>
    /// <param name="Receipt">What the channel said of it.</param>
    /// <param name="At">When.</param>
    /// <param name="Day">The campaign's day on which its cost counts.</param>
    public sealed record Taken(PersonId Person, string Channel, Receipt Receipt, DateTimeOffset At, DateOnly Day) : DeliveryChange
    {
        /// <summary>The broadcast it belongs to.</summary>
        public long? Broadcast { get; init; }

        /// <summary>It rang a phone of staff: it is paid beside the budget for people.</summary>
        public bool ForStaff { get; init; }
    }

    /// <summary>The provider told more about it.</summary>
    public sealed record Told(DeliveryNews News) : DeliveryChange;
}
