using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Staff.Audit;
using Outreach.Storage;

namespace Outreach.Hotline.Rooms;

/// <summary>
/// Makes the staff's group show what the store holds: one topic a case, its card, what is said in it, and a board. What stands there is
/// compared with what should, and what differs is done, the most urgent first. That something new is begun is written down before, and what
/// became of it after: what is in doubt is done again, and says so.
/// </summary>
internal sealed class RoomRounds(
    IEnumerable<IStaffRoom> rooms,
    IHotlineStore kept,
    RoomViews views,
    RoomTexts texts,
    RoomWatch watch,
    RoomHand hand,
    RoomBoard whole,
    TopicWords speech,
    Outbox outbox,
    IOptions<RetentionOptions> retention,
    TimeProvider time)
{
    private const int MostAtOnce = 20;
    private const int MostWords = 200;

    /// <summary>So many of a colleague's words are looked after in a topic: what becomes of older ones is seen in private.</summary>
    private const int MostMarks = 30;

    /// <summary>What is left of a minute for cases before the board takes some.</summary>
    private const int LeftForCases = 3;

    private const int KeepDays = 7;

    /// <summary>What is said within this is one post.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private readonly IStaffRoom? _room = rooms.FirstOrDefault();
    private readonly Dictionary<long, DateTimeOffset> _looked = [];
    private readonly Dictionary<long, DateTimeOffset> _broke = [];
    private readonly Dictionary<long, int> _earlier = [];

    /// <summary>Goes round once.</summary>
    public async Task Round(CancellationToken cancellation)
    {
        if (_room is not { } room || !await watch.IsOpen(cancellation))
            return;
        for (var done = 0; done < MostAtOnce && hand.Left(time.GetUtcNow()) > 0; done++)
        {
            if (!await Step(room, time.GetUtcNow(), cancellation))
                break;
        }

        if (_broke.Count > 0)
            hand.IsBroken(_broke.Count);
    }

    /// <summary>Does what is most urgent.</summary>
    /// <returns>Whether something was done, and perhaps more is to be.</returns>
    private async Task<bool> Step(IStaffRoom room, DateTimeOffset now, CancellationToken cancellation)
    {
        var board = kept.Board;
        foreach (var known in board.Cases.Values.Where(static one => one.IsOpen)
            .OrderByDescending(static one => one.Risk).ThenBy(static one => one.WaitsSince).ThenBy(static one => one.Id))
        {
            if (await Alone(known.Id, () => Tend(room, known, now, cancellation), now) is { } more)
                return more;
        }

        foreach (var view in views.Topics.OrderBy(static view => view.Case).ToList())
        {
            if (board.Cases.GetValueOrDefault(view.Case) is not { IsOpen: true }
                && await Alone(view.Case, () => Leave(room, view, now, cancellation), now) is { } more)
                return more;
        }

        return hand.Left(now) > LeftForCases && await whole.Show(room, board, now, cancellation);
    }

    // What one case stumbles over must not keep the others, least of all those that are to be taken away.
    [SuppressMessage("Design", "CA1031", Justification = "It is told in the log and in health, and tried again in a minute.")]
    private async Task<bool?> Alone(long id, Func<Task<bool?>> tend, DateTimeOffset now)
    {
        if (_broke.TryGetValue(id, out var broke) && now - broke < BetweenLooks && now >= broke)
            return null;
        try
        {
            var more = await tend();
            _broke.Remove(id);
            return more;
        }
        catch (Exception defect) when (defect is not (OperationCanceledException or StoreUnavailableException))
        {
            _broke[id] = now;
            hand.Broke(id, defect);
            return null;
        }
    }

    // Null = all of it stands as it should.
    private async Task<bool?> Tend(IStaffRoom room, Case known, DateTimeOffset now, CancellationToken cancellation)
    {
        var view = views.Topic(known.Id) ?? new TopicView { Case = known.Id, OpenedAt = known.OpenedAt };
        var title = texts.Title(known, now);
        if (view.Thread is not { } thread)
        {
            return await hand.New(
                view,
                () => room.Open(title, cancellation),
                made => [views.Stands(view with { Thread = made, Title = title, Begun = false })],
                cancellation);
        }

        if (view.EndedAt is not null)
        {
            return await hand.Changed(
                view, () => room.Reopen(thread, cancellation), [views.Stands(view with { EndedAt = null })], cancellation);
        }

        var at = new Endpoint(room.Chat, thread);
        var card = await Card(known, cancellation);
        if (view.Card is null)
        {
            var post = Again(view, card);
            return await hand.New(
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
            return await hand.Changed(
                view,
                () => room.Edit(at, view.Card, card, cancellation),
                [views.Stands(view with { Shown = Print(card) })],
                cancellation,
                gone: [views.Stands(view with { Card = null, Shown = string.Empty })]);
        }

        return view.Title == title
            ? null
            : await hand.Changed(
                view, () => room.Rename(thread, title, cancellation), [views.Stands(view with { Title = title })], cancellation);
    }

    // Words stand in the topic once a colleague has the case: who reads them is written down, as where they are read in private.
    private async Task<bool?> Speak(
        IStaffRoom room, Endpoint at, Case known, TopicView view, DateTimeOffset now, CancellationToken cancellation)
    {
        if (_looked.TryGetValue(known.Id, out var looked) && now - looked < Together && now >= looked)
            return null;
        var words = await kept.Words(known.Id, MostWords, cancellation);
        if (words.FirstOrDefault(word => view.Marks.Any(mark => mark.IsOther(word))) is { } ended)
        {
            var mark = view.Marks.First(one => one.Word == ended.Id);
            // It stays marked: words that went can be changed or taken back.
            IReadOnlyList<TopicMark> marks
                = [.. view.Marks.Where(one => one != mark).Append(TopicMark.Of(ended, mark.Message)).TakeLast(MostMarks)];
            return await hand.Changed(
                view,
                () => room.Edit(at, mark.Message, new RoomPost(texts.Line(ended), []), cancellation),
                [views.Stands(view with { Marks = marks })],
                cancellation,
                gone: [views.Stands(view with { Marks = [.. view.Marks.Where(one => one != mark)] })]);
        }

        if (await CalledBack(view, words, cancellation) is { } back)
        {
            IReadOnlyList<Change> rest = [views.Stands(view with { Marks = [.. view.Marks.Where(one => one != back)] })];
            var gone = new RoomPost(texts.Say.Say("room_called_back"), []);
            return await hand.Changed(view, () => room.Edit(at, back.Message, gone, cancellation), rest, cancellation, gone: rest);
        }

        var fresh = words.Where(word => known.State == CaseState.Claimed && !view.Knows(word.Id)).ToList();
        if (fresh.Count == 0)
        {
            _looked[known.Id] = now;
            return null;
        }

        return await Say(room, at, known, view, fresh, cancellation);
    }

    // Words that were called back before they went are gone from the case, and still stand in the topic as on their way.
    private async ValueTask<TopicMark?> CalledBack(TopicView view, IReadOnlyList<CaseWord> words, CancellationToken cancellation)
    {
        foreach (var mark in view.Marks.Where(mark => mark.State == WordState.Waiting && words.All(word => word.Id != mark.Word)))
        {
            if (await kept.Word(mark.Word, cancellation) is null)
                return mark;
        }

        return null;
    }

    private async Task<bool?> Say(
        IStaffRoom room, Endpoint at, Case known, TopicView view, List<CaseWord> fresh, CancellationToken cancellation)
    {
        var (said, post) = speech.Next(known, view, fresh);
        // What is passed over: notes that stand in the topic as they were written.
        var next = view.With(said.Select(static word => word.Id)) with
        {
            HasWords = view.HasWords || said.Count == fresh.Count,
            Begun = false,
        };
        if (post is null)
        {
            await outbox.TryCommit([], [views.Stands(next)], cancellation);
            return true;
        }

        var read = said.Count(static word => word.By is null);
        var mark = said is [{ By: not null, Kind: WordKind.Said, State: not (WordState.Note or WordState.NoteSent) } only] ? only : null;
        return await hand.New(
            view,
            () => room.Post(at, Again(view, post), cancellation),
            made =>
            [
                views.Stands(mark is null ? next : next with { Marks = Marked(view, mark, made) }),
                .. read == 0 ? Array.Empty<Change>() : [Read(room, known, read)],
            ],
            cancellation);
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
            return await hand.Changed(view, () => room.Remove(thread, cancellation), views.Gone(view.Case), cancellation);
        if (view.EndedAt is not null)
        {
            _looked[view.Case] = now;
            return null;
        }

        var card = await Card(known, cancellation);
        if (view.Card is { } message && view.Shown != Print(card))
        {
            return await hand.Changed(
                view,
                () => room.Edit(new Endpoint(room.Chat, thread), message, card, cancellation),
                [views.Stands(view with { Shown = Print(card) })],
                cancellation,
                gone: [views.Stands(view with { Card = null, Shown = string.Empty })]);
        }

        var title = texts.Title(known, now);
        return view.Title != title
            ? await hand.Changed(
                view, () => room.Rename(thread, title, cancellation), [views.Stands(view with { Title = title })], cancellation)
            : await hand.Changed(
                view,
                () => room.Close(thread, cancellation),
                [views.Stands(view with { EndedAt = closed, Begun = false }), views.Ending(view.Case, asks: false)],
                cancellation);
    }

    private static IReadOnlyList<TopicMark> Marked(TopicView view, CaseWord word, string message)
        => [.. view.Marks.Append(TopicMark.Of(word, message)).TakeLast(MostMarks)];

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
