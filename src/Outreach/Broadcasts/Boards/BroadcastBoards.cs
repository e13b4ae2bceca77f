using System.Collections.Concurrent;
using Outreach.Broadcasts.Readers;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Storage;

namespace Outreach.Broadcasts.Boards;

/// <summary>Shows a broadcast's sender how far it came, on a message that changes where it stands.</summary>
public sealed class BroadcastBoards(
    IBroadcastStore broadcasts,
    BroadcastText text,
    Failures failures,
    Answering answering,
    DeskDrawer drawer,
    Outbox outbox,
    TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<long, (DateTimeOffset At, string State)> _shown = new();

    /// <summary>The name of a broadcast's board in a chat.</summary>
    public static string NameOf(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"broadcast-{id}");

    /// <summary>Shows it now, after it came into another state: to its sender, and to who approved it.</summary>
    public Task Show(Broadcast broadcast, CancellationToken cancellation)
        => Show(broadcast, [broadcast.Author, broadcast.Approver ?? broadcast.Author], cancellation);

    /// <summary>Shows those that moved since they were last shown.</summary>
    public async Task Refresh(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var broadcast in broadcasts.Broadcasts.Where(Moves))
        {
            if (!_shown.TryGetValue(broadcast.Id, out var last) || (now - last.At >= Between && last.State != Sign(broadcast)))
                await Show(broadcast, [Watcher(broadcast)], cancellation);
        }
    }

    /// <summary>The board for one of the staff; null when she may not (any more) do what stands under it.</summary>
    public async Task<OutboxChange?> To(PersonId person, Broadcast broadcast, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!await answering.MayWatch(person, broadcast, cancellation))
            return null;
        var progress = broadcasts.Progress(broadcast.Id);
        var held = broadcast.State == BroadcastState.Sending
            ? (await failures.Held(progress, cancellation)).Values.Distinct().ToList()
            : [];
        return await drawer.Tell(
            person,
            person == broadcast.Author ? Answering.Send : Answering.Decide,
            (address, words) => new Outgoing.Board
            {
                Address = address,
                Name = NameOf(broadcast.Id),
                Text = string.Join('\n', held.Select(why => words.Say(why.Replace("_pause_", "_held_", StringComparison.Ordinal)))
                    .Prepend(text.Of(broadcast, progress, words, now))),
                Options = [.. BroadcastText.Buttons(broadcast, words).Select(button => DeskDrawer.Coded(BoardActions.Command, button))],
            },
            now,
            cancellation);
    }

    private async Task Show(Broadcast broadcast, IEnumerable<PersonId> readers, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        _shown[broadcast.Id] = (now, Sign(broadcast));
        var boards = new List<Change>();
        foreach (var reader in readers.Distinct())
        {
            if (await To(reader, broadcast, now, cancellation) is { } told)
                boards.Add(told);
        }

        await outbox.Commit(boards, cancellation);
    }

    // Whoever let it go on without its sender sees how far it comes.
    private static PersonId Watcher(Broadcast broadcast)
        => broadcast.Approver is { } approver && broadcast.GoesOnWithout.Contains(broadcast.Author) ? approver : broadcast.Author;

    // Also what was stopped or is resting while messages are still on their way.
    private bool Moves(Broadcast broadcast)
        => broadcast.State is BroadcastState.Preparing or BroadcastState.Sending
            || (broadcast.State is BroadcastState.Paused or BroadcastState.Stopped && _shown.TryGetValue(broadcast.Id, out var last)
                && last.State != Sign(broadcast));

    private string Sign(Broadcast broadcast)
    {
        var progress = broadcasts.Progress(broadcast.Id);
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{broadcast.Version} {progress.Eligible} {progress.Ended}");
    }
}
