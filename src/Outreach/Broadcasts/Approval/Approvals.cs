using Microsoft.Extensions.Options;
using Outreach.Broadcasts.Boards;
using Outreach.Broadcasts.Readers;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Commands;
using Outreach.Storage;

namespace Outreach.Broadcasts.Approval;

/// <summary>
/// The second pair of eyes: who is asked to look at a broadcast is shown all of it, and who has a part in it what became of it.
/// </summary>
public sealed class Approvals(
    Answering answering,
    ReaderViews views,
    Forecaster forecaster,
    ForecastText figures,
    BroadcastText text,
    BroadcastBoards boards,
    KnownChannels channels,
    DeskDrawer drawer,
    ISealer sealer,
    IOptions<BroadcastOptions> options)
{
    /// <summary>Whether a second person must approve.</summary>
    public bool Needed => options.Value.SecondPerson;

    /// <summary>Where no second person is needed: as its sender's own approval leaves it.</summary>
    public Broadcast ByItsSender(Broadcast waiting, DateTimeOffset now)
        => waiting.Approved(
            waiting.Author,
            now,
            TimeSpan.FromMinutes(options.Value.CancelMinutes),
            TimeSpan.FromMinutes(options.Value.LateMinutes),
            without: [])!;

    /// <summary>Asks everybody who may decide on what nobody answers for any more, with all of it before their eyes.</summary>
    public async Task<IReadOnlyList<Change>> AskAnew(Broadcast broadcast, DateTimeOffset now, CancellationToken cancellation)
        => await Ask(
            (await answering.Deciders(broadcast, cancellation)).Where(one => !Needed || one != broadcast.Author),
            broadcast,
            now,
            cancellation);

    /// <summary>Asks these to decide on it.</summary>
    public async Task<IReadOnlyList<Change>> Ask(
        IEnumerable<PersonId> deciders, Broadcast broadcast, DateTimeOffset now, CancellationToken cancellation)
    {
        var asked = new List<Change>();
        foreach (var decider in deciders)
            asked.AddRange(await Show(decider, broadcast, now, cancellation));
        return asked;
    }

    /// <summary>The boards of those who have a part in it after a change.</summary>
    public async Task<IReadOnlyList<Change>> Boards(
        Broadcast after, IEnumerable<PersonId> people, DateTimeOffset now, CancellationToken cancellation)
    {
        var shown = new List<Change>();
        foreach (var person in people.Distinct())
        {
            if (await boards.To(person, after, now, cancellation) is { } board)
                shown.Add(board);
        }

        return shown;
    }

    /// <summary>The boards of its sender, and of who sent it back, say so.</summary>
    public async Task<IReadOnlyList<Change>> SentBack(Broadcast back, PersonId by, DateTimeOffset now, CancellationToken cancellation)
    {
        var told = await drawer.Tell(
            back.Author,
            Answering.Send,
            (address, words) => Board(back, address, words, "broadcast_sent_back"),
            now,
            cancellation);
        var mine = await drawer.Tell(
            by,
            Answering.See,
            (address, words) => Board(back, address, words, "broadcast_you_sent_back"),
            now,
            cancellation);
        return [.. new Change?[] { told, mine }.OfType<Change>()];
    }

    private Outgoing.Board Board(Broadcast back, string address, StaffWriter words, string key)
        => new() { Address = address, Name = BroadcastBoards.NameOf(back.Id), Text = $"{text.Head(back, words)}\n\n{words.Say(key)}" };

    private async Task<IReadOnlyList<Change>> Show(
        PersonId approver, Broadcast broadcast, DateTimeOffset now, CancellationToken cancellation)
    {
        var announcement = sealer.Open(broadcast.Message, BroadcastJson.Default.Announcement);
        var forecast = await forecaster.Of(broadcast.Audience, announcement, cancellation);
        var bySms = forecast.Readers.Keys.Any(reader => channels.Of(reader.Channel).Segmented);
        // Asked anew, it stands below what is shown again, not where the board stood before.
        var name = BroadcastBoards.NameOf(broadcast.Id) + (broadcast.PausedFor is null ? string.Empty : $"-{broadcast.Version}");
        return await drawer.TellAll(
            approver,
            Answering.Decide,
            (kind, address, words) =>
            [
                .. views.Of(broadcast, kind, address, words, bySms),
                new Outgoing.Board
                {
                    Address = address,
                    Name = name,
                    Text = string.Join(
                        "\n\n",
                        words.Say(broadcast.PausedFor ?? "broadcast_please_approve"),
                        text.Head(broadcast, words),
                        figures.Of(broadcast, announcement, forecast, words, now)),
                    Options =
                    [
                        .. BroadcastText.Decisions(broadcast, words).Select(button => DeskDrawer.Coded(BoardActions.Command, button)),
                    ],
                },
            ],
            now,
            cancellation);
    }
}
