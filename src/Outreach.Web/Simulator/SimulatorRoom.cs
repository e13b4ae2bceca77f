using Outreach.Hotline.Rooms;
using Outreach.Messaging.Channels;

namespace Outreach.Web.Simulator;

/// <summary>
/// A staff group with topics, in memory; kept over a restart as the phones are.
/// </summary>
internal sealed class SimulatorRoom(PlayedStaff staff, RunNumbers numbers, TimeProvider time) : IStaffRoom
{
    /// <summary>The general topic.</summary>
    public const string General = "";

    /// <summary>How many messages of a topic are kept; the oldest go first.</summary>
    private const int Most = 200;

    /// <summary>Short labels stand two to a row, as in Telegram.</summary>
    private const int Wide = 18;

    private static readonly RoomResult _done = new RoomResult.Done();

    private readonly Watched<IReadOnlyList<PlayedTopic>> _topics = new([new PlayedTopic(General, string.Empty)]);

    /// <inheritdoc/>
    public string HealthName => "simulator-staff-group";

    /// <inheritdoc/>
    public string Channel => SimulatorKind.Chat;

    /// <inheritdoc/>
    public string Chat => "simulator-staff-group";

    /// <inheritdoc/>
    public int PerMinute => 600;

    /// <summary>What stands there now, the general topic first.</summary>
    public IReadOnlyList<PlayedTopic> Topics => _topics.Now;

    /// <summary>Ends at the next change. Ask for it before looking at the topics, and none is missed.</summary>
    public Task Changed => _topics.Changed;

    /// <inheritdoc/>
    public bool TakeStirred() => false;

    /// <summary>Nobody is in it but the played colleague, and nobody else can come.</summary>
    public Task<RoomLook> Look(IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        IReadOnlyList<string> present = [.. addresses.Where(static address => address == PlayedStaff.Phone.Value)];
        return Task.FromResult(staff.IsThere
            ? new RoomLook(RoomTrouble.None, present.Count + 1, present)
            : new RoomLook(RoomTrouble.Unreachable, 0, []));
    }

    /// <inheritdoc/>
    public Task<bool> Expel(string address, CancellationToken cancellation) => Task.FromResult(true);

    /// <inheritdoc/>
    public Task<RoomResult> Open(string title, CancellationToken cancellation)
    {
        var thread = numbers.Next();
        _topics.Change(topics => [.. topics, new PlayedTopic(thread, title)]);
        return Task.FromResult<RoomResult>(new RoomResult.Done(thread));
    }

    /// <inheritdoc/>
    public Task<RoomResult> Rename(string thread, string title, CancellationToken cancellation)
        => InTopic(thread, topic => topic with { Title = title });

    /// <inheritdoc/>
    public Task<RoomResult> Close(string thread, CancellationToken cancellation) => InTopic(thread, topic => topic with { Closed = true });

    /// <inheritdoc/>
    public Task<RoomResult> Reopen(string thread, CancellationToken cancellation)
        => InTopic(thread, topic => topic with { Closed = false });

    /// <inheritdoc/>
    public Task<RoomResult> Remove(string thread, CancellationToken cancellation)
    {
        _topics.Change(topics => [.. topics.Where(topic => topic.Thread != thread)]);
        return Task.FromResult(_done);
    }

    /// <inheritdoc/>
    public Task<RoomResult> Post(Endpoint at, RoomPost post, CancellationToken cancellation)
    {
        if (Find(at.Thread ?? General) is not { } topic)
            return Task.FromResult<RoomResult>(new RoomResult.NoTopic());
        if (topic.Closed)
            return Task.FromResult<RoomResult>(new RoomResult.ClosedTopic());
        return Task.FromResult<RoomResult>(new RoomResult.Done(
            Leave(topic.Thread, new PhoneMessage(numbers.Next(), Ours: true, post.Text, time.GetUtcNow())
            {
                Rows = Rows(post),
                Answers = post.Answers,
            })));
    }

    /// <inheritdoc/>
    public Task<RoomResult> Edit(Endpoint at, string message, RoomPost post, CancellationToken cancellation)
        => Become(message, known => known with { Text = post.Text, Rows = Rows(post) });

    /// <inheritdoc/>
    public Task<RoomResult> Pin(string message, CancellationToken cancellation)
        => Become(message, static known => known with { Pinned = true });

    /// <summary>The message of that number, and the topic in which it stands; nothing when it stands nowhere.</summary>
    public (PlayedTopic? Topic, PhoneMessage? Message) Where(string message)
    {
        var topic = Topics.FirstOrDefault(topic => topic.Messages.Any(known => known.Id == message));
        return (topic, topic?.Messages.FirstOrDefault(known => known.Id == message));
    }

    /// <summary>The topic of that number.</summary>
    public PlayedTopic? Find(string thread) => Topics.FirstOrDefault(topic => topic.Thread == thread);

    /// <summary>The colleague's words stand in a topic.</summary>
    /// <returns>Their number.</returns>
    public string Write(string thread, string words, string? answers)
        => Leave(thread, new PhoneMessage(numbers.Next(), Ours: false, words, time.GetUtcNow()) { Answers = answers, Words = true });

    /// <summary>What stood there before a restart.</summary>
    public void Put(IReadOnlyList<PlayedTopic> topics) => _topics.Change(now => topics.Any(static topic => topic.IsGeneral) ? topics : now);

    /// <summary>They do not stand there after all.</summary>
    public void TakeBack(string message) => _topics.Change(topics => Each(
        topics, topic => topic with { Messages = [.. topic.Messages.Where(known => known.Id != message)] }));

    private string Leave(string thread, PhoneMessage message)
    {
        _topics.Change(topics => Each(topics, topic => topic.Thread == thread
            ? topic with { Messages = [.. topic.Messages.Append(message).TakeLast(Most)] }
            : topic));
        return message.Id;
    }

    private Task<RoomResult> Become(string message, Func<PhoneMessage, PhoneMessage> change)
    {
        var found = false;
        _topics.Change(topics => Each(topics, topic => topic with
        {
            Messages = [.. topic.Messages.Select(known =>
            {
                if (known.Id != message || !known.Ours)
                    return known;
                found = true;
                return change(known) with { Edits = known.Edits + 1 };
            })],
        }));
        return Task.FromResult(found ? _done : new RoomResult.NoMessage());
    }

    private Task<RoomResult> InTopic(string thread, Func<PlayedTopic, PlayedTopic> change)
        => Task.FromResult(
            _topics.Change(topics => topics.Any(topic => topic.Thread == thread)
                ? Each(topics, topic => topic.Thread == thread ? change(topic) : topic)
                : null)
                ? _done
                : new RoomResult.NoTopic());

    private static IReadOnlyList<PlayedTopic> Each(IReadOnlyList<PlayedTopic> topics, Func<PlayedTopic, PlayedTopic> change)
        => [.. topics.Select(change)];

    private static IReadOnlyList<IReadOnlyList<PhoneButton>> Rows(RoomPost post)
        => ButtonRows.Of(post.Buttons.Chunk(post.Buttons.All(static button => button.Label.Length <= Wide) ? 2 : 1));
}
