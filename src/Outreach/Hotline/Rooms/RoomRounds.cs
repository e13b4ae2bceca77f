using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Audit;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Hotline.Rooms;

/// <summary>
/// Makes the staff's group show what the store holds: one topic a case, its card, what is said in it, and a board. What stands there is
/// compared with what should, and what differs is done, the most urgent first. That something new is begun is written down before, and what
/// became of it after: what is in doubt is done again, and says so.
/// </summary>
public sealed class RoomRounds(
    IEnumerable<IStaffRoom> rooms,
    IHotlineStore kept,
    RoomViews views,
    RoomTexts texts,
    RoomWatch watch,
    DeskDrawer drawer,
    StaffRoll roll,
    Outbox outbox,
    ChannelHealth health,
    IOptions<RetentionOptions> retention,
    TimeProvider time,
    ILogger<RoomRounds> log)
{
    private const int MostAtOnce = 20;
    private const int MostWords = 200;

    /// <summary>Words that a topic made anew, or one of a case just taken, begins with.</summary>
    private const int LastWords = 10;

    /// <summary>What is left of a minute for cases before the board takes some.</summary>
    private const int LeftForCases = 3;

    private const int KeepDays = 7;

    /// <summary>What is said within this is one post.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan BetweenBoards = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterMany = TimeSpan.FromMinutes(5);

    private readonly IStaffRoom? _room = rooms.FirstOrDefault();
    private readonly RoomPace _pace = new(rooms.FirstOrDefault()?.PerMinute ?? 0);
    private readonly Dictionary<long, DateTimeOffset> _looked = [];
    private readonly Dictionary<long, int> _earlier = [];
    private TimeSpan _pause = AfterFailure;
    private DateTimeOffset? _boardAt;
    private string? _board;

    /// <summary>Goes round once.</summary>
    public async Task Round(CancellationToken cancellation)
    {
        if (_room is not { } room || !await watch.IsOpen(cancellation))
            return;
        for (var done = 0; done < MostAtOnce && _pace.Left(time.GetUtcNow()) > 0; done++)
        {
            if (!await Step(room, time.GetUtcNow(), cancellation))
                return;
        }
    }

    /// <summary>Does what is most urgent.</summary>
    /// <returns>Whether something was done, and perhaps more is to be.</returns>
    private async Task<bool> Step(IStaffRoom room, DateTimeOffset now, CancellationToken cancellation)
    {
        var board = kept.Board;
        foreach (var known in board.Cases.Values.Where(static one => one.IsOpen)
            .OrderByDescending(static one => one.Risk).ThenBy(static one => one.WaitsSince).ThenBy(static one => one.Id))
        {
            if (await Tend(room, known, now, cancellation) is { } more)
                return more;
        }

        foreach (var view in views.Topics.OrderBy(static view => view.Case).ToList())
        {
            if (board.Cases.GetValueOrDefault(view.Case) is not { IsOpen: true } && await Leave(room, view, now, cancellation) is { } more)
                return more;
        }

        return _pace.Left(now) > LeftForCases && await Draw(room, board, now, cancellation);
    }

    // Null = all of it stands as it should.
    private async Task<bool?> Tend(IStaffRoom room, Case known, DateTimeOffset now, CancellationToken cancellation)
    {
        var view = views.Topic(known.Id) ?? new TopicView { Case = known.Id, OpenedAt = known.OpenedAt };
        var title = texts.Title(known, now);
        if (view.Thread is not { } thread)
        {
            return await New(
                view,
                () => room.Open(title, cancellation),
                made => [views.Stands(view with { Thread = made, Title = title, Begun = false })],
                cancellation);
        }

        if (view.EndedAt is not null)
        {
            return await Changed(
                view, () => room.Reopen(thread, cancellation), [views.Stands(view with { EndedAt = null })], cancellation);
        }

        var at = new Endpoint(room.Chat, thread);
        var card = await Card(known, cancellation);
        if (view.Card is null)
        {
            var post = Again(view, card);
            return await New(
                view,
                () => room.Post(at, post, cancellation),
                made => [views.Stands(view with { Card = made, Shown = Print(post), Begun = false })],
                cancellation);
        }

        if ((known.State == CaseState.Claimed || view.Marks.Count > 0)
            && await Speak(room, at, known, view, now, cancellation) is { } more)
            return more;
        if (view.Shown != Print(card))
        {
            return await Changed(
                view,
                () => room.Edit(at, view.Card, card, cancellation),
                [views.Stands(view with { Shown = Print(card) })],
                cancellation,
                gone: [views.Stands(view with { Card = null, Shown = string.Empty })]);
        }

        return view.Title == title
            ? null
            : await Changed(
                view, () => room.Rename(thread, title, cancellation), [views.Stands(view with { Title = title })], cancellation);
    }

    // Words stand in the topic once a colleague has the case: who reads them is written down, as where they are read in private.
    private async Task<bool?> Speak(
        IStaffRoom room, Endpoint at, Case known, TopicView view, DateTimeOffset now, CancellationToken cancellation)
    {
        if (_looked.TryGetValue(known.Id, out var looked) && now - looked < Together && now >= looked)
            return null;
        var words = await kept.Words(known.Id, MostWords, cancellation);
        if (words.FirstOrDefault(word => view.Marks.Any(mark => mark.Word == word.Id && mark.State != word.State)) is { } ended)
        {
            var mark = view.Marks.First(one => one.Word == ended.Id);
            IReadOnlyList<TopicMark> marks = ended.State == WordState.Waiting
                ? [.. view.Marks.Where(one => one != mark), mark with { State = ended.State }]
                : [.. view.Marks.Where(one => one != mark)];
            return await Changed(
                view,
                () => room.Edit(at, mark.Message, new RoomPost(texts.Line(ended), []), cancellation),
                [views.Stands(view with { Marks = marks })],
                cancellation,
                gone: [views.Stands(view with { Marks = [.. view.Marks.Where(one => one != mark)] })]);
        }

        var fresh = words.Where(word => known.State == CaseState.Claimed && !view.Knows(word.Id)).ToList();
        if (fresh.Count == 0)
        {
            _looked[known.Id] = now;
            return null;
        }

        return await Say(room, at, known, view, fresh, cancellation);
    }

    private async Task<bool?> Say(
        IStaffRoom room, Endpoint at, Case known, TopicView view, IReadOnlyList<CaseWord> fresh, CancellationToken cancellation)
    {
        var (said, post) = Next(known, view, fresh);
        // What is passed over: the beginning of a long talk, and notes that stand in the topic as they were written.
        var next = view.With(said.Select(static word => word.Id)) with { HasWords = true, Begun = false };
        if (post is null)
        {
            await outbox.TryCommit([], [views.Stands(next)], cancellation);
            return true;
        }

        var read = said.Count(static word => word.By is null);
        var mark = said is [{ By: not null, State: WordState.Waiting } only] ? only : null;
        return await New(
            view,
            () => room.Post(at, Again(view, post), cancellation),
            made =>
            [
                views.Stands(mark is null ? next : next with { Marks = [.. view.Marks, new TopicMark(mark.Id, made, mark.State)] }),
                .. read == 0 ? Array.Empty<Change>() : [Read(room, known, read)],
            ],
            cancellation);
    }

    /// <summary>What is said next, of what does not stand there yet.</summary>
    private (IReadOnlyList<CaseWord> Said, RoomPost? Post) Next(Case known, TopicView view, IReadOnlyList<CaseWord> fresh)
    {
        if (!view.HasWords)
        {
            var last = fresh.Skip(Math.Max(0, fresh.Count - LastWords)).ToList();
            while (last.Count > 1 && last.Sum(word => texts.Line(word).Length + 1) > RoomPost.Longest)
                last.RemoveAt(0);
            return (fresh, new RoomPost(string.Join('\n', last.Select(texts.Line)), []));
        }

        var first = fresh[0];
        if (first.By is null)
        {
            var together = fresh.TakeWhile(static word => word.By is null).ToList();
            while (together.Count > 1 && together.Sum(word => texts.Line(word).Length + 1) > RoomPost.Longest)
                together.RemoveAt(together.Count - 1);
            return (together, new RoomPost(string.Join('\n', together.Select(texts.Line)), []));
        }

        // A note stands there already: whoever has the case gets the button with which it can be sent.
        if (first.State is WordState.Note)
        {
            return ([first], first.By == known.By
                ? new RoomPost("☝", [RoomButtons.Of("send", first.Id, texts.Say.Say("room_send_note"))])
                : null);
        }

        return ([first], first.State == WordState.NoteSent ? null : new RoomPost(texts.Line(first), []));
    }

    private AuditChange Read(IStaffRoom room, Case known, int count) => new(new AuditNote("case.read-in-room", $"case {known.Id}")
    {
        At = time.GetUtcNow(),
        From = room.HealthName,
        Details = $"words {count}, colleagues {views.Whole.Members.Count}",
    });

    // A case that is over: its topic is closed, and deleted with all words after some days; at once where the person was forgotten.
    private async Task<bool?> Leave(IStaffRoom room, TopicView view, DateTimeOffset now, CancellationToken cancellation)
    {
        if (view.EndedAt is not null && _looked.TryGetValue(view.Case, out var looked) && now - looked < BetweenLooks && now >= looked)
            return null;
        var known = await kept.Find(view.Case, cancellation);
        if (view.Thread is not { } thread)
        {
            await outbox.TryCommit([], views.Gone(view.Case), cancellation);
            return true;
        }

        var keep = TimeSpan.FromDays(Math.Min(KeepDays, retention.Value.CaseDays));
        if (known is not { Person: not null, ClosedAt: { } closed } || closed + keep <= now)
            return await Changed(view, () => room.Remove(thread, cancellation), views.Gone(view.Case), cancellation);
        if (view.EndedAt is not null)
        {
            _looked[view.Case] = now;
            return null;
        }

        var card = await Card(known, cancellation);
        if (view.Card is { } message && view.Shown != Print(card))
        {
            return await Changed(
                view,
                () => room.Edit(new Endpoint(room.Chat, thread), message, card, cancellation),
                [views.Stands(view with { Shown = Print(card) })],
                cancellation,
                gone: [views.Stands(view with { Card = null, Shown = string.Empty })]);
        }

        var title = texts.Title(known, now);
        return view.Title != title
            ? await Changed(view, () => room.Rename(thread, title, cancellation), [views.Stands(view with { Title = title })], cancellation)
            : await Changed(
                view,
                () => room.Close(thread, cancellation),
                [views.Stands(view with { EndedAt = closed, Begun = false }), views.Ending(view.Case, asks: false)],
                cancellation);
    }

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
        _pace.Take(now);
        var result = whole.Board is { } message
            ? await room.Edit(at, message, post, cancellation)
            : await room.Post(at, post, cancellation);
        switch (result)
        {
            case RoomResult.Done(var made):
                _board = text;
                Worked();
                if (whole.Board is null)
                    await outbox.TryCommit([], [views.Stands(views.Whole with { Board = made })], cancellation);
                return false;
            case RoomResult.NoMessage:
                _boardAt = null;
                await outbox.TryCommit([], [views.Stands(views.Whole with { Board = null })], cancellation);
                return true;
            default:
                await Fail(result, cancellation);
                return false;
        }
    }

    /// <summary>Does something new: that it is begun is kept before, what it became after.</summary>
    private async Task<bool> New(
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
    private async Task<bool> Changed(
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
        _looked.Remove(view.Case);
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

    private async Task Fail(RoomResult result, CancellationToken cancellation)
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

    // What is in doubt is done again: where nothing is ever answered as it should be, not without end.
    private void Rest(DateTimeOffset now)
    {
        _pace.Rest(now + _pause);
        _pause = _pause * 2 > AfterMany ? AfterMany : _pause * 2;
    }

    private void Worked()
    {
        health.Worked(_room!.HealthName);
        _pause = AfterFailure;
    }

    private async Task<RoomPost> Card(Case known, CancellationToken cancellation)
    {
        if (!_earlier.TryGetValue(known.Id, out var earlier))
            _earlier[known.Id] = earlier = await kept.Earlier(known, cancellation);
        return await texts.Card(known, earlier, cancellation);
    }

    // What may stand there already says so.
    private RoomPost Again(TopicView view, RoomPost post)
        => view.Begun ? post with { Text = $"↻ {texts.Say.Say("room_again")}\n{post.Text}" } : post;

    private static string Print(RoomPost post) => $"{post.Text}\n{string.Join('|', post.Buttons.Select(static button => button.Code))}";
}
