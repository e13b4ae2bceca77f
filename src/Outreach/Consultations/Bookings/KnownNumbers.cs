using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Consultations.Bookings;

/// <summary>The phone number by which somebody writes to us, where she does: she need not tell it again.</summary>
internal sealed class KnownNumbers(IPeopleStore people, KnownChannels channels, ISealer sealer)
{
    /// <summary>Her number, from her own SMS or since she joined both; null where none is known.</summary>
    public async ValueTask<string?> Of(Person person, CancellationToken cancellation)
    {
        if (IsNumber(person))
            return sealer.Open(person.Address, MessagingJson.Default.String);
        return person.Joined is { } other && await people.Find(other, cancellation) is { } joined && IsNumber(joined)
            ? sealer.Open(joined.Address, MessagingJson.Default.String)
            : null;
    }

    // While a channel is off nobody says what its addresses are: who has a country there has a number.
    private bool IsNumber(Person person)
        => channels.IsOn(person.Channel) ? channels.Of(person.Channel).Address == AddressKind.PhoneNumber : person.Country is not null;
}
