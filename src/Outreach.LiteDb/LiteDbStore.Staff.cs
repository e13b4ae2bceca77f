using Outreach.Broadcasts;
using Outreach.Closing;
using Outreach.Consultations.Scheduling;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Audit;
using Outreach.Staff.Commands;
using Outreach.Staff.Console;
using Outreach.Staff.Members;

namespace Outreach.LiteDb;

/// <content>What staff, their broadcasts and the consultations ask for.</content>
internal sealed partial class LiteDbStore
    : IAudienceStore, IStaffStore, IConsoleStore, IDeskStore, IAuditStore, IBroadcastStore, IConsultationStore, IClosingStore
{
    private static readonly BroadcastProgress NothingDone = new();

    public ValueTask<IReadOnlyDictionary<Segment, int>> CountSegments(CancellationToken cancellation)
        => ValueTask.FromResult(_writer.Seen.Census);

    public IReadOnlyList<StaffMember> Members => _writer.Seen.Members;

    public IReadOnlyList<StaffPhone> Phones => _writer.Seen.Phones;

    public IReadOnlyList<ConsoleSession> ConsoleSessions => _writer.Seen.Sessions;

    public ConsoleLink? ConsoleLink(string key) => _writer.Seen.Links.GetValueOrDefault(key);

    public IReadOnlyList<Broadcast> Broadcasts => _writer.Seen.Broadcasts;

    public Calendar Calendar => _writer.Seen.Calendar;

    public CampaignClosing? Closing => _writer.Seen.Closing;

    public BroadcastProgress Progress(long id) => _writer.Seen.Progress.GetValueOrDefault(id, NothingDone);

    public Task<IReadOnlyList<Person>> After(PersonId person, int most, CancellationToken cancellation)
        => Read(books => books.Audience.After(person, most), cancellation);

    public Task<AudienceSlice> Slice(Audience audience, PersonId after, int look, CancellationToken cancellation)
        => Read(books => books.Audience.Slice(audience, after, look), cancellation);

    public Task<Invitation?> Invitation(string key, CancellationToken cancellation)
        => Read(books => books.Staff.Invitation(key), cancellation);

    public async ValueTask<Sealed?> Desk(PersonId person, CancellationToken cancellation) => (await Talk(person, cancellation)).Desk;

    public IAsyncEnumerable<(PersonId Person, Sealed Desk)> Desks(CancellationToken cancellation)
        => All(static talk => talk.Desk, cancellation);

    public Task<AuditEntry?> Head(CancellationToken cancellation) => Read(static books => books.Audit.Head, cancellation);

    Task<IReadOnlyList<AuditEntry>> IAuditStore.After(long number, int most, CancellationToken cancellation)
        => Read(books => books.Audit.After(number, most), cancellation);

    public Task<IReadOnlyList<Recipient>> Recipients(long id, char zone, PersonId after, int most, CancellationToken cancellation)
        => Read(books => books.Broadcasts.Recipients(id, zone, after, most), cancellation);

    public Task<RecipientState?> Find(long id, Recipient recipient, CancellationToken cancellation)
        => Read(books => books.Broadcasts.Find(id, recipient), cancellation);
}
