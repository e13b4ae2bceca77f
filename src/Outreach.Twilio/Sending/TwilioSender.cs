using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using Outreach.Twilio.Receiving;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;

namespace Outreach.Twilio.Sending;

/// <summary>
/// Hands one message to Twilio by its package, once: there is no key by which Twilio knew a repetition, so whoever repeats a call may
/// double an SMS. That decision is the outbox's alone.
/// </summary>
internal sealed class TwilioSender(
    ITwilioRestClient client, ApiCalls calls, TwilioLookUp lookUp, TimeProvider time, ILogger<TwilioSender> logger)
{
    /// <summary>Hands over a message. Trouble is an answer.</summary>
    public async Task<TwilioAnswer> Post(CreateMessageOptions message, CancellationToken cancellation)
    {
        var call = calls.Begin(cancellation);
        var (taken, code) = await Create(message);
        switch (call)
        {
            case { Status: HttpStatusCode.Created } when Read(taken) is null:
                return await Learn(message, call);
            case { IsWhole: true, Status: { } status }:
                return (int)status is >= 200 and < 300 ? Read(taken) ?? (TwilioAnswer)Strange() : Refused(call, status, code);
            case { IsLate: true }:
                return new TwilioAnswer.Unknown("Twilio does not answer in time: look at the network and at Twilio:ApiUrl.");
            default:
                cancellation.ThrowIfCancellationRequested();
                return new TwilioAnswer.Unknown("Twilio cannot be reached: look at the network and at Twilio:ApiUrl.")
                {
                    NeverSent = call.NeverSent,
                };
        }
    }

    private static TwilioAnswer.Taken? Read(MessageResource? taken)
        => taken is { Sid: { } sid } && CallForm.IsSid(sid)
            ? new TwilioAnswer.Taken(sid, taken.Status?.ToString(), Segments(taken.NumSegments))
            : null;

    private static int Segments(string? said)
        => int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var segments) ? segments : 0;

    private static TwilioAnswer.Refused Refused(ApiCall call, HttpStatusCode status, int? code)
        => new(TwilioErrors.Of(status, code), call.Wait) { ByTwilio = code is not null && (int)status is >= 400 and < 500 };

    private static TwilioAnswer.Unknown Strange() => new("What answers is not Twilio: look at Twilio:ApiUrl.");

    // What became of the message is told by what came back over the line; of what the package throws only Twilio's code is read.
    [SuppressMessage("Design", "CA1031", Justification = "Whatever the package throws holds the number or the account.")]
    private async Task<(MessageResource? Taken, int? Code)> Create(CreateMessageOptions message)
    {
        try
        {
            return (await MessageResource.CreateAsync(message, client), null);
        }
        catch (ApiException refused)
        {
            return (null, refused.Code > 0 ? refused.Code : null);
        }
        catch (Exception)
        {
            return (null, null);
        }
    }

    // It said that it took it, whatever came behind that: it must not be sent again.
    private async Task<TwilioAnswer> Learn(CreateMessageOptions message, ApiCall call)
    {
        var sid = TakenId.In(call.Body.Span) ?? await lookUp.Find(message, call.At ?? time.GetUtcNow(), call.Cancellation);
        Log.Unreadable(logger, sid ?? "(unknown)");
        return new TwilioAnswer.Taken(sid, null, 0);
    }
}
