using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Outreach.Staff.Console;

namespace Outreach.Web.Console.Look;

/// <summary>
/// Sends a part of a page that is open, whole, whenever it changed. It looks each second, and asks each time whether whoever looks is still
/// signed in and may: who was removed is sent nothing more.
/// </summary>
internal sealed class LiveView(
    ConsoleSessions sessions, IServiceScopeFactory scopes, IHostApplicationLifetime life, TimeProvider time)
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _comeBack = TimeSpan.FromSeconds(2);

    /// <summary>Ends when nobody listens any more, or she may not, or there is nothing to see any more.</summary>
    /// <param name="http">The request.</param>
    /// <param name="visitor">Who listens.</param>
    /// <param name="section">The section in which it stands.</param>
    /// <param name="page">The page on which it stands: the ways on it are for that one.</param>
    /// <param name="look">Looks; the same again where nothing changed, null where there is nothing to see any more.</param>
    /// <typeparam name="TView">The part's view.</typeparam>
    public IAsyncEnumerable<SseItem<string>> Of<TView>(
        HttpContext http,
        Visitor visitor,
        Sections.Section section,
        string page,
        Func<Visitor, CancellationToken, ValueTask<object?>> look)
        where TView : IComponent
        => Of<TView>(
            visitor with { Path = $"{ConsoleAddress.Path}/{page}" },
            ConsoleCookies.Read(http, ConsoleCookies.Session) ?? string.Empty,
            section,
            look,
            http.RequestAborted);

    private async IAsyncEnumerable<SseItem<string>> Of<TView>(
        Visitor visitor,
        string token,
        Sections.Section section,
        Func<Visitor, CancellationToken, ValueTask<object?>> look,
        [EnumeratorCancellation] CancellationToken cancellation)
        where TView : IComponent
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation, life.ApplicationStopping);
        var (seen, sent) = ((object?)null, string.Empty);
        while (!ends.IsCancellationRequested && await Still(visitor, token, section, ends.Token) is { } now
            && await look(now, ends.Token) is { } model)
        {
            if (!ReferenceEquals(seen, model))
            {
                seen = model;
                var html = await Render<TView>(now, model);
                if (html != sent)
                    yield return new SseItem<string>(sent = html) { ReconnectionInterval = _comeBack };
            }

            await Task.Delay(_look, time, ends.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Visitor?> Still(Visitor visitor, string token, Sections.Section section, CancellationToken cancellation)
        => await sessions.Find(token, cancellation) is var (session, who) && who.May(section.Needs)
            ? visitor with { Who = who, Session = session, Now = time.GetUtcNow() }
            : null;

    private async Task<string> Render<TView>(Visitor visitor, object model)
        where TView : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new View<TView>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [Page.Visitor] = visitor,
            [Page.Model] = model,
        }).Html(scope.ServiceProvider);
    }
}
