using Outreach.Messaging.Screens;

namespace Outreach.Messaging.Channels;

/// <summary>A way to reach people. An adapter implements it; the core finds it by its kind.</summary>
public interface IChannel
{
    /// <summary>The kind, such as telegram.</summary>
    string Kind { get; }

    /// <summary>What it can do, and how fast.</summary>
    ChannelAbilities Abilities { get; }

    /// <summary>What a segment to a number of this country (ISO 3166) costs; null where nothing is paid or no price is known.</summary>
    SegmentPrice? Price(string country) => null;

    /// <summary>Sends once. Trouble is a result; only a defect throws.</summary>
    Task<SendResult> Send(Outgoing message, ChatState chat, CancellationToken cancellation);

    /// <summary>
    /// Lets a button stop waiting before its answer is sent, as far as that can be done at once. What cannot is left for the answer;
    /// nothing throws.
    /// </summary>
    Task Acknowledge(Press press, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The bytes of a file that somebody sent; null where there is none of this name, it is too large, or not now.</summary>
    /// <param name="file">The file, as the channel named it.</param>
    /// <param name="most">Bytes from which on it is too large.</param>
    /// <param name="cancellation">Our own stop.</param>
    Task<byte[]?> Fetch(MediaFile file, int most, CancellationToken cancellation) => Task.FromResult<byte[]?>(null);

    /// <summary>The address that opens the talk with this code; null where there is no such thing, or not now.</summary>
    /// <param name="code">1 to 64 of A–Z, a–z, 0–9, _ and -: no other code can travel in a link.</param>
    /// <param name="cancellation">Our own stop.</param>
    Task<string?> Link(string code, CancellationToken cancellation) => Task.FromResult<string?>(null);
}
