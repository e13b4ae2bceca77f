using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Sms;
using Outreach.Storage;
using Outreach.Twilio.Sending;

namespace Outreach.Twilio.Receiving;

/// <summary>
/// Where Twilio calls: with an SMS, or with news of one of ours. Whose signature does not fit is turned away; who else is answered only
/// when it is stored.
/// </summary>
internal sealed class TwilioDoor(
    Inbox inbox,
    Deliveries deliveries,
    AnsweredCountries countries,
    TwilioOptions options,
    SendBackoff hold,
    AccountAlarm alarm,
    OwnMessages own,
    ForgedCalls forged,
    ChannelHealth health,
    TimeProvider time,
    IHostApplicationLifetime life,
    ILogger<TwilioDoor> logger)
{
    /// <summary>The address of the door for SMS.</summary>
    public const string SmsPath = "/webhooks/twilio/sms";

    /// <summary>The address of the door for news.</summary>
    public const string StatusPath = "/webhooks/twilio/status";

    /// <summary>The name under which receiving stands in the channels' health.</summary>
    public const string HealthName = SmsKind.Name + "-receiving";

    private const string WrongSetting = "Twilio's calls have a signature that does not fit: see that Twilio:PublicUrl is the beginning "
        + "of the address entered at Twilio, and that Twilio:AuthToken is the primary one.";

    private const string SignatureHeader = "X-Twilio-Signature";
    private const int LongestBody = 64 * 1024;
    private const int RetrySeconds = 2;

    private readonly Signature _signature = new(options.AuthToken!);
    private readonly OtherAddress _other = new(new Signature(options.AuthToken!), options);

    /// <summary>Answers a call with an SMS.</summary>
    public Task EnterSms(HttpContext context) => Enter(context, open: options.CanReceive, Hear);

    /// <summary>Answers a call with news of a message of ours.</summary>
    public Task EnterStatus(HttpContext context) => Enter(context, open: options.HasPublicUrl, Learn);

    private async Task Enter(HttpContext context, bool open, Func<CallForm, CancellationToken, Task> store)
    {
        var status = open ? await Store(context.Request, store) : StatusCodes.Status404NotFound;
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = $"{RetrySeconds}";
        if (status != StatusCodes.Status200OK)
            return;
        // The answer to her goes through the outbox: only so has it an id, a delivery and a second try.
        context.Response.ContentType = "text/xml";
        await context.Response.WriteAsync("<Response/>");
    }

    private async Task<int> Store(HttpRequest request, Func<CallForm, CancellationToken, Task> store)
    {
        try
        {
            if (request.Headers[SignatureHeader] is not [{ Length: > 0 } said])
                return StatusCodes.Status403Forbidden;
            if (await Body(request) is not { } body)
                return StatusCodes.Status413PayloadTooLarge;
            var form = CallForm.Read(body);
            // The address as Twilio knows it: what this request came to may be a proxy's.
            if (!form.IsPlain)
                return StatusCodes.Status403Forbidden;
            if (!_signature.Fits(said, options.Outside(request.Path + request.QueryString.ToString())!, form))
                return Forged(request, said, form);
            // A caller that hangs up must not tear a message between the store and its lane: only our own stop does.
            await store(form, life.ApplicationStopping);
            health.Worked(HealthName);
            return StatusCodes.Status200OK;
        }
        catch (StoreUnavailableException)
        {
            health.Failed(HealthName, "What Twilio brings cannot be stored: look at the store.");
            Log.StoreAway(logger);
            return StatusCodes.Status503ServiceUnavailable;
        }
        catch (OperationCanceledException)
        {
            // We are stopping: Twilio tries again, if it was told to.
            return StatusCodes.Status503ServiceUnavailable;
        }
        catch (BadHttpRequestException broken)
        {
            return broken.StatusCode;
        }
    }

    // Strangers knock at every door, and the account's id is no secret: they are counted and raise no alarm. But who names a message of
    // ours, or signs with our token over another address, is Twilio, and then a setting is wrong.
    private int Forged(HttpRequest request, string said, CallForm form)
    {
        if (form["AccountSid"] == options.AccountSid)
        {
            forged.Add();
            health.TurnedAway(HealthName);
            if (own.Knows(form["MessageSid"]) || _other.Fits(request, said, form))
                health.Failed(HealthName, WrongSetting);
        }

        return StatusCodes.Status403Forbidden;
    }

    private async Task Hear(CallForm form, CancellationToken cancellation)
    {
        if (SmsReader.Read(form, time.GetUtcNow()) is { } message && countries.Answer(message.Address))
            await inbox.Receive(message, cancellation);
        else
            PassOver(form);
    }

    // A satellite or premium number would only be paid for. A bank's code or an advertisement needs no answer, but people who are heard by
    // nobody are to be noticed.
    private void PassOver(CallForm form)
    {
        health.PassedOver(HealthName);
        Log.Nobody(logger, Sid(form));
    }

    private async Task Learn(CallForm form, CancellationToken cancellation)
    {
        if (StatusReader.Read(form, time.GetUtcNow()) is { } news)
            await deliveries.Hear(news, cancellation);
        else
            Log.UnknownNews(logger, Sid(form));
        if (StatusReader.Code(form) is not { } code)
            return;
        var error = TwilioErrors.Find(code);
        Log.NotDelivered(logger, Sid(form), code, error?.Meaning ?? "We know no more of this code.");
        if (error?.Kind == TwilioErrorKind.Account)
        {
            hold.OnAccount(byNews: true);
            await alarm.Raise(error);
        }
    }

    private static string Sid(CallForm form) => form["MessageSid"] is { } sid && CallForm.IsSid(sid) ? sid : "(none)";

    private static async Task<string?> Body(HttpRequest request)
    {
        if (request.ContentLength > LongestBody)
            return null;
        using var body = new MemoryStream();
        var piece = new byte[8 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted)) > 0)
        {
            await body.WriteAsync(piece.AsMemory(0, read), request.HttpContext.RequestAborted);
            if (body.Length > LongestBody)
                return null;
        }

        return Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }
}
