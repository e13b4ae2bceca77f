using Outreach.Broadcasts;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Staff.Members;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>
/// A worker's own memory over a store that others write to as well: what it has at hand is what was kept when it last looked (at its own
/// commit, and when it is told to be fresh). All else goes to the store.
/// </summary>
internal sealed class OwnersMemory :
    IStore, IHelpStore, IChannelTroubleStore, IContentStore, IStaffStore, IBroadcastStore, IConsultationStore, IHotlineStore
{
    private readonly OpenStore _store;
    private volatile Memory _memory;

    public OwnersMemory(OpenStore store)
    {
        _store = store;
        _memory = Look();
    }

    public IReadOnlyList<StaffMember> Members => _memory.Members;

    public IReadOnlyList<StaffPhone> Phones => _store.Staff.Phones;

    public IReadOnlyList<Broadcast> Broadcasts => _memory.Broadcasts;

    public IReadOnlyList<ChannelTrouble> Troubles => _memory.Troubles;

    public ContentTaken? Content => _memory.Content;

    public HelpDay LastHelp => _memory.Help;

    public Calendar Calendar => _memory.Calendar;

    public HotlineBoard Board => _memory.Board;

    public BroadcastProgress Progress(long id) => _memory.Progress.GetValueOrDefault(id) ?? new BroadcastProgress();

    public long NextId() => _store.Store.NextId();

    public ValueTask Fresh(CancellationToken cancellation)
    {
        _memory = Look();
        return ValueTask.CompletedTask;
    }

    public async Task<CommitResult> TryCommit(
        IReadOnlyList<Precondition> preconditions, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        var result = await _store.Store.TryCommit(preconditions, changes, cancellation);
        if (result.IsKept)
            _memory = Look();
        return result;
    }

    public Task<Invitation?> Invitation(string key, CancellationToken cancellation) => _store.Staff.Invitation(key, cancellation);

    public Task<IReadOnlyList<Recipient>> Recipients(long id, char zone, PersonId after, int most, CancellationToken cancellation)
        => _store.Broadcasts.Recipients(id, zone, after, most, cancellation);

    public Task<RecipientState?> Find(long id, Recipient recipient, CancellationToken cancellation)
        => _store.Broadcasts.Find(id, recipient, cancellation);

    public ValueTask<Case?> Find(long id, CancellationToken cancellation) => _store.Hotline.Find(id, cancellation);

    public ValueTask<IReadOnlyList<CaseWord>> Words(long id, int most, CancellationToken cancellation)
        => _store.Hotline.Words(id, most, cancellation);

    public ValueTask<CaseWord?> Word(long id, CancellationToken cancellation) => _store.Hotline.Word(id, cancellation);

    public ValueTask<IReadOnlyList<long>> Filed(DateTimeOffset closedBefore, int most, CancellationToken cancellation)
        => _store.Hotline.Filed(closedBefore, most, cancellation);

    public ValueTask<IReadOnlyList<long>> Wordy(DateTimeOffset closedBefore, int most, CancellationToken cancellation)
        => _store.Hotline.Wordy(closedBefore, most, cancellation);

    public ValueTask<Case?> Last(PersonId person, CancellationToken cancellation) => _store.Hotline.Last(person, cancellation);

    public ValueTask<int> Earlier(Case known, CancellationToken cancellation) => _store.Hotline.Earlier(known, cancellation);

    private Memory Look()
    {
        var broadcasts = _store.Broadcasts.Broadcasts;
        var progress = broadcasts.ToDictionary(one => one.Id, one => _store.Broadcasts.Progress(one.Id));
        return new Memory(
            _store.Staff.Members,
            broadcasts,
            progress,
            _store.Consultations.Calendar,
            _store.Help.LastHelp,
            _store.Troubles.Troubles,
            _store.Contents.Content,
            _store.Hotline.Board);
    }

    private sealed record Memory(
        IReadOnlyList<StaffMember> Members,
        IReadOnlyList<Broadcast> Broadcasts,
        IReadOnlyDictionary<long, BroadcastProgress> Progress,
        Calendar Calendar,
        HelpDay Help,
        IReadOnlyList<ChannelTrouble> Troubles,
        ContentTaken? Content,
        HotlineBoard Board);
}
