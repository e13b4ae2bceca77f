using System.Collections.Concurrent;
using Outreach.Telegram.Reading;
using Telegram.Bot.Types;

namespace Outreach.Telegram.Sending;

/// <summary>Sends what needs several messages, one behind the other. When a part fails, a repetition goes on from there.</summary>
internal sealed class InParts
{
    private const int MostUnfinished = 1000;

    private readonly ConcurrentDictionary<(long Address, int Serial, string Text), List<string>> _unfinished = new();

    /// <summary>Sends the parts, or throws what Telegram said.</summary>
    /// <param name="address">To whom.</param>
    /// <param name="serial">The screen; 0 for what is none.</param>
    /// <param name="text">What tells this message from others: the whole of it.</param>
    /// <param name="parts">Each sends one part.</param>
    /// <returns>The messages that now stand in the chat.</returns>
    public async Task<List<string>> Send(long address, int serial, string text, IReadOnlyList<Func<Task<Message>>> parts)
    {
        if (parts is [var only])
            return [MessageEdits.Reference((await only()).Id)];
        var key = (address, serial, text);
        var sent = _unfinished.TryGetValue(key, out var before) ? before : [];
        while (sent.Count < parts.Count)
        {
            sent.Add(MessageEdits.Reference((await parts[sent.Count]()).Id));
            Remember(key, sent);
        }

        _unfinished.TryRemove(key, out _);
        return sent;
    }

    // Not everything that failed is repeated: rather than keeping that for ever, all is forgotten now and then.
    private void Remember((long Address, int Serial, string Text) key, List<string> sent)
    {
        if (_unfinished.Count >= MostUnfinished)
            _unfinished.Clear();
        _unfinished[key] = sent;
    }
}
