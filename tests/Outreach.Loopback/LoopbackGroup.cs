using System.Text.Json;

namespace Outreach.Loopback;

/// <summary>A supergroup with topics as its members see it, and what they can do in it.</summary>
public sealed class LoopbackGroup
{
    private readonly Lock _lock = new();
    private readonly Surroundings _around;
    private readonly SortedDictionary<int, GroupMessage> _messages = [];
    private readonly SortedDictionary<int, LoopbackTopic> _topics = [];
    private readonly HashSet<long> _members = [];
    private readonly HashSet<long> _banned = [];
    private readonly List<string> _log = [];

    internal LoopbackGroup(long id, Surroundings around) => (Id, _around) = (id, around);

    /// <summary>The group's id, negative.</summary>
    public long Id { get; }

    public bool IsForum { get; set; } = true;

    /// <summary>Whether the bot may manage topics, delete messages and ban users.</summary>
    public bool BotMayTopics { get; set; } = true;

    /// <summary>Whether the bot may pin messages.</summary>
    public bool BotMayPin { get; set; } = true;

    /// <summary>The message that is pinned; nothing = none.</summary>
    public int? Pinned { get; private set; }

    /// <summary>Whether the bot was put out.</summary>
    public bool BotIsOut { get; set; }

    /// <summary>The id that it has now; nothing = this one.</summary>
    public long? MovedTo { get; set; }

    /// <summary>A message to a topic that is not there goes to the general one without a word; else it is refused.</summary>
    public bool PostsWrongTopicsToGeneral { get; set; }

    public IReadOnlyList<LoopbackTopic> Topics => Locked(() => _topics.Values.ToList());

    public IReadOnlyList<GroupMessage> Messages => Locked(() => _messages.Values.ToList());

    /// <summary>All that the bot ever said here, edits too, whatever became of it.</summary>
    public IReadOnlyList<string> Said => Locked(() => _log.ToList());

    public IReadOnlyList<long> Members => Locked(() => _members.ToList());

    public IReadOnlyList<long> Banned => Locked(() => _banned.ToList());

    /// <summary>What stands in a topic; nothing = in the general one.</summary>
    public IReadOnlyList<GroupMessage> In(int? thread) => [.. Messages.Where(message => message.Thread == thread)];

    /// <summary>The topic whose title begins so.</summary>
    public LoopbackTopic? Topic(string beginning) => Topics.LastOrDefault(topic => topic.Title.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>They are in it, and nobody is told.</summary>
    public LoopbackGroup With(params long[] people) => Locked(() =>
    {
        _members.UnionWith(people);
        return this;
    });

    /// <summary>Somebody comes, and the bot is told.</summary>
    public void Joins(long person)
    {
        Locked(() => _members.Add(person));
        Tell("chat_member", writer =>
        {
            writer.WriteStartObject();
            GroupWriter.Chat(writer, Id);
            writer.WritePropertyName("from"u8);
            writer.Person(_around.Chat(person));
            writer.WriteNumber("date"u8, Now.ToUnixTimeSeconds());
            GroupWriter.Member(writer, "old_chat_member", _around.Chat(person), "left");
            GroupWriter.Member(writer, "new_chat_member", _around.Chat(person), "member");
            writer.WriteEndObject();
        });
    }

    /// <summary>Somebody goes.</summary>
    public void Leaves(long person) => Locked(() => _members.Remove(person));

    /// <summary>Somebody writes in a topic, perhaps as an answer to a message.</summary>
    public int Say(long person, string text, int? thread, int? answers = null)
    {
        GroupMessage message = null!;
        GroupMessage? answered = null;
        Locked(() =>
        {
            message = new GroupMessage(_around.NextMessage(), person, thread, text) { Date = Now };
            _messages[message.Id] = message;
            return answered = answers is { } number ? _messages.GetValueOrDefault(number) : null;
        });
        Tell("message", writer => GroupWriter.Message(writer, Id, message, _around, answered));
        return message.Id;
    }

    /// <summary>Somebody presses the newest button of this label, in a topic or anywhere.</summary>
    public void Press(long person, string label, int? thread = null)
    {
        var under = Messages.Last(message => (thread is null || message.Thread == thread) && message.Buttons.Any(button => button.Label == label));
        var data = under.Buttons.First(button => button.Label == label).Data!;
        var press = _around.Presses.Add(_around.Chat(person), under.Id);
        Tell("callback_query", writer => GroupWriter.Press(writer, Id, press, under, _around, person, data));
    }

    /// <summary>Somebody deletes a topic with all that stands there.</summary>
    public void Delete(int thread) => Locked(() => Vanish(thread));

    /// <summary>Somebody closes a topic.</summary>
    public void Close(int thread) => Locked(() => _topics[thread] = _topics[thread] with { IsClosed = true });

    /// <summary>Waits until the group is so.</summary>
    /// <exception cref="TimeoutException">It never was; the message shows the group as it stands.</exception>
    public async Task WaitFor(Func<LoopbackGroup, bool> predicate, TimeSpan timeout)
    {
        using var over = new CancellationTokenSource(timeout, TimeProvider.System);
        while (!predicate(this))
        {
            if (over.IsCancellationRequested)
                throw new TimeoutException($"In {timeout} the group did not become what was awaited. It is:\n{this}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Topics.Select(topic => (int?)topic.Thread).Prepend(null)
        .Select(thread => $"== {(thread is { } known ? Locked(() => _topics.GetValueOrDefault(known)?.ToString()) : "General")}\n{string.Join('\n', In(thread))}"));

    /// <summary>Answers what the bot does here; nothing = it is no method of groups.</summary>
    internal ApiAnswer? Answer(string method, Args args)
    {
        if (MovedTo is { } moved)
            return ApiAnswer.Moved(moved);
        if (BotIsOut)
            return ApiAnswer.Error(403, "Forbidden: bot was kicked from the supergroup chat");
        return method.ToLowerInvariant() switch
        {
            "getchat" => ApiAnswer.Ok(writer => GroupWriter.FullChat(writer, Id, IsForum)),
            "getchatmember" => Member(args.Long("user_id") ?? 0),
            "getchatmembercount" => ApiAnswer.Ok(writer => writer.WriteNumberValue(Members.Count + 1)),
            "banchatmember" => Ban(args.Long("user_id") ?? 0),
            "createforumtopic" => Managed(() => Create(args.Text("name") ?? "")),
            "editforumtopic" => Managed(() => Change(args, topic => topic with { Title = args.Text("name") ?? topic.Title })),
            "closeforumtopic" => Managed(() => Change(args, topic => topic with { IsClosed = true })),
            "reopenforumtopic" => Managed(() => Change(args, topic => topic with { IsClosed = false })),
            "deleteforumtopic" => Managed(() => Change(args, topic => null)),
            "sendmessage" => Post(args),
            "editmessagetext" => Edit(args),
            "pinchatmessage" => Pin(args.Int("message_id") ?? 0),
            "deletemessage" => Locked(() => _messages.Remove(args.Int("message_id") ?? 0)) ? ApiAnswer.True : ApiAnswer.Bad("message to delete not found"),
            _ => null,
        };
    }

    private DateTimeOffset Now => _around.Options.Time.GetUtcNow();

    private void Tell(string kind, Action<Utf8JsonWriter> content) => _around.Queue.Add(Id, kind, content);

    private ApiAnswer Member(long user)
    {
        if (user == ChatWriter.BotId)
            return ApiAnswer.Ok(writer => GroupWriter.Self(writer, BotMayTopics));
        var status = Locked(() => _banned.Contains(user) ? "kicked" : _members.Contains(user) ? "member" : "left");
        return ApiAnswer.Ok(writer => GroupWriter.Member(writer, null, _around.Chat(user), status));
    }

    private ApiAnswer Ban(long user)
    {
        if (!BotMayTopics)
            return ApiAnswer.Bad("not enough rights to restrict/unrestrict chat member");
        Locked(() => _members.Remove(user) | _banned.Add(user));
        return ApiAnswer.True;
    }

    private ApiAnswer Managed(Func<ApiAnswer> act) => !IsForum
        ? ApiAnswer.Bad("the chat is not a forum")
        : BotMayTopics ? act() : ApiAnswer.Bad("not enough rights to manage topics");

    private ApiAnswer Create(string title)
    {
        var topic = new LoopbackTopic(_around.NextMessage(), title, IsClosed: false);
        Locked(() => _topics[topic.Thread] = topic);
        return ApiAnswer.Ok(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("message_thread_id"u8, topic.Thread);
            writer.WriteString("name"u8, title);
            writer.WriteNumber("icon_color"u8, 7322096);
            writer.WriteEndObject();
        });
    }

    private ApiAnswer Change(Args args, Func<LoopbackTopic, LoopbackTopic?> change) => Locked(() =>
    {
        var thread = args.Int("message_thread_id") ?? 0;
        if (!_topics.TryGetValue(thread, out var topic))
            return ApiAnswer.Bad("TOPIC_ID_INVALID");
        var next = change(topic);
        if (next == topic)
            return ApiAnswer.Bad("TOPIC_NOT_MODIFIED");
        if (next is null)
            Vanish(thread);
        else
            _topics[thread] = next;
        return ApiAnswer.True;
    });

    private ApiAnswer Post(Args args)
    {
        var text = (args.Text("text") ?? "").Trim();
        if (text.Length is 0 or > 4096)
            return ApiAnswer.Bad(text.Length == 0 ? "message text is empty" : "message is too long");
        if (!KeyboardCheck.TryRead(args.Value("reply_markup"), out var rows, out var problem))
            return ApiAnswer.Bad(problem);
        return Locked(() =>
        {
            int? thread = args.Int("message_thread_id");
            if (thread is { } asked && !_topics.ContainsKey(asked))
            {
                if (!PostsWrongTopicsToGeneral)
                    return ApiAnswer.Bad("message thread not found");
                thread = null;
            }

            if (thread is { } known && _topics[known].IsClosed)
                return ApiAnswer.Bad("TOPIC_CLOSED");
            int? answers = args.Body.TryGetProperty("reply_parameters", out var reply) ? reply.GetProperty("message_id").GetInt32() : null;
            if (answers is { } note && !_messages.ContainsKey(note))
            {
                if (!reply.TryGetProperty("allow_sending_without_reply", out var without) || !without.GetBoolean())
                    return ApiAnswer.Bad("message to be replied not found");
                answers = null;
            }

            var message = new GroupMessage(_around.NextMessage(), ChatWriter.BotId, thread, text) { Answers = answers, Date = Now, Buttons = [.. rows.SelectMany(row => row)], IsProtected = args.Body.TryGetProperty("protect_content", out var kept) && kept.ValueKind == JsonValueKind.True };
            _messages[message.Id] = message;
            _log.Add(text);
            return ApiAnswer.Ok(writer => GroupWriter.Message(writer, Id, message, _around, null));
        });
    }

    private ApiAnswer Pin(int message) => Locked(() =>
    {
        if (!BotMayPin)
            return ApiAnswer.Bad("not enough rights to manage pinned messages in the chat");
        if (!_messages.ContainsKey(message))
            return ApiAnswer.Bad("message to pin not found");
        Pinned = message;
        return ApiAnswer.True;
    });

    private ApiAnswer Edit(Args args)
    {
        if (!KeyboardCheck.TryRead(args.Value("reply_markup"), out var rows, out var problem))
            return ApiAnswer.Bad(problem);
        return Locked(() =>
        {
            if (!_messages.TryGetValue(args.Int("message_id") ?? 0, out var message))
                return ApiAnswer.Bad("message to edit not found");
            if (message.From != ChatWriter.BotId)
                return ApiAnswer.Bad("message can't be edited");
            var next = message with { Text = (args.Text("text") ?? "").Trim(), Buttons = [.. rows.SelectMany(row => row)] };
            if (next.Text == message.Text && next.Buttons.SequenceEqual(message.Buttons))
                return ApiAnswer.Bad("message is not modified");
            _messages[message.Id] = next;
            _log.Add(next.Text);
            return ApiAnswer.Ok(writer => GroupWriter.Message(writer, Id, next, _around, null));
        });
    }

    private bool Vanish(int thread)
    {
        foreach (var gone in _messages.Values.Where(message => message.Thread == thread).ToList())
            _messages.Remove(gone.Id);
        return _topics.Remove(thread);
    }

    private T Locked<T>(Func<T> act)
    {
        lock (_lock)
            return act();
    }
}
