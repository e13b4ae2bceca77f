using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Outreach.Host.Tests.Running;

/// <summary>A collector on this machine that takes what it is sent over OTLP, by gRPC or HTTP, and keeps it as it came.</summary>
internal sealed class LoopbackCollector : IAsyncDisposable
{
    private const string Grpc = "application/grpc";

    private readonly WebApplication _server;
    private readonly ConcurrentQueue<(string Path, byte[] Body, string? Key)> _taken = new();
    private readonly CancellationTokenSource _stop = new();

    private LoopbackCollector(HttpProtocols protocols)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        _server = builder.Build();
        _server.Run(Take);
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Takes what comes and never answers.</summary>
    public bool Hangs { get; set; }

    /// <summary>The addresses that were called.</summary>
    public IReadOnlyList<string> Paths => [.. _taken.Select(one => one.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The access keys that were said.</summary>
    public IReadOnlyList<string?> Keys => [.. _taken.Select(one => one.Key).Distinct(StringComparer.Ordinal)];

    public byte[] Bytes => [.. _taken.SelectMany(one => one.Body)];

    public static async Task<LoopbackCollector> Start(bool grpc)
    {
        var collector = new LoopbackCollector(grpc ? HttpProtocols.Http2 : HttpProtocols.Http1);
        await collector._server.StartAsync();
        collector.Address = new Uri(collector._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return collector;
    }

    /// <summary>Whether a word was sent: protocol buffers hold words as they are.</summary>
    public bool Has(string word) => Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _server.DisposeAsync();
        _stop.Dispose();
    }

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        _taken.Enqueue((context.Request.Path.Value!, body.ToArray(), context.Request.Headers["x-access-key"]));
        if (Hangs)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, context.RequestAborted);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            context.Abort();
            return;
        }

        if (context.Request.ContentType != Grpc)
            return;
        // An answer of no fields: uncompressed, no bytes long.
        context.Response.ContentType = Grpc;
        await context.Response.Body.WriteAsync(new byte[5], context.RequestAborted);
        context.Response.AppendTrailer("grpc-status", "0");
    }
}
