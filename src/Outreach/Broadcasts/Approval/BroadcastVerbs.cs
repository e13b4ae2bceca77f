using Microsoft.Extensions.Options;
using Outreach.Broadcasts.Readers;
using Outreach.Content;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Broadcasts.Approval;

/// <summary>
/// What is decided on a broadcast that was handed in. Its sender may do what stops it or lets it go on, whoever decides all of it; a
/// coordinator of some regions only what stays within them.
/// </summary>
public sealed class BroadcastVerbs(
    IBroadcastStore broadcasts,
    Answering answering,
    Approvals approvals,
    CurrentWords words,
    IOptions<BroadcastOptions> options) : IStaffVerbs
{
    /// <summary>The second pair of eyes lets it go.</summary>
    public StaffVerb<Seen, Broadcast> Approve => Verb<Seen>("broadcast.approve", OnApprove);

    /// <summary>It goes back to its sender.</summary>
    public StaffVerb<Seen, Broadcast> SendBack
        => Verb<Seen>("broadcast.back", async (who, waiting, _, now, cancellation) => waiting.SentBack() is { } back
        ? Saved(waiting, back, now, await approvals.SentBack(back, who.Colleague.Person, now, cancellation))
        : Changed);

    /// <summary>It is called off before it began.</summary>
    public StaffVerb<Seen, Broadcast> CallOff
        => Verb<Seen>(
            "broadcast.off",
            (who, known, _, now, cancellation) => Moved(who, known, known.CalledOff(now), now, cancellation),
            alsoBySender: true);

    /// <summary>It missed its time and gets another one.</summary>
    public StaffVerb<NewTime, Broadcast> Reschedule => Verb<NewTime>("broadcast.reschedule", OnReschedule, alsoBySender: true);

    /// <summary>It rests until somebody lets it go on.</summary>
    public StaffVerb<Seen, Broadcast> Pause
        => Verb<Seen>(
            "broadcast.pause",
            (who, known, _, now, cancellation) => Moved(who, known, known.Rested("broadcast_pause_staff"), now, cancellation),
            alsoBySender: true,
            anyVersion: true);

    /// <summary>What rests goes on.</summary>
    public StaffVerb<Seen, Broadcast> GoOn => Verb<Seen>("broadcast.go", OnGoOn, alsoBySender: true);

    /// <summary>It ends in the middle; nothing brings that back.</summary>
    public StaffVerb<Seen, Broadcast> Stop
        => Verb<Seen>(
            "broadcast.stop",
            (who, known, _, now, cancellation) => Moved(who, known, known.Cut(now), now, cancellation),
            alsoBySender: true,
            anyVersion: true);

    /// <summary>How far each came leaves the house as a table. What is wanted is the smallest count that is told.</summary>
    public StaffVerb<int, IReadOnlyList<(Broadcast Broadcast, BroadcastProgress Progress)>> Export
        => new("broadcasts.export", Answering.See, (_, smallest, _) =>
    {
        var began = broadcasts.Broadcasts
            .Where(one => one.StartedAt is not null)
            .Select(one => (one, broadcasts.Progress(one.Id)))
            .ToList();
        return new Decision<IReadOnlyList<(Broadcast, BroadcastProgress)>>(began)
        {
            On = "broadcasts",
            Details = $"{began.Count} lines, guard k={smallest}",
        };
    });

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Approve, SendBack, CallOff, Reschedule, Pause, GoOn, Stop, Export];

    private static Refusal<Broadcast> Changed => new("broadcast_changed");

    private TimeSpan ToCallOff => TimeSpan.FromMinutes(options.Value.CancelMinutes);

    private TimeSpan Late => TimeSpan.FromMinutes(options.Value.LateMinutes);

    private StaffVerb<T, Broadcast> Verb<T>(
        string name,
        Func<Actor, Broadcast, T, DateTimeOffset, CancellationToken, Task<Ruling<Broadcast>>> decide,
        bool alsoBySender = false,
        bool anyVersion = false)
        where T : Seen
        => new(name, Answering.Decide, async (who, seen, now, cancellation) =>
        {
            if (broadcasts.Broadcasts.FirstOrDefault(known => known.Id == seen.Id) is not { } broadcast)
                return Changed;
            if (!IsTheirs(who, broadcast, alsoBySender))
                return Refusal<Broadcast>.NotAllowed;
            // Pause and stop must not fail because it moved on meanwhile; whoever decides on the rest decides on what she saw.
            return anyVersion || seen.Version == broadcast.Version ? await decide(who, broadcast, seen, now, cancellation) : Changed;
        })
        {
            Or = alsoBySender ? Answering.Send : null,
            Object = static seen => $"broadcast {seen.Id}",
        };

    private bool IsTheirs(Actor who, Broadcast broadcast, bool alsoBySender) => who.Member is { } member
        && (Answering.MayDecide(member, broadcast, words.Regions)
            || (alsoBySender && broadcast.Author == member.Person && Answering.MayWrite(member, broadcast, words.Regions)));

    private async Task<Ruling<Broadcast>> OnApprove(
        Actor who, Broadcast waiting, Seen seen, DateTimeOffset now, CancellationToken cancellation)
    {
        var her = who.Colleague.Person;
        if (her == waiting.Author && approvals.Needed)
            return new Refusal<Broadcast>("broadcast_not_by_sender");
        // Of whom she was told that they left, she takes over; of nobody else.
        var without = waiting.PausedFor == Lifecycle.LeftBehind ? await answering.Gone(waiting, cancellation) : [];
        return await Moved(who, waiting, waiting.Approved(her, now, ToCallOff, Late, without), now, cancellation);
    }

    private Task<Ruling<Broadcast>> OnReschedule(
        Actor who, Broadcast late, NewTime time, DateTimeOffset now, CancellationToken cancellation)
        => (WrittenTime.Wrong(time.At, now) ?? Over(late, time.At, now)) is { } why
            ? Task.FromResult<Ruling<Broadcast>>(new Refusal<Broadcast>(why))
            : Moved(who, late, late.Rescheduled(time.At, now, ToCallOff), now, cancellation);

    private Reason? Over(Broadcast late, DateTimeOffset? at, DateTimeOffset now)
        => late.NotAfter is { } over && over <= (at > now + ToCallOff ? at : now + ToCallOff) ? new Reason("broadcast_over_by_then") : null;

    // Who lets go on what nobody answers for answers for it from then on, as if she had approved it: as there, it is not its sender.
    private async Task<Ruling<Broadcast>> OnGoOn(
        Actor who, Broadcast resting, Seen seen, DateTimeOffset now, CancellationToken cancellation)
    {
        var member = who.Colleague;
        var isLeft = resting.PausedFor == Lifecycle.LeftBehind;
        if (isLeft && (!Answering.MayDecide(member, resting, words.Regions) || (approvals.Needed && member.Person == resting.Author)))
            return new Refusal<Broadcast>("broadcast_not_by_sender");
        var without = isLeft ? await answering.Gone(resting, cancellation) : [];
        return await Moved(
            who,
            resting,
            resting.GoneOn(member.Person, Failures.Count(broadcasts.Progress(resting.Id)), without, now),
            now,
            cancellation);
    }

    // Its sender and who decided see on their boards how it stands now.
    private async Task<Ruling<Broadcast>> Moved(
        Actor who, Broadcast before, Broadcast? after, DateTimeOffset now, CancellationToken cancellation)
        => after is null
            ? Changed
            : Saved(before, after, now, await approvals.Boards(after, [who.Colleague.Person, after.Author], now, cancellation));

    private static Decision<Broadcast> Saved(Broadcast before, Broadcast after, DateTimeOffset now, IReadOnlyList<Change> notices)
        => new(after)
        {
            Preconditions = [new BroadcastPrecondition(before.Id, before.Version)],
            Changes =
        [
            new BroadcastChange.Saved(after),
            .. after.State == BroadcastState.Stopped ? [new BroadcastChange.Withdrawn(after.Id, now)] : Array.Empty<Change>(),
        ],
            Notices = notices,
            On = $"broadcast {before.Id}",
        };

    /// <summary>A broadcast as it was looked at.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Version">The version that was seen.</param>
    public record Seen(long Id, int Version);

    /// <summary>A new time for what missed its own.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Version">The version that was seen.</param>
    /// <param name="At">When; null = as soon as it may.</param>
    public sealed record NewTime(long Id, int Version, DateTimeOffset? At) : Seen(Id, Version);
}
