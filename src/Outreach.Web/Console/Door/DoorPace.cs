using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Outreach.Web.Console.Door;

/// <summary>
/// How often somebody may come with a code that lets nobody in. 128 random bits are not found by trying; this keeps who tries all the same
/// from costing much. A code that is right always lets in: behind a proxy all come from one address, and nobody is to shut others out.
/// </summary>
internal sealed class DoorPace : IDisposable
{
    /// <summary>Wrong codes from one address within a minute.</summary>
    public const int MostAMinute = 30;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        static http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
            static _ => new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Counts a wrong code, and says whether it is still answered by a page.</summary>
    public bool Takes(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
