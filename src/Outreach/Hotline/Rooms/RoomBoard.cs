using Outreach.Hotline.Cases;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;

namespace Outreach.Hotline.Rooms;

/// <summary>The board in the group's general topic: one message that edits itself, pinned.</summary>
internal sealed class RoomBoard(RoomViews views, RoomTexts texts, RoomHand hand, Outbox outbox)
{
    private static readonly TimeSpan BetweenBoards = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenPins = TimeSpan.FromHours(1);

    private DateTimeOffset? _boardAt;
    private DateTimeOffset? _pinnedAt;
    private string? _board;

    /// <summary>Makes it show what is so, and sees that it is pinned.</summary>
    /// <returns>Whether something was done, and perhaps more is to be.</returns>
    public async Task<bool> Show(IStaffRoom room, HotlineBoard board, DateTimeOffset now, CancellationToken cancellation)
        => await Draw(room, board, now, cancellation) || await Pin(room, now, cancellation);

    private async Task<bool> Draw(IStaffRoom room, HotlineBoard board, DateTimeOffset now, CancellationToken cancellation)
    {
        if (now - _boardAt < BetweenBoards && now >= _boardAt)
            return false;
        _boardAt = now;
        var text = await texts.Board(board, now, cancellation);
        var whole = views.Whole;
        if (text == _board && whole.Board is not null)
            return false;
        var (at, post) = (new Endpoint(room.Chat, Thread: null), new RoomPost(text, []));
        hand.Take(now);
        var result = whole.Board is { } message
            ? await room.Edit(at, message, post, cancellation)
            : await room.Post(at, post, cancellation);
        switch (result)
        {
            case RoomResult.Done(var made):
                _board = text;
                hand.Worked();
                if (whole.Board is null)
                    await outbox.TryCommit([], [views.Stands(views.Whole with { Board = made, Pinned = false })], cancellation);
                return false;
            case RoomResult.NoMessage:
                _boardAt = null;
                await outbox.TryCommit([], [views.Stands(views.Whole with { Board = null })], cancellation);
                return true;
            default:
                await hand.Fail(result, cancellation);
                return false;
        }
    }

    // It is only handier so: where it may not be pinned nothing else waits, and it is tried again later.
    private async Task<bool> Pin(IStaffRoom room, DateTimeOffset now, CancellationToken cancellation)
    {
        if (views.Whole is not { Board: { } message, Pinned: false } || (now - _pinnedAt < BetweenPins && now >= _pinnedAt))
            return false;
        _pinnedAt = now;
        hand.Take(now);
        switch (await room.Pin(message, cancellation))
        {
            case RoomResult.Done:
                await outbox.TryCommit([], [views.Stands(views.Whole with { Pinned = true })], cancellation);
                return true;
            case RoomResult.Wait wait:
                _pinnedAt = null;
                await hand.Fail(wait, cancellation);
                return false;
            default:
                hand.NotPinned();
                return false;
        }
    }
}
