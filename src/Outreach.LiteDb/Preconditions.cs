using Outreach.Broadcasts;
using Outreach.Events.Sheets;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.Reach;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.LiteDb;

/// <summary>Says inside the transaction whether a precondition holds.</summary>
internal static class Preconditions
{
    public static bool Hold(ChangeApplier books, Precondition precondition) => precondition switch
    {
        InvitationPrecondition(var key) => books.Staff.Invitation(key) is not null,
        StaffPrecondition(var person, var role) => books.Staff.Find(person)?.Role == role,
        BroadcastPrecondition(var id, var version) => (books.Broadcasts.Find(id)?.Version ?? 0) == version,
        CasePrecondition(var id, var version) => (books.Hotline.Find(id)?.Version ?? 0) == version,
        EventPrecondition(var id, var version) => (books.Events.Find(id)?.Version ?? 0) == version,
        ReachPrecondition(var revision) => books.Counts.Revision == revision,
        SendPrecondition(var row) => books.Outbox.IsUnclaimed(row) && MayLeave(books, row),
        SmsPrecondition(var from, var until, var below) => books.Deliveries.Days.Segments(from, until) < below,
        HelpPrecondition wanted => books.Help.Allows(wanted),
        _ => throw new NotSupportedException($"{precondition.GetType().Name} is not known to this store."),
    };

    private static bool MayLeave(ChangeApplier books, OutboxRow row)
        => row.Broadcast is not { } id || books.Broadcasts.Find(id) is { MayLeave: true };
}
