using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Outreach.Storage;

namespace Outreach.Host.Watching;

/// <summary>
/// Tells systemd that the program has started, that it still works, and that it ends (sd_notify(3)): what stands still without ending is
/// started anew. Where nobody listens nothing is told.
/// </summary>
internal sealed class ServiceManager(IStore store, IHostApplicationLifetime life, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is not { Length: > 1 } address)
            return;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        // A name that begins with @ is one of no file.
        await socket.ConnectAsync(
            new UnixDomainSocketEndPoint(address[0] == '@' ? '\0' + address[1..] : address), stoppingToken);
        await using var started = life.ApplicationStarted.Register(() => Tell(socket, "READY=1"));
        await using var ending = life.ApplicationStopping.Register(() => Tell(socket, "STOPPING=1"));
        var every = Every() ?? Timeout.InfiniteTimeSpan;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested && await Works(every))
                Tell(socket, "WATCHDOG=1");
        }
    }

    /// <summary>Half of what systemd waits for a sign of life; null where it waits for none.</summary>
    private static TimeSpan? Every()
        => long.TryParse(
            Environment.GetEnvironmentVariable("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
            && microseconds > 0
            ? TimeSpan.FromMicroseconds(microseconds / 2)
            : null;

    // Whatever the store answers, it answers: a disk that is full is no reason to start anew, a writer that stands still is one.
    private async Task<bool> Works(TimeSpan patience)
    {
        try
        {
            await store.Commit([], CancellationToken.None).WaitAsync(patience, time);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static void Tell(Socket socket, string state)
    {
        try
        {
            socket.Send(Encoding.UTF8.GetBytes(state));
        }
        catch (SocketException)
        {
            // It does not listen any more: nobody needs to know.
        }
    }
}
