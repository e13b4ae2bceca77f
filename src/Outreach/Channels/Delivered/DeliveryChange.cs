using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.Channels.Delivered;

/// <summary>What can change about a delivery.</summary>
public abstract record DeliveryChange : Change
{
    private DeliveryChange()
    {
    }

    /// <summary>The channel took a message for this person.</summary>
    public sealed record Taken(PersonId Person, string Channel, Receipt Receipt, DateTimeOffset At) : DeliveryChange;

    /// <summary>The provider told more about it.</summary>
    public sealed record Told(DeliveryNews News) : DeliveryChange;
}
