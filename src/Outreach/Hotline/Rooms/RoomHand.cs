using Microsoft.Extensions.Logging;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Hotline.Rooms;

/// <summary>
/// Does one thing after the other in the staff's group, at its pace, and writes down what it became. What is in doubt is done again.
/// </summary>
internal sealed class RoomHand(
    IEnumerable<IStaffRoom> rooms,
    IHotlineStore kept,
    RoomViews views,
    RoomWatch watch,
    DeskDrawer drawer,
    StaffRoll roll,
    Outbox outbox,
    ChannelHealth health,
    TimeProvider time,
    ILogger<RoomHand> log)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterMany = TimeSpan.FromMinutes(5);

    private readonly IStaffRoom? _room = rooms.FirstOrDefault();
    private readonly RoomPace _pace = new(rooms.FirstOrDefault()?.PerMinute ?? 0);
    private TimeSpan _pause = AfterFailure;

    /// <summary>How much may still be done within this minute.</summary>
    public int Left(DateTimeOffset now) => _pace.Left(now);

    /// <summary>One thing is done.</summary>
    public void Take(DateTimeOffset now) => _pace.Take(now);

    /// <summary>Does something new: that it is begun is kept before, what it became after.</summary>
    public async Task<bool> New(
        TopicView view, Func<Task<RoomResult>> act, Func<string, IReadOnlyList<Change>> became, CancellationToken cancellation)
    {
        if (!view.Begun)
            await outbox.TryCommit([], [views.Stands(view with { Begun = true })], cancellation);
        _pace.Take(time.GetUtcNow());
        // A stop does not break off what has begun: nobody could say then whether it stands there.
        cancellation.ThrowIfCancellationRequested();
        var result = await act();
        switch (result)
        {
            case RoomResult.Done(var made):
                Worked();
                await outbox.TryCommit([], became(made), CancellationToken.None);
                return true;
            case RoomResult.Refused(var why) when view.Thread is not null:
                // It will never be taken: what stands behind it must not wait for it.
                Log.RoomRefused(log, view.Case, why);
                await outbox.TryCommit([], became(string.Empty), CancellationToken.None);
                return true;
            case RoomResult.Failed { InDoubt: true }:
                return await Ended(view with { Begun = true }, result, cancellation);
            default:
                if (!view.Begun)
                    await outbox.TryCommit([], [views.Stands(view)], CancellationToken.None);
                return await Ended(view, result, cancellation);
        }
    }

    /// <summary>Changes what stands there: whatever becomes of it, it can be done again.</summary>
    public async Task<bool> Changed(
        TopicView view,
        Func<Task<RoomResult>> act,
        IReadOnlyList<Change> became,
        CancellationToken cancellation,
        IReadOnlyList<Change>? gone = null)
    {
        _pace.Take(time.GetUtcNow());
        var result = await act();
        switch (result)
        {
            case RoomResult.Done or RoomResult.Refused:
                Worked();
                await outbox.TryCommit([], became, CancellationToken.None);
                return true;
            case RoomResult.NoMessage when gone is not null:
                await outbox.TryCommit([], gone, CancellationToken.None);
                return true;
            default:
                return await Ended(view, result, cancellation);
        }
    }

    private async Task<bool> Ended(TopicView view, RoomResult result, CancellationToken cancellation)
    {
        switch (result)
        {
            case RoomResult.NoTopic:
                await Lost(view, cancellation);
                return true;
            case RoomResult.ClosedTopic when view.Thread is { } thread:
                _pace.Take(time.GetUtcNow());
                if (await _room!.Reopen(thread, cancellation) is RoomResult.Done)
                    return true;
                await Fail(result, cancellation);
                return false;
            default:
                await Fail(result, cancellation);
                return false;
        }
    }

    // Somebody deleted the topic. A case that is over needs none; another gets a new one, and the administrators hear of it.
    private async Task Lost(TopicView view, CancellationToken cancellation)
    {
        Log.TopicGone(log, view.Case);
        if (kept.Board.Cases.GetValueOrDefault(view.Case) is not { IsOpen: true })
        {
            await outbox.TryCommit([], views.Gone(view.Case), cancellation);
            return;
        }

        var changes = new List<Change> { views.Stands(view.Anew()) };
        foreach (var (_, person) in (await roll.All(cancellation)).Where(static one => one.Member.Role.May(Right.Appoint)))
        {
            var told = await drawer.Tell(
                person.Id,
                Right.AnswerPeople,
                (address, say) => new Outgoing.Note { Address = address, Text = say.Say("room_topic_gone", ("number", view.Case)) },
                time.GetUtcNow(),
                cancellation);
            if (told is not null)
                changes.Add(told);
        }

        await outbox.TryCommit([], changes, cancellation);
    }

    /// <summary>It went wrong: waits, or has the group looked at.</summary>
    public async Task Fail(RoomResult result, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        switch (result)
        {
            case RoomResult.Wait(var pause):
                _pace.Rest(now + pause);
                break;
            case RoomResult.Unusable(var trouble):
                await watch.Found(trouble, cancellation);
                break;
            case RoomResult.Failed(var why, _):
                health.Failed(_room!.HealthName, why);
                Rest(now);
                break;
            default:
                Rest(now);
                break;
        }
    }

    /// <summary>What is shown of a case broke off.</summary>
    public void Broke(long id, Exception defect) => Log.TopicBroke(log, id, defect.GetType().Name);

    /// <summary>Cases are not shown as they are; all others are.</summary>
    public void IsBroken(int cases) => health.Failed(
        _room!.HealthName, $"Cases that are not shown as they are: {cases}. The log says which; they can be worked on in private chats.");

    /// <summary>The board could not be pinned: nothing waits for that.</summary>
    public void NotPinned() => Log.BoardNotPinned(log);

    // What is in doubt is done again: where nothing is ever answered as it should be, not without end.
    private void Rest(DateTimeOffset now)
    {
        _pace.Rest(now + _pause);
        _pause = _pause * 2 > AfterMany ? AfterMany : _pause * 2;
    }

    /// <summary>It went well.</summary>
    public void Worked()
    {
        health.Worked(_room!.HealthName);
        _pause = AfterFailure;
    }
}
