using Outreach.People;

namespace Outreach.Broadcasts;

/// <summary>
/// How a broadcast goes from state to state. Pure; nothing = it cannot from where it is. Each step makes a new version, so that of two who
/// decide at once one decides.
/// </summary>
public static class Lifecycle
{
    /// <summary>Why it rests, or waits anew, when its sender or whoever approved it may not do so any more: a code of texts.</summary>
    public const string LeftBehind = "broadcast_pause_left";

    /// <summary>Why it ended before everybody had it: a code of texts.</summary>
    public const string Over = "broadcast_over";

    private const string Restored = "broadcast_pause_restored";

    /// <summary>Its sender works on it.</summary>
    public static Broadcast? Edited(this Broadcast broadcast, Func<Broadcast, Broadcast> edit)
        => broadcast.State == BroadcastState.Draft ? Next(edit(broadcast)) : null;

    /// <summary>Its sender hands it in for approval.</summary>
    public static Broadcast? Submitted(this Broadcast broadcast)
        => broadcast.State == BroadcastState.Draft ? Next(broadcast with { State = BroadcastState.Waiting }) : null;

    /// <summary>It goes back to its sender.</summary>
    public static Broadcast? SentBack(this Broadcast broadcast)
        => broadcast.State == BroadcastState.Waiting ? Next(broadcast with { State = BroadcastState.Draft, PausedFor = null }) : null;

    /// <summary>Who answers for it may not do so any more, and nobody got it yet: it must be approved anew.</summary>
    public static Broadcast? Orphaned(this Broadcast broadcast)
        => broadcast.State is BroadcastState.Waiting or BroadcastState.Scheduled or BroadcastState.Late && broadcast.PausedFor != LeftBehind
            ? Next(broadcast with { State = BroadcastState.Waiting, Approver = null, ApprovedAt = null, PausedFor = LeftBehind })
            : null;

    /// <summary>
    /// Somebody approves it: it begins at its time, but not before it could be called off; where its time is long past, its sender is
    /// asked.
    /// </summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    /// <param name="toCallOff">How long it can be called off.</param>
    /// <param name="late">By how much it may miss its time.</param>
    /// <param name="without">Who may not answer for it any more, as she knows.</param>
    public static Broadcast? Approved(
        this Broadcast broadcast,
        PersonId by,
        DateTimeOffset now,
        TimeSpan toCallOff,
        TimeSpan late,
        IReadOnlyList<PersonId> without)
    {
        if (broadcast.State is not BroadcastState.Waiting)
            return null;
        var approved = broadcast.GoingOnWithout(without) with { Approver = by, ApprovedAt = now, PausedFor = null };
        return Next((broadcast.At is { } at && now - at > late) || broadcast.NotAfter <= now + toCallOff
            ? approved with { State = BroadcastState.Late }
            : approved with { State = BroadcastState.Scheduled, At = Later(broadcast.At, now + toCallOff) });
    }

    /// <summary>Its sender says anew when it should go, after it missed its time.</summary>
    public static Broadcast? Rescheduled(this Broadcast broadcast, DateTimeOffset? at, DateTimeOffset now, TimeSpan toCallOff)
        => broadcast.State == BroadcastState.Late && !(broadcast.NotAfter <= Later(at, now + toCallOff))
            ? Next(broadcast with { State = BroadcastState.Scheduled, At = Later(at, now + toCallOff) })
            : null;

    /// <summary>It is called off before it began.</summary>
    public static Broadcast? CalledOff(this Broadcast broadcast, DateTimeOffset now)
        => broadcast.State is BroadcastState.Waiting or BroadcastState.Scheduled or BroadcastState.Late
            ? Next(broadcast with { State = BroadcastState.CalledOff, EndedAt = now, PausedFor = null })
            : null;

    /// <summary>Its time has come; where it is long past, its sender is asked.</summary>
    public static Broadcast? Due(this Broadcast broadcast, DateTimeOffset now, TimeSpan late)
    {
        if (broadcast.State != BroadcastState.Scheduled || now < broadcast.At)
            return null;
        return Next(now - broadcast.At > late || broadcast.NotAfter <= now
            ? broadcast with { State = BroadcastState.Late }
            : broadcast with { State = BroadcastState.Preparing, StartedAt = now });
    }

    /// <summary>All recipients are fixed.</summary>
    public static Broadcast? Prepared(this Broadcast broadcast)
        => broadcast.State == BroadcastState.Preparing ? Next(broadcast with { State = BroadcastState.Sending }) : null;

    /// <summary>It rests.</summary>
    public static Broadcast? Rested(this Broadcast broadcast, string why)
        => broadcast.State == BroadcastState.Sending ? Next(broadcast with { State = BroadcastState.Paused, PausedFor = why }) : null;

    /// <summary>
    /// The store is an older copy of itself: what was under way, or was due since, may have gone further. It rests, or its sender is asked.
    /// </summary>
    public static Broadcast? PutBack(this Broadcast broadcast, DateTimeOffset now) => broadcast.State switch
    {
        BroadcastState.Sending => broadcast.Rested(Restored),
        BroadcastState.Preparing => Next(broadcast with { State = BroadcastState.Late }),
        BroadcastState.Scheduled when broadcast.At is not { } at || at <= now => Next(broadcast with { State = BroadcastState.Late }),
        _ => null,
    };

    /// <summary>
    /// It goes on, in spite of what made it rest. Where that was that nobody answers for it any more, she does from now on.
    /// </summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="so">The failures there were.</param>
    /// <param name="without">Who may not answer for it any more, as she knows.</param>
    /// <param name="now">When.</param>
    public static Broadcast? GoneOn(
        this Broadcast broadcast, PersonId by, (int Failed, int All) so, IReadOnlyList<PersonId> without, DateTimeOffset now)
    {
        if (broadcast is not { State: BroadcastState.Paused, PausedFor: { } why })
            return null;
        var going = broadcast with { State = BroadcastState.Sending, PausedFor = null, Forgiven = so, WentOnAt = now };
        return Next(why == LeftBehind
            ? going.GoingOnWithout(without) with { Approver = by }
            : going with { GoesOnDespite = [.. broadcast.GoesOnDespite.Append(why).Distinct()] });
    }

    /// <summary>It ends in the middle.</summary>
    public static Broadcast? Cut(this Broadcast broadcast, DateTimeOffset now)
        => broadcast.State is BroadcastState.Preparing or BroadcastState.Sending or BroadcastState.Paused
            ? Next(broadcast with { State = BroadcastState.Stopped, EndedAt = now, PausedFor = null })
            : null;

    /// <summary>From now on it is too late for whoever did not get it yet.</summary>
    public static Broadcast? TooLate(this Broadcast broadcast, DateTimeOffset now)
        => broadcast.Cut(now) is { } cut ? cut with { PausedFor = Over } : null;

    /// <summary>Everybody's end is known.</summary>
    public static Broadcast? Finished(this Broadcast broadcast, DateTimeOffset now)
        => broadcast.State == BroadcastState.Sending ? Next(broadcast with { State = BroadcastState.Done, EndedAt = now }) : null;

    private static Broadcast GoingOnWithout(this Broadcast broadcast, IReadOnlyList<PersonId> without)
        => without.Count == 0 ? broadcast : broadcast with { GoesOnWithout = [.. broadcast.GoesOnWithout.Union(without)] };

    private static Broadcast Next(Broadcast broadcast) => broadcast with { Version = broadcast.Version + 1 };

    private static DateTimeOffset Later(DateTimeOffset? at, DateTimeOffset earliest) => at > earliest ? at.Value : earliest;
}
