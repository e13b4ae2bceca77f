using Outreach.Messaging.Outbound;
using Outreach.Storage;

namespace Outreach.Broadcasts.Dispatch;

/// <summary>Writes down with each sending what became of the recipient.</summary>
internal sealed class BroadcastWitness : IBroadcastWitness
{
    public IEnumerable<Change> Witness(OutboxRow row, SendEnd end, DateTimeOffset at)
    {
        if (row.Broadcast is { } id)
            yield return new BroadcastChange.Ended(id, new Recipient(row.Person, row.Zone), State(end), row.Channel, WasQueued: true, at);
    }

    private static RecipientState State(SendEnd end) => end switch
    {
        SendEnd.Sent => RecipientState.Sent,
        SendEnd.Withheld or SendEnd.OptedOut => RecipientState.Withheld,
        SendEnd.Withdrawn => RecipientState.Withdrawn,
        SendEnd.Unreachable => RecipientState.Unreachable,
        SendEnd.Refused => RecipientState.Refused,
        _ => RecipientState.Unknown,
    };
}
