using Microsoft.Extensions.Options;
using Outreach.Broadcasts.Approval;
using Outreach.Broadcasts.Boards;
using Outreach.Broadcasts.Readers;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Broadcasts.Dispatch;

/// <summary>Takes one broadcast one step further.</summary>
public sealed class BroadcastRun(
    IBroadcastStore broadcasts,
    IAudienceStore people,
    Forecaster forecaster,
    KnownChannels channels,
    BroadcastFeed feed,
    Failures failures,
    Lateness lateness,
    ILeftAlone alone,
    BroadcastBoards boards,
    StaffRoll roll,
    Answering answering,
    Approvals approvals,
    Outbox outbox,
    ISealer sealer,
    IOptions<BroadcastOptions> options,
    TimeProvider time)
{
    /// <summary>People looked at in one slice: some tens of milliseconds in which nobody else is answered.</summary>
    private const int Slice = 1_000;

    private TimeSpan Late => TimeSpan.FromMinutes(options.Value.LateMinutes);

    /// <summary>Whether a broadcast needs anything of us.</summary>
    public static bool IsActive(Broadcast broadcast)
        => broadcast.State is BroadcastState.Waiting or BroadcastState.Scheduled or BroadcastState.Late
            or BroadcastState.Preparing or BroadcastState.Sending;

    /// <summary>Takes it further.</summary>
    /// <returns>Whether there is more to do at once.</returns>
    public async Task<bool> Step(Broadcast broadcast, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        // What nobody answers for any more goes to nobody: it is asked about anew. While recipients are fixed nobody gets it yet.
        if (LeftBehind(broadcast) is { } left && (await answering.Gone(broadcast, cancellation)).Count > 0)
            return await Save(broadcast, left, await approvals.AskAnew(left, now, cancellation), cancellation);
        switch (broadcast.State)
        {
            case BroadcastState.Scheduled when broadcast.Due(now, Late) is { } due:
                return await Save(broadcast, due, [], cancellation);
            case BroadcastState.Preparing:
                return await Prepare(broadcast, cancellation);
            case BroadcastState.Sending:
                return await Send(broadcast, now, cancellation);
            default:
                return false;
        }
    }

    private static Broadcast? LeftBehind(Broadcast broadcast) => broadcast.Orphaned() ?? broadcast.Rested(Lifecycle.LeftBehind);

    private async Task<bool> Prepare(Broadcast broadcast, CancellationToken cancellation)
    {
        var announcement = sealer.Open(broadcast.Message, BroadcastJson.Default.Announcement);
        var slice = await people.Slice(
            forecaster.Whole(broadcast.Audience, announcement),
            broadcasts.Progress(broadcast.Id).Looked,
            Slice,
            cancellation);
        var staff = (await roll.All(cancellation)).Select(one => one.Person.Id).ToHashSet();
        var readers = slice.People.Where(person => !staff.Contains(person.Id) && !alone.IsLeftAlone(person));
        var found = new BroadcastChange.Found(
            broadcast.Id,
            [.. readers.Select(person => new Recipient(person.Id, ReaderZones.Of(person, channels.Of(person.Channel))))],
            slice.Last ?? broadcasts.Progress(broadcast.Id).Looked);
        if (slice.Last is null)
            return await Save(broadcast, broadcast.Prepared()!, [found], cancellation);
        await outbox.TryCommit([new BroadcastPrecondition(broadcast.Id, broadcast.Version)], [found], cancellation);
        return true;
    }

    private async Task<bool> Send(Broadcast broadcast, DateTimeOffset now, CancellationToken cancellation)
    {
        var progress = broadcasts.Progress(broadcast.Id);
        if (progress.Left == 0)
            return await Save(broadcast, broadcast.Finished(now)!, [], cancellation);
        if (broadcast.NotAfter <= now)
            return await Save(broadcast, broadcast.TooLate(now)!, [new BroadcastChange.Withdrawn(broadcast.Id, now)], cancellation);
        var held = await failures.Held(progress, cancellation);
        if (await lateness.StoodStill(broadcast, progress, held, now, cancellation))
            return await Save(broadcast, broadcast.Rested("broadcast_pause_late")!, [], cancellation);
        if (failures.Why(broadcast, progress, held) is { } why)
            return await Save(broadcast, broadcast.Rested(why)!, [], cancellation);
        return await feed.Next(broadcast, progress, held, now, cancellation);
    }

    private async Task<bool> Save(Broadcast before, Broadcast after, IReadOnlyList<Change> also, CancellationToken cancellation)
    {
        if ((await outbox.TryCommit(
            [new BroadcastPrecondition(before.Id, before.Version)],
            [.. also, new BroadcastChange.Saved(after)],
            cancellation)).IsRefused)
            return true;
        await boards.Show(after, cancellation);
        return true;
    }
}
