using Outreach.Messaging.Channels;

namespace Outreach.Hotline.Rooms;

/// <summary>
/// A group of the staff with topics. An adapter implements it. Trouble is a result; only a defect throws. Nobody but colleagues may read
/// what stands there: <see cref="RoomWatch"/> sees to it.
/// </summary>
public interface IStaffRoom
{
    /// <summary>The name under which it stands in the channels' health.</summary>
    string HealthName { get; }

    /// <summary>The kind of channel by which its members can be reached.</summary>
    string Channel { get; }

    /// <summary>The group.</summary>
    string Chat { get; }

    /// <summary>How much may be done in it within a minute.</summary>
    int PerMinute { get; }

    /// <summary>Whether somebody came, went or was given other rights since this was last asked.</summary>
    bool TakeStirred();

    /// <summary>Looks who is in it.</summary>
    /// <param name="addresses">Those who may be.</param>
    /// <param name="cancellation">Our own stop.</param>
    Task<RoomLook> Look(IReadOnlyList<string> addresses, CancellationToken cancellation);

    /// <summary>Puts somebody out, for good.</summary>
    /// <returns>Whether that is done.</returns>
    Task<bool> Expel(string address, CancellationToken cancellation);

    /// <summary>Opens a topic.</summary>
    Task<RoomResult> Open(string title, CancellationToken cancellation);

    /// <summary>Gives a topic another title.</summary>
    Task<RoomResult> Rename(string thread, string title, CancellationToken cancellation);

    /// <summary>Closes a topic: what stands there stays.</summary>
    Task<RoomResult> Close(string thread, CancellationToken cancellation);

    /// <summary>Opens a closed topic again.</summary>
    Task<RoomResult> Reopen(string thread, CancellationToken cancellation);

    /// <summary>Deletes a topic with all that stands there.</summary>
    Task<RoomResult> Remove(string thread, CancellationToken cancellation);

    /// <summary>Posts a message.</summary>
    Task<RoomResult> Post(Endpoint at, RoomPost post, CancellationToken cancellation);

    /// <summary>Changes a message of ours where it stands.</summary>
    Task<RoomResult> Edit(Endpoint at, string message, RoomPost post, CancellationToken cancellation);

    /// <summary>Pins a message of ours in the general topic, without a sound.</summary>
    Task<RoomResult> Pin(string message, CancellationToken cancellation);
}
