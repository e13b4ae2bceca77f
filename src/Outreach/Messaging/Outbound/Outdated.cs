using Outreach.Messaging.Screens;

namespace Outreach.Messaging.Outbound;

/// <summary>Which of a person's waiting messages need not go any more once a newer one of hers waits.</summary>
internal static class Outdated
{
    /// <summary>
    /// The wiping of the chat leaves nothing older. A red screen comes before older answers: after it they would stand in its place. Any
    /// other
    /// screen outdates those that would stay behind for long: she has written on meanwhile. The first cry for help is answered all the
    /// same.
    /// </summary>
    /// <param name="newer">The newer one.</param>
    /// <param name="line">Whose it is.</param>
    /// <param name="slow">Whether those that wait would wait for long.</param>
    public static Predicate<OutboxRow> By(OutboxRow newer, SendLine line, bool slow)
    {
        var first = line.Count > 0 ? line.First : null;
        return (newer.Kind, newer.Urgency) switch
        {
            (OutgoingKind.Wipe, _) => static older => older.Broadcast is null && older.Urgency <= Urgency.Reply,
            (OutgoingKind.Screen, Urgency.Red) => older => older.Kind is OutgoingKind.Screen or OutgoingKind.Spoken
                && (older.Urgency == Urgency.Reply || (slow && older.Urgency == Urgency.Red && older != first)),
            (OutgoingKind.Screen, Urgency.Reply) => older => older.Urgency == Urgency.Reply
                && (older.Kind == OutgoingKind.Spoken || (older.Kind == OutgoingKind.Screen && (slow || older.Patience > TimeSpan.Zero))),
            _ => static _ => false,
        };
    }

    /// <summary>Whether one that is to be tried again would come too late.</summary>
    public static bool Is(OutboxRow row, SendLine line) => line.Any(newer => newer.Id > row.Id && By(newer, line, slow: false)(row));
}
