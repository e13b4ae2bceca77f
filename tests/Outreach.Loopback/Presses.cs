using System.Collections.Concurrent;
using System.Globalization;

namespace Outreach.Loopback;

/// <summary>Presses that wait for their answer.</summary>
internal sealed class Presses
{
    private readonly ConcurrentDictionary<string, (LoopbackChat Chat, int Message)> _waiting = new();
    private long _next = 4_000_000_000;

    public int Waiting => _waiting.Count;

    public string Add(LoopbackChat chat, int message)
    {
        var id = Interlocked.Increment(ref _next).ToString(CultureInfo.InvariantCulture);
        _waiting[id] = (chat, message);
        return id;
    }

    public void Expire() => _waiting.Clear();

    public void Expire(string id) => _waiting.TryRemove(id, out _);

    public ApiAnswer Answer(Args args)
    {
        if (args.Text("text") is { Length: > 200 })
            return ApiAnswer.Bad("MESSAGE_TOO_LONG");
        if (args.Text("callback_query_id") is not { } id || !_waiting.TryRemove(id, out var press))
            return ApiAnswer.Bad("query is too old and response timeout expired or query ID is invalid");
        press.Chat.Note(LoopbackEventKind.BotAnsweredPress, press.Message, args.Text("text") ?? "");
        return ApiAnswer.True;
    }
}
