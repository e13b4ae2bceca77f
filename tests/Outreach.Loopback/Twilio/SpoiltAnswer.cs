using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Outreach.Loopback.Twilio;

/// <summary>The answer to a message that was taken, when it is not what it should be.</summary>
internal static partial class SpoiltAnswer
{
    /// <summary>Signs that stand before the message's name, and those that stand behind it.</summary>
    private const int FewSigns = 30;

    /// <summary>Whether a fault is one of these.</summary>
    public static bool Is(FaultKind kind)
        => kind is FaultKind.CutAnswer or FaultKind.CutAnswerLate or FaultKind.HangAnswer
            or FaultKind.BadDate or FaultKind.PageAnswer or FaultKind.EmptyAnswer;

    public static async Task Write(HttpContext context, FaultKind kind, ApiAnswer answer, CancellationToken gone)
    {
        byte[] body = kind switch
        {
            FaultKind.BadDate => Encoding.UTF8.GetBytes(Date().Replace(Encoding.UTF8.GetString(answer.Body.Span), @"""${name}"":""x""")),
            FaultKind.PageAnswer => "<html><body>201 Created</body></html>"u8.ToArray(),
            FaultKind.EmptyAnswer => [],
            _ => answer.Body.ToArray(),
        };
        var written = kind switch
        {
            FaultKind.CutAnswer => FewSigns,
            FaultKind.CutAnswerLate or FaultKind.HangAnswer => body.Length - FewSigns,
            _ => body.Length,
        };
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body.AsMemory(0, written), gone);
        await context.Response.BodyWriter.FlushAsync(gone);
        if (written == body.Length)
        {
            await context.Response.CompleteAsync();
            return;
        }

        // What was written is to be on its way before the line is cut.
        var pause = kind == FaultKind.HangAnswer ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(100);
        await Task.Delay(pause, TimeProvider.System, gone);
        context.Abort();
    }

    [GeneratedRegex(@"""(?<name>date_created|date_updated)"":""[^""]*""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
