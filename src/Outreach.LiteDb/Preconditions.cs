using Outreach.Broadcasts;
using Outreach.Closing;
using Outreach.Events.Sheets;
using Outreach.Flows.Engine;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Duty;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Staff.Commands;
using Outreach.Staff.Console;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.LiteDb;

/// <summary>Says inside the transaction whether a precondition holds.</summary>
internal static class Preconditions
{
    public static bool Hold(ChangeApplier books, Precondition precondition) => precondition switch
    {
        InvitationPrecondition(var key) => books.Staff.Invitation(key) is not null,
        ConsoleLinkPrecondition(var key) => books.Console.HasLink(key),
        StaffPrecondition(var person, var role) => books.Staff.Find(person)?.Role == role,
        BroadcastPrecondition(var id, var version) => (books.Broadcasts.Find(id)?.Version ?? 0) == version,
        CasePrecondition(var id, var version) => (books.Hotline.Find(id)?.Version ?? 0) == version,
        RotaPrecondition(var version) => books.Hotline.RotaVersion == version,
        WordPrecondition(var id, var state) => books.Hotline.Word(id)?.State == state,
        EventPrecondition(var id, var version) => (books.Events.Find(id)?.Version ?? 0) == version,
        ReachPrecondition(var revision) => books.Counts.Revision == revision,
        SendPrecondition(var row) => books.Outbox.IsUnclaimed(row) && MayLeave(books, row),
        SmsPrecondition(var from, var until, var below) => books.Deliveries.Days.Segments(from, until) < below,
        SessionPrecondition(var person, var was) => IsStill(books.Talks.Find(person).Session, was),
        DeskPrecondition(var person, var was) => IsStill(books.Talks.Find(person).Desk, was),
        ClosingPrecondition seen => seen.Holds(books.Closing.Now),
        QuietPrecondition(var at) => ClosingRules.Obstacle(
            books.Hotline.Board, books.Consultations.Calendar, books.Broadcasts.All, books.Holds.All, at) is null,
        ForgettablePrecondition(var people, var at) => books.Holds.All.All(hold => hold.Until <= at)
            && people.SelectMany(books.People.Whole).All(person => IsForgettable(books, person.Id, at)),
        UnheldPrecondition asked => books.Holds.Allow(asked),
        HelpPrecondition wanted => books.Help.Allows(wanted),
        _ => throw new NotSupportedException($"{precondition.GetType().Name} is not known to this store."),
    };

    private static bool IsForgettable(ChangeApplier books, PersonId person, DateTimeOffset at) => books.Staff.Find(person) is null
        && books.Hotline.Board.Of(person) is null && books.Consultations.Calendar.Coming(person, at) is null;

    private static bool IsStill(Sealed? kept, Sealed was) => kept is { } now && now.Bytes.AsSpan().SequenceEqual(was.Bytes);

    private static bool MayLeave(ChangeApplier books, OutboxRow row)
        => row.Ground switch
        {
            Ground.Broadcast(var id, _) => books.Broadcasts.Find(id) is { MayLeave: true },
            // What was called back does not begin to leave.
            Ground.CaseWord(_, > 0 and var word) => books.Hotline.Word(word) is not null,
            _ => true,
        };
}
