using System.Globalization;

namespace Outreach.Loopback;

/// <summary>A private chat as its person sees it, and what she can do in it.</summary>
public sealed class LoopbackChat
{
    private readonly Lock _lock = new();
    private readonly Surroundings _around;
    private readonly SortedDictionary<int, LoopbackMessage> _messages = [];
    private readonly List<LoopbackEvent> _log = [];
    private TaskCompletionSource? _changed;
    private int? _keysOf;

    internal LoopbackChat(long id, Surroundings around) => (Id, _around, FirstName) = (id, around, $"Person{id}");

    /// <summary>The chat's id, which is also the person's.</summary>
    public long Id { get; }

    public string FirstName { get; set; }

    /// <summary>The language of her Telegram.</summary>
    public string? Language { get; set; } = "ru";

    /// <summary>Whether she ever wrote; before that a bot cannot write to her.</summary>
    public bool IsKnown { get; private set; }

    public bool IsBlocked { get; private set; }

    /// <summary>What stands in the chat now, oldest first.</summary>
    public IReadOnlyList<LoopbackMessage> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages.Values];
        }
    }

    /// <summary>The keyboard under the chat: it goes when it is taken away, or with the message that brought it.</summary>
    public IReadOnlyList<LoopbackButton> Keys
    {
        get
        {
            lock (_lock)
                return _keysOf is { } id && _messages.TryGetValue(id, out var message) ? message.Keys : [];
        }
    }

    /// <summary>Her phone number, as her account has it.</summary>
    public string Phone => $"996555{Id % 1_000_000:D6}";

    /// <summary>Everything that ever happened here.</summary>
    public IReadOnlyList<LoopbackEvent> Log
    {
        get
        {
            lock (_lock)
                return [.. _log];
        }
    }

    /// <summary>How much of <see cref="Log"/> there is.</summary>
    public int Happened
    {
        get
        {
            lock (_lock)
                return _log.Count;
        }
    }

    /// <summary>The newest message of the bot.</summary>
    public LoopbackMessage? Last => Messages.LastOrDefault(message => message.FromBot);

    /// <summary>What happened after the first so many things.</summary>
    public IReadOnlyList<LoopbackEvent> LogAfter(int first)
    {
        lock (_lock)
            return _log[first..];
    }

    /// <summary>The bot knows her from before; nothing is sent.</summary>
    public LoopbackChat Introduce()
    {
        IsKnown = true;
        return this;
    }

    /// <summary>She writes words.</summary>
    /// <returns>Her message's number.</returns>
    public int Say(string text) => Add("text", text, null);

    /// <summary>She opens the bot, perhaps by a link with a code.</summary>
    public int Open(string? code = null) => Say(code is null ? "/start" : $"/start {code}");

    /// <summary>She sends something else: the field's name in a message, and its JSON.</summary>
    public int Send(string kind, string json, string caption = "") => Add(kind, caption, json);

    public int SendVoice(string file = "AwACAgIAAxk") => Add(KnownFiles.Voice, "", null, file);

    public int SendPhoto(string caption = "", string file = "AgACAgIAAxk") => Add(KnownFiles.Photo, caption, null, file);

    public int SendDocument(string file = "BQACAgIAAxk") => Add(KnownFiles.Document, "", null, file);

    /// <summary>She sends a document that can be fetched.</summary>
    public int SendDocument(byte[] bytes)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"BQACtable{_around.NextMessage()}");
        _around.Documents[file] = bytes;
        return SendDocument(file);
    }

    public int SendPlace() => Send("location", """{"latitude":42.87,"longitude":74.59}""");

    /// <summary>She shares a contact: her own, as the button of a keyboard does, or somebody else's.</summary>
    public int SendContact(bool own = true)
        => Send("contact", own ? $$"""{"phone_number":"{{Phone}}","first_name":"A","user_id":{{Id}}}""" : """{"phone_number":"+996700000000","first_name":"B","user_id":1}""");

    /// <summary>She changes words she had written.</summary>
    public void Edit(int message, string text)
    {
        lock (_lock)
        {
            var edited = _messages[message] with { Text = text, Edited = _around.Options.Time.GetUtcNow() };
            _messages[message] = edited;
            Note(LoopbackEventKind.Edited, message, text);
            _around.Queue.Add(Id, "edited_message", writer => writer.Message(this, edited));
        }
    }

    /// <summary>
    /// She presses a button, found by its label or its data; by default under the newest message that has it. One of the keyboard under the chat
    /// sends its words, or her contact.
    /// </summary>
    /// <param name="labelOrData">The button. When its message is gone, this is its data.</param>
    /// <param name="message">The message under which it stands.</param>
    /// <returns>The id of the press.</returns>
    public string Press(string labelOrData, int? message = null)
    {
        lock (_lock)
        {
            if (message is null && Keys.FirstOrDefault(key => key.Label == labelOrData) is { } key)
            {
                _ = key.AsksContact ? SendContact() : Say(key.Label);
                return "";
            }

            var under = message is { } number ? _messages.GetValueOrDefault(number) : _messages.Values.LastOrDefault(one => Find(one, labelOrData) is not null);
            if (under is null && message is null)
                throw new InvalidOperationException($"There is no button '{labelOrData}' in:\n{this}");
            var data = under is null ? labelOrData : Find(under, labelOrData)?.Data ?? labelOrData;
            var press = _around.Presses.Add(this, under?.Id ?? message!.Value);
            Note(LoopbackEventKind.Pressed, under?.Id ?? message!.Value, data);
            var gone = message ?? 0;
            _around.Queue.Add(Id, "callback_query", writer => writer.Press(this, press, under, gone, data));
            return press;
        }
    }

    /// <summary>She blocks the bot.</summary>
    public void Block() => Move(blocked: true);

    /// <summary>She takes the block back.</summary>
    public void Unblock() => Move(blocked: false);

    /// <summary>A message vanishes without anybody being told, as when she deletes it.</summary>
    public void Forget(int message)
    {
        lock (_lock)
            _messages.Remove(message);
    }

    /// <summary>Waits until the chat is so.</summary>
    /// <exception cref="TimeoutException">It never was; the message shows the chat as it stands.</exception>
    public async Task WaitFor(Func<LoopbackChat, bool> predicate, TimeSpan timeout)
    {
        using var over = new CancellationTokenSource(timeout, TimeProvider.System);
        while (true)
        {
            Task changed;
            lock (_lock)
                changed = (_changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            if (predicate(this))
                return;
            try
            {
                await changed.WaitAsync(over.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"In {timeout} the chat did not become what was awaited. It is:\n{this}", late);
            }
        }
    }

    /// <summary>Waits until a message of the bot stands there that holds these words.</summary>
    public async Task<LoopbackMessage> WaitForText(string words, TimeSpan timeout)
    {
        LoopbackMessage? found = null;
        await WaitFor(
            chat => (found = chat.Messages.LastOrDefault(message => message.FromBot && message.Text.Contains(words, StringComparison.Ordinal))) is not null,
            timeout);
        return found!;
    }

    /// <summary>The chat as text.</summary>
    public override string ToString() => string.Join('\n', Messages);

    /// <summary>Does something to the messages while nobody else does.</summary>
    internal T Change<T>(Func<SortedDictionary<int, LoopbackMessage>, T> change)
    {
        lock (_lock)
            return change(_messages);
    }

    /// <summary>The keyboard that a message brought, or none.</summary>
    internal void ShowKeys(LoopbackMessage? message)
    {
        lock (_lock)
            _keysOf = message?.Id;
    }

    /// <summary>Writes down what happened, and wakes who waits for it.</summary>
    internal void Note(LoopbackEventKind kind, int message, string text)
    {
        lock (_lock)
        {
            _log.Add(new LoopbackEvent(_around.Elapsed, kind, message, text));
            _changed?.TrySetResult();
            _changed = null;
        }
    }

    private static LoopbackButton? Find(LoopbackMessage message, string labelOrData)
        => message.Keyboard.SelectMany(row => row).FirstOrDefault(button => button.Label == labelOrData || button.Data == labelOrData);

    private int Add(string kind, string text, string? extra, string? file = null)
    {
        if (IsBlocked)
            Unblock();
        lock (_lock)
        {
            IsKnown = true;
            var message = new LoopbackMessage { Id = _around.NextMessage(), FromBot = false, Kind = kind, Text = text, File = file, Date = _around.Options.Time.GetUtcNow() };
            _messages[message.Id] = message;
            Note(LoopbackEventKind.Wrote, message.Id, kind == "text" ? text : $"({kind}) {text}");
            _around.Queue.Add(Id, "message", writer => writer.Message(this, message, extra));
            return message.Id;
        }
    }

    private void Move(bool blocked)
    {
        lock (_lock)
        {
            IsBlocked = blocked;
            Note(blocked ? LoopbackEventKind.Blocked : LoopbackEventKind.Unblocked, 0, "");
            var now = _around.Options.Time.GetUtcNow();
            _around.Queue.Add(Id, "my_chat_member", writer => writer.Membership(this, blocked, now));
        }
    }
}
