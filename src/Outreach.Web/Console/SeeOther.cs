using Microsoft.AspNetCore.Http;

namespace Outreach.Web.Console;

/// <summary>What was asked for is done: the browser is to look at a page, by a way that holds under any path of a proxy.</summary>
/// <param name="way">The way.</param>
internal sealed class SeeOther(string way) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = way;
        return Task.CompletedTask;
    }
}
