using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Outreach.Staff.Console;
using Outreach.Web.Console.Look;

namespace Outreach.Web.Console.Cases;

/// <summary>
/// Sends the queue to a page that is open, whole, whenever it changed. It looks each second at what lies in memory, and asks each time
/// whether whoever looks is still signed in and may: who was removed is sent nothing more.
/// </summary>
internal sealed class QueueEvents(
    CasesLook look, ConsoleSessions sessions, IServiceScopeFactory scopes, IHostApplicationLifetime life, TimeProvider time)
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(1);

    /// <summary>What stands there also says how long somebody waits.</summary>
    private static readonly TimeSpan _minutes = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan _comeBack = TimeSpan.FromSeconds(2);

    /// <summary>Ends when nobody listens any more, or she may not.</summary>
    /// <param name="http">The request.</param>
    /// <param name="visitor">Who listens.</param>
    public IAsyncEnumerable<SseItem<string>> Of(HttpContext http, Visitor visitor)
        => Of(visitor with { Path = Shown }, ConsoleCookies.Read(http, ConsoleCookies.Session) ?? string.Empty, http.RequestAborted);

    // The ways on it are for the page that shows it.
    private static string Shown => $"{ConsoleAddress.Path}/{Sections.Cases.Page}";

    private async IAsyncEnumerable<SseItem<string>> Of(
        Visitor visitor, string token, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation, life.ApplicationStopping);
        var (board, sent, at) = ((object?)null, string.Empty, DateTimeOffset.MinValue);
        while (!ends.IsCancellationRequested && await Still(visitor, token, ends.Token) is { } now)
        {
            if (!ReferenceEquals(board, look.Board) || now.Now - at >= _minutes)
            {
                (board, at) = (look.Board, now.Now);
                var html = await Render(now, ends.Token);
                if (html != sent)
                    yield return new SseItem<string>(sent = html) { ReconnectionInterval = _comeBack };
            }

            await Task.Delay(_look, time, ends.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Visitor?> Still(Visitor visitor, string token, CancellationToken cancellation)
        => await sessions.Find(token, cancellation) is var (session, who) && who.May(Sections.Cases.Needs)
            ? visitor with { Who = who, Session = session, Now = time.GetUtcNow() }
            : null;

    private async Task<string> Render(Visitor visitor, CancellationToken cancellation)
    {
        var model = await look.Queue(visitor, cancellation);
        await using var scope = scopes.CreateAsyncScope();
        return await new View<Queue>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [Console.Page.Visitor] = visitor,
            [Console.Page.Model] = model,
        }).Html(scope.ServiceProvider);
    }
}
