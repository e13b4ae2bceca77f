using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace Outreach.Twilio;

/// <summary>
/// Hands one message to Twilio, once: there is no key by which Twilio knew a repetition, so whoever repeats a call may double an SMS.
/// That decision is the outbox's alone.
/// </summary>
internal sealed class TwilioClient
{
    /// <summary>Bytes in an answer: what is longer is not Twilio.</summary>
    public const int LongestAnswer = 64 * 1024;

    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly Uri _messages;
    private readonly AuthenticationHeaderValue _account;

    public TwilioClient(HttpClient http, IOptions<TwilioOptions> options, TimeProvider time)
    {
        (_http, _time) = (http, time);
        var (sid, token) = (options.Value.AccountSid, options.Value.AuthToken);
        _messages = new Uri(new Uri(options.Value.ApiUrl.Trim()), $"/2010-04-01/Accounts/{sid}/Messages.json");
        _account = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{sid}:{token}")));
    }

    /// <summary>Hands over the fields of a message. Trouble is an answer.</summary>
    public async Task<TwilioAnswer> Post(IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _messages) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Authorization = _account;
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await _http.SendAsync(request, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            return response.IsSuccessStatusCode ? Taken(body) : Refused(response, Read(body, TwilioJson.Default.Refusal)?.Code);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new TwilioAnswer.Unknown("Twilio does not answer in time: look at the network and at Twilio:ApiUrl.");
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException)
        {
            // Its text is left: it could hold the address, in which the account stands.
            return new TwilioAnswer.Unknown("Twilio cannot be reached: look at the network and at Twilio:ApiUrl.") { NeverSent = HasNoConnection(cause) };
        }
    }

    private static TwilioAnswer Taken(byte[] body)
        => Read(body, TwilioJson.Default.TakenMessage) is { Sid: { Length: > 0 } sid } taken && CallForm.IsSid(sid)
            ? new TwilioAnswer.Taken(sid, taken.Status, taken.NumSegments ?? 0)
            : new TwilioAnswer.Unknown("What answers is not Twilio: look at Twilio:ApiUrl.");

    private static bool HasNoConnection(Exception cause)
        => cause is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };

    private TwilioAnswer.Refused Refused(HttpResponseMessage response, int? code)
        => new(TwilioErrors.Of(response.StatusCode, code), Wait(response)) { ByTwilio = code is not null && (int)response.StatusCode is >= 400 and < 500 };

    private static T? Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            // A page of HTML from something in between.
            return null;
        }
    }

    private TimeSpan? Wait(HttpResponseMessage response)
        => response.Headers.RetryAfter is { } after ? after.Delta ?? (after.Date - _time.GetUtcNow()) : null;
}
