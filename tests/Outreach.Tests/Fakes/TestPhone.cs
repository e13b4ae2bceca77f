using System.Collections.Concurrent;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;

namespace Outreach.Tests.Fakes;

/// <summary>A phone in a test: it keeps what it was sent, and what it shows now.</summary>
internal sealed class TestPhone(string kind, bool buttons, bool metered = false, bool receives = true, TimeSpan awaits = default) : IChannel
{
    public const string Buttons = "test-buttons";
    public const string Numbers = "test-numbers";
    public const string Sms = SmsKind.Name;
    public const string OneWay = "test-one-way";
    public const string Paid = "test-paid";
    public const string Patient = "test-patient";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Outgoing>> _sent = [];
    private TimeSpan? _busy;
    private int _taken;

    /// <summary>What becomes of a message instead of its being taken; nothing = it is taken.</summary>
    public Func<Outgoing, SendResult?> Trouble { get; set; } = static _ => null;

    public string Kind => kind;

    /// <summary>What an address that opens the talk begins with; nothing = there is none.</summary>
    public string? Links { get; set; }

    public Task<string?> Link(string code, CancellationToken cancellation) => Task.FromResult(Links is null ? null : Links + code);

    /// <summary>With buttons it is like a messenger, without like SMS; a test may make up others.</summary>
    public ChannelAbilities Abilities { get; init; } = new()
    {
        Address = buttons ? AddressKind.Chat : AddressKind.PhoneNumber,
        Buttons = buttons,
        Segmented = !buttons,
        Edits = buttons,
        Speaks = buttons,
        SharesContact = buttons,
        ProvesSender = buttons,
        Metered = metered,
        Receives = receives,
        AwaitsPieces = awaits,
    };

    /// <summary>The presses that were let rest before their answer was sent.</summary>
    public ConcurrentQueue<Press> Acknowledged { get; } = [];

    public Task Acknowledge(Press press, CancellationToken cancellation)
    {
        Acknowledged.Enqueue(press);
        return Task.CompletedTask;
    }

    /// <summary>What is in every voice that is spoken into it; null = it cannot be fetched.</summary>
    public byte[]? Sound { get; set; } = [.. "OggS"u8, .. new byte[24], .. "OpusHead"u8];

    /// <summary>What is in the documents that are sent by it, by the channel's name of each.</summary>
    public ConcurrentDictionary<string, byte[]> Documents { get; } = [];

    public Task<byte[]?> Fetch(MediaFile file, int most, CancellationToken cancellation)
    {
        var found = file.Kind == MediaKind.Document ? Documents.GetValueOrDefault(file.Id) : Sound;
        return Task.FromResult(file.Channel == kind && found?.Length <= most ? found : null);
    }

    public IReadOnlyList<Outgoing> SentTo(string address)
    {
        lock (_gate)
            return _sent.TryGetValue(address, out var all) ? [.. all] : [];
    }

    /// <summary>The next sending is asked to wait, and with it all others.</summary>
    public void Hold(TimeSpan wait)
    {
        lock (_gate)
            _busy = wait;
    }

    public Task<SendResult> Send(Outgoing message, ChatState chat, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_busy is { } wait)
            {
                _busy = null;
                return Task.FromResult<SendResult>(new SendResult.Throttled(wait, Everyone: true));
            }

            if (Trouble(message) is { } trouble)
                return Task.FromResult(trouble);
            if (!_sent.TryGetValue(message.Address, out var all))
                _sent[message.Address] = all = [];
            all.Add(message);
            if (message is Outgoing.Remove remove)
                return Task.FromResult<SendResult>(new SendResult.Sent(null, remove.References));
            return Task.FromResult<SendResult>(new SendResult.Sent($"ours-{all.Count}", [])
            {
                Receipt = metered ? Receipt(message) : null,
                Board = message is Outgoing.Board board ? new ChatBoard(board.Name, $"ours-{all.Count}") : null,
            });
        }
    }

    /// <summary>What a phone without buttons shows of it.</summary>
    public static string Text(Outgoing message) => message switch
    {
        Outgoing.Show show => NumberedText.Of(show.Screen),
        Outgoing.Vanish vanish => vanish.Line,
        Outgoing.Note note => note.Text,
        _ => string.Empty,
    };

    private Receipt Receipt(Outgoing message) => new($"SM{++_taken}", DeliveryState.Accepted, SmsSegments.Count(Text(message)).Segments, 0.1m);
}
