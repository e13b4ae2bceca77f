using System.Collections.Concurrent;
using System.Diagnostics;

namespace Outreach.Loopback;

/// <summary>What all chats of one server share.</summary>
internal sealed class Surroundings(LoopbackOptions options, Faults faults)
{
    private readonly ConcurrentDictionary<long, LoopbackChat> _chats = new();
    private readonly ConcurrentDictionary<long, LoopbackGroup> _groups = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _message;

    public LoopbackOptions Options { get; } = options;

    public UpdateQueue Queue { get; } = new(options, faults);

    public Presses Presses { get; } = new();

    public byte[] Sound { get; set; } = [.. "OggS"u8, .. new byte[24], .. "OpusHead"u8];

    /// <summary>What is in the documents, by their file_id.</summary>
    public ConcurrentDictionary<string, byte[]> Documents { get; } = new(StringComparer.Ordinal);

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    public IReadOnlyCollection<LoopbackChat> Chats => [.. _chats.Values];

    public LoopbackChat Chat(long id) => _chats.GetOrAdd(id, static (key, around) => new LoopbackChat(key, around), this);

    public LoopbackGroup Group(long id) => _groups.GetOrAdd(id, static (key, around) => new LoopbackGroup(key, around), this);

    public LoopbackGroup? KnownGroup(long? id) => id is { } number ? _groups.GetValueOrDefault(number) : null;

    public LoopbackChat? Known(long id) => _chats.TryGetValue(id, out var chat) && chat.IsKnown ? chat : null;

    public int NextMessage() => Interlocked.Increment(ref _message);
}
