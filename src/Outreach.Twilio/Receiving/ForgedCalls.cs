using Microsoft.Extensions.Logging;

namespace Outreach.Twilio.Receiving;

/// <summary>Tells the log of calls whose signature does not fit: one line a minute with their number, however many come.</summary>
internal sealed class ForgedCalls(TimeProvider time, ILogger<ForgedCalls> logger)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private long _untold;

    /// <summary>One more.</summary>
    public void Add()
    {
        long calls;
        lock (_gate)
        {
            _untold++;
            var now = time.GetUtcNow();
            if (now < _next)
                return;
            _next = now + Between;
            (calls, _untold) = (_untold, 0);
        }

        Log.Forged(logger, calls);
    }
}
