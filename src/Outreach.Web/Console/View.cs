using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Outreach.Web.Console;

/// <summary>
/// A view as HTML, sent as a page or as a part of one. Rendered by ourselves: the framework's own result brings Data Protection along,
/// which keeps a key ring beside our key file.
/// </summary>
/// <param name="values">What the view shows.</param>
/// <param name="status">With which status it is sent.</param>
/// <typeparam name="TView">The view.</typeparam>
internal sealed class View<TView>(IReadOnlyDictionary<string, object?> values, int status = StatusCodes.Status200OK) : IResult
    where TView : IComponent
{
    private const string Kind = "text/html; charset=utf-8";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var html = await Html(httpContext.RequestServices);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = Kind;
        await httpContext.Response.WriteAsync(html, httpContext.RequestAborted);
    }

    /// <summary>The HTML alone.</summary>
    public async Task<string> Html(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<TView>(ParameterView.FromDictionary(values.ToDictionary()))).ToHtmlString());
    }
}
