using Microsoft.Extensions.Logging;
using Outreach.Storage;

namespace Outreach.LiteDb.Files;

/// <summary>A disk's trouble: how long it lasts, how long to wait before the next attempt, and who is told.</summary>
internal sealed class Trouble(string place, StoreHealth health, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private long? _since;
    private bool _ofWriting;

    /// <summary>Something worked. A full disk can still be read: only a writing ends the trouble of a writing.</summary>
    public void Over(bool wrote)
    {
        if (_ofWriting && !wrote)
            return;
        if (_since is not null)
            Log.Mended(logger);
        (_since, _ofWriting) = (null, false);
        health.Worked(wrote);
    }

    public void Report(Exception cause, int attempt, bool writes)
    {
        _ofWriting |= writes;
        _since ??= time.GetTimestamp();
        health.Failed($"The store '{place}' cannot be read or written: {cause.Message.AsSentence()} {Advice.On(cause)}");
        Log.Broken(logger, attempt, Advice.Kind(cause));
    }

    /// <summary>Waits a little, longer each time. False when the callers have waited long enough, or the store closes.</summary>
    public bool TryWait(int attempt, CancellationToken closing)
    {
        // By the time that passes, not by the clock: that may be set back.
        if (closing.IsCancellationRequested || (_since is { } since && time.GetElapsedTime(since) >= Patience))
            return false;
        var pause = FirstPause * Math.Pow(2, Math.Min(attempt, 10));
        // Waits without throwing when the store closes meanwhile.
        Task.WaitAny([Task.Delay(pause < LongestPause ? pause : LongestPause, time, closing)], CancellationToken.None);
        return true;
    }
}
