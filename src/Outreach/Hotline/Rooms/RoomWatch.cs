using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Privacy;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Hotline.Rooms;

/// <summary>
/// Sees that nobody is in the staff's group but colleagues who may answer people. No messenger gives a list: each of them is looked for,
/// and all are counted. While that is not so, or nobody knows it, nothing is posted; a colleague who was removed is put out.
/// </summary>
public sealed class RoomWatch(
    IEnumerable<IStaffRoom> rooms,
    StaffRoll roll,
    RoomViews views,
    DeskDrawer drawer,
    Outbox outbox,
    ISealer sealer,
    ChannelHealth health,
    TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan InTrouble = TimeSpan.FromSeconds(30);

    /// <summary>So long what was last seen is taken to be so, when nobody can look.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(25);

    private readonly IStaffRoom? _room = rooms.FirstOrDefault();
    private RoomTrouble _trouble = RoomTrouble.Unreachable;
    private IReadOnlyList<string> _may = [];
    private DateTimeOffset? _lookedAt;
    private DateTimeOffset? _seenAt;

    /// <summary>Whether something may be posted now.</summary>
    public async Task<bool> IsOpen(CancellationToken cancellation)
    {
        if (_room is not { } room)
            return false;
        var (now, may) = (time.GetUtcNow(), await May(room, cancellation));
        var pause = _trouble == RoomTrouble.None ? Between : InTrouble;
        if (room.TakeStirred() || !may.SequenceEqual(_may) || _lookedAt is not { } looked || now - looked >= pause)
            await Look(room, may, now, cancellation);
        return _trouble == RoomTrouble.None;
    }

    /// <summary>Posting found out that it cannot be done.</summary>
    public async Task Found(RoomTrouble trouble, CancellationToken cancellation)
    {
        _lookedAt = time.GetUtcNow();
        await Conclude(trouble, strangers: 0, views.Whole, cancellation);
    }

    private async Task<IReadOnlyList<string>> May(IStaffRoom room, CancellationToken cancellation) =>
    [
        .. (await roll.All(cancellation))
            .Where(one => one.Member.Role.May(Right.AnswerPeople) && one.Person.Channel == room.Channel)
            .Select(one => sealer.Open(one.Person.Address, MessagingJson.Default.String))
            .Order(StringComparer.Ordinal),
    ];

    private async Task Look(IStaffRoom room, IReadOnlyList<string> may, DateTimeOffset now, CancellationToken cancellation)
    {
        (_lookedAt, _may) = (now, may);
        var look = await room.Look(may, cancellation);
        var whole = views.Whole;
        if (look.Trouble == RoomTrouble.None)
        {
            // Who was in it as a colleague and is one no more is the one stranger whom we know.
            var left = whole.Members.Except(may, StringComparer.Ordinal).ToList();
            var kept = new List<string>();
            foreach (var address in left)
            {
                if (!await room.Expel(address, cancellation))
                    kept.Add(address);
            }

            if (left.Count > 0)
                look = await room.Look(may, cancellation);
            whole = whole with { Members = [.. look.Present, .. kept] };
        }

        if (look.Trouble == RoomTrouble.Unreachable && _trouble == RoomTrouble.None && now - _seenAt < Trusted)
        {
            health.Failed(room.HealthName, Mending(RoomTrouble.Unreachable));
            return;
        }

        if (look.Trouble != RoomTrouble.Unreachable)
            _seenAt = now;
        var trouble = look.Trouble == RoomTrouble.None && look.Strangers > 0 ? RoomTrouble.Stranger : look.Trouble;
        await Conclude(trouble, look.Strangers, whole, cancellation);
    }

    // What the administrators were told is kept with the telling: they hear it once, also over a restart.
    private async Task Conclude(RoomTrouble trouble, int strangers, RoomView whole, CancellationToken cancellation)
    {
        _trouble = trouble;
        if (trouble == RoomTrouble.None)
            health.Worked(_room!.HealthName);
        else
            health.Failed(_room!.HealthName, Mending(trouble));
        var changes = new List<Change>();
        if (trouble != whole.Told && trouble != RoomTrouble.Unreachable)
        {
            changes.AddRange(await Tell(trouble, strangers, cancellation));
            whole = whole with { Told = trouble };
        }

        var known = views.Whole;
        if (changes.Count > 0 || whole.Told != known.Told || !whole.Members.SequenceEqual(known.Members))
            await outbox.TryCommit([], [views.Stands(known with { Told = whole.Told, Members = whole.Members }), .. changes], cancellation);
    }

    private async Task<IReadOnlyList<Change>> Tell(RoomTrouble trouble, int strangers, CancellationToken cancellation)
    {
        var key = trouble == RoomTrouble.None ? "room_works" : $"room_trouble_{trouble.ToString().ToLowerInvariant()}";
        var told = new List<Change>();
        foreach (var (_, person) in (await roll.All(cancellation)).Where(static one => one.Member.Role.May(Right.Appoint)))
        {
            var note = await drawer.Tell(
                person.Id,
                Right.Appoint,
                (address, say) => new Outgoing.Note { Address = address, Text = say.Say(key, ("count", strangers)) },
                time.GetUtcNow(),
                cancellation);
            if (note is not null)
                told.Add(note);
        }

        return told;
    }

    private static string Mending(RoomTrouble trouble) => trouble switch
    {
        RoomTrouble.Stranger => "Somebody is in the staff group who may not read what people write: nothing is posted there. Put them " +
            "out, or appoint them with /invite. Cases go on in private chats.",
        RoomTrouble.Removed => "The bot is not in the staff group: add it and make it an administrator. Cases go on in private chats.",
        RoomTrouble.Moved => "The staff group has another id: set Telegram:StaffGroupId to the new one and start anew. Cases go on in " +
            "private chats.",
        RoomTrouble.NoTopics => "The staff group has no topics: switch them on in the group's settings, or set Telegram:CaseTopics to " +
            "false. Cases go on in private chats.",
        RoomTrouble.NoRight => "The bot may not make, close and delete topics in the staff group: make it an administrator with the " +
            "rights to manage topics, delete messages and ban users. Cases go on in private chats.",
        _ => "The staff group cannot be reached: nothing is posted there until it is known who is in it. Cases go on in private chats.",
    };
}
