using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Outreach.Loopback.Twilio;

/// <summary>Takes messages, unless something is wrong with them or a fault strikes.</summary>
internal sealed class MessageDoor(LoopbackTwilio twilio)
{
    private const string Method = "Messages";
    private const string ListMethod = "List";

    private readonly Lock _lock = new();
    private readonly List<Refusing> _refusals = [];

    public void Refuse(int code, int status, int times, string? to)
    {
        lock (_lock)
            _refusals.Add(new Refusing(code, status, to) { Left = times });
    }

    public void Accept()
    {
        lock (_lock)
            _refusals.Clear();
    }

    public async Task Enter(HttpContext context, CancellationToken gone)
    {
        if (Stranger(context.Request) is { } objection)
        {
            await Write(context, objection);
            return;
        }

        if (context.Request.Method == HttpMethods.Get)
        {
            await List(context);
            return;
        }

        var form = await context.Request.ReadFormAsync(gone);
        var fault = twilio.Faults.Strike(Method, long.TryParse(form["To"].ToString().TrimStart('+'), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null);
        if (fault?.Kind is FaultKind.CutBefore)
        {
            context.Abort();
        }
        else if (fault?.Kind is FaultKind.Hang)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone);
        }
        else if (fault?.Kind is FaultKind.CutAfter or FaultKind.HangAfter)
        {
            var (_, tell) = await Take(form);
            _ = tell();
            if (fault.Kind == FaultKind.HangAfter)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone);
            context.Abort();
        }
        else if (fault is not null && SpoiltAnswer.Is(fault.Kind))
        {
            var (answer, tell) = await Take(form);
            _ = tell();
            await SpoiltAnswer.Write(context, fault.Kind, answer, gone);
        }
        else if (fault is not null)
        {
            await Fail(context, fault);
        }
        else if (twilio.Faults.IsOverLimit(Method))
        {
            await TooMany(context, 0);
        }
        else
        {
            var (answer, tell) = await Take(form);
            await Write(context, answer);
            _ = tell();
        }
    }

    private async Task<(ApiAnswer Answer, Func<Task> Tell)> Take(IFormCollection form)
    {
        if ((MessageForm.Objection(form, twilio.Options) ?? Refusal(form["To"].ToString())) is { } objection)
            return (objection, static () => Task.CompletedTask);
        if (twilio.OptOuts.Has(form["To"].ToString()))
            return (TwilioAnswers.Error(400, 21610, "Attempt to send to unsubscribed recipient"), static () => Task.CompletedTask);
        var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var status = fields.ContainsKey("From") ? "queued" : "accepted";
        var sms = new SentSms(twilio.NextSid(), fields["To"], fields["Body"], fields, status) { At = TimeProvider.System.GetUtcNow() };
        var tell = await twilio.Take(sms);
        return (TwilioAnswers.Taken(sms, twilio.Options.AccountSid), tell);
    }

    private ApiAnswer? Refusal(string to)
    {
        lock (_lock)
        {
            if (_refusals.Find(refusal => refusal.Left > 0 && (refusal.To is null || refusal.To == to)) is not { } found)
                return null;
            found.Left--;
            return TwilioAnswers.Error(found.Status, found.Code, $"Refused by the loopback: {to}");
        }
    }

    private ApiAnswer? Stranger(HttpRequest request)
    {
        var account = twilio.Options.AccountSid;
        if (request.Path != $"/2010-04-01/Accounts/{account}/Messages.json")
            return TwilioAnswers.Error(404, 20404, "The requested resource was not found");
        if (request.Method != HttpMethods.Post && request.Method != HttpMethods.Get)
            return TwilioAnswers.Error(405, 20004, "Method not allowed");
        if (request.Headers.Authorization != "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{account}:{twilio.Options.AuthToken}")))
            return TwilioAnswers.Error(401, 20003, "Authenticate");
        var isForm = request.Method == HttpMethods.Get || request.ContentType?.Split(';')[0] == "application/x-www-form-urlencoded";
        return isForm ? null : TwilioAnswers.Error(415, 20415, "Unsupported Media Type");
    }

    // The newest first, as Twilio lists them.
    private Task List(HttpContext context)
    {
        if (twilio.Faults.Strike(ListMethod, null) is { } fault)
            return Fail(context, fault);
        var query = context.Request.Query;
        var most = int.TryParse(query["PageSize"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 50;
        SentSms[] found = [.. twilio.Messages.Where(sms => query["To"].Count == 0 || sms.To == query["To"]).Reverse().Take(most)];
        return Write(context, TwilioAnswers.Listed(found, twilio.Options.AccountSid));
    }

    private Task Fail(HttpContext context, Fault fault) => fault.Kind switch
    {
        FaultKind.TooMany => TooMany(context, fault.RetryAfter),
        FaultKind.Redirect => Redirect(context),
        FaultKind.Unauthorized => Write(context, TwilioAnswers.Error(401, 20003, "Authenticate")),
        FaultKind.BadGateway => Write(context, new ApiAnswer(502, "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"u8.ToArray())),
        _ => Write(context, TwilioAnswers.Error(500, 20500, "An internal server error has occurred")),
    };

    private static Task Redirect(HttpContext context)
    {
        context.Response.Headers.Location = context.Request.Path.ToString();
        return Write(context, new ApiAnswer(302, Array.Empty<byte>()));
    }

    private Task TooMany(HttpContext context, int seconds)
    {
        twilio.Faults.CountRejected();
        if (seconds > 0)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Write(context, TwilioAnswers.Error(429, 20429, "Too Many Requests"));
    }

    private static async Task Write(HttpContext context, ApiAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.Status == 502 ? "text/html" : "application/json";
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.BodyWriter.WriteAsync(answer.Body);
        await context.Response.CompleteAsync();
    }

    private sealed class Refusing(int code, int status, string? to)
    {
        public int Code => code;

        public int Status => status;

        public string? To => to;

        public int Left { get; set; }
    }
}
