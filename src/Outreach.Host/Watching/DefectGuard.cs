using System.Diagnostics.CodeAnalysis;

namespace Outreach.Host.Watching;

/// <summary>Tells a defect behind a web address by its kind. The web server would log its text, which can hold a person's words.</summary>
internal sealed class DefectGuard(RequestDelegate next, ILogger<DefectGuard> log)
{
    [SuppressMessage("Design", "CA1031", Justification = "Whatever escapes from here is logged by the web server with its text.")]
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone: there is nobody to answer.
            context.Abort();
        }
        catch (Exception defect)
        {
            Log.RequestFailed(log, defect.GetType().Name, context.GetEndpoint()?.DisplayName ?? "?");
            if (context.Response.HasStarted)
                context.Abort();
            else
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
