using System.Security.Cryptography;

namespace Outreach.Telegram.Receiving;

/// <summary>Waits longer after each failure, never quite as long as the neighbours do.</summary>
internal sealed class GrowingPause(TimeProvider time, TimeSpan first, TimeSpan longest)
{
    private TimeSpan? _grown;

    /// <summary>A pause that fits a network: one second to one minute.</summary>
    public static GrowingPause OfNetwork(TimeProvider time) => new(time, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

    /// <summary>It worked: the next pause is short again.</summary>
    public void Reset() => _grown = null;

    /// <summary>Waits, at least as long as it was asked for.</summary>
    public Task Wait(TimeSpan atLeast, CancellationToken cancellation)
    {
        var next = _grown ?? first;
        var jittered = next * (RandomNumberGenerator.GetInt32(80, 101) / 100.0);
        _grown = next * 2 < longest ? next * 2 : longest;
        return Task.Delay(jittered > atLeast ? jittered : atLeast, time, cancellation);
    }
}
