using System.Text.Json;

namespace Outreach.Loopback;

/// <summary>Lets a request in, unless a fault strikes it.</summary>
internal sealed class ApiDoor(ApiMethods methods, Faults faults)
{
    /// <summary>The answer; nothing when the connection is to be cut.</summary>
    public async ValueTask<ApiAnswer?> Answer(LoopbackRequest request, CancellationToken gone)
    {
        using var body = JsonDocument.Parse(request.Bytes);
        var args = new Args(body.RootElement);
        var fault = faults.Strike(request.Method, args.Chat);
        switch (fault?.Kind)
        {
            case FaultKind.CutBefore:
                return null;
            case FaultKind.Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone);
                return null;
            case FaultKind.HangAfter:
                await methods.Call(request.Method, args, gone);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone);
                return null;
            case FaultKind.CutAfter:
                await methods.Call(request.Method, args, gone);
                return null;
            case FaultKind.Forget:
                methods.Forget(args);
                return await methods.Call(request.Method, args, gone);
            case FaultKind.Expire:
                methods.Expire(args);
                return await methods.Call(request.Method, args, gone);
            case { }:
                return Refusal(fault);
        }

        return faults.IsOverLimit(request.Method) ? ApiAnswer.TooMany(faults.LimitRetryAfter) : await methods.Call(request.Method, args, gone);
    }

    private static ApiAnswer Refusal(Fault fault) => fault.Kind switch
    {
        FaultKind.TooMany => ApiAnswer.TooMany(fault.RetryAfter),
        FaultKind.Unauthorized => ApiAnswer.Error(401, "Unauthorized"),
        FaultKind.Conflict => ApiAnswer.Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"),
        FaultKind.BadRequest => ApiAnswer.Bad("message is too long"),
        FaultKind.Blocked => ApiAnswer.Error(403, "Forbidden: bot was blocked by the user"),
        FaultKind.NoVoices => ApiAnswer.Bad("VOICE_MESSAGES_FORBIDDEN"),
        FaultKind.TooOld => ApiAnswer.Bad("message can't be deleted for everyone"),
        FaultKind.BadGateway => new ApiAnswer(502, "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"u8.ToArray()),
        _ => ApiAnswer.Error(500, "Internal Server Error: sent by the loopback"),
    };
}
