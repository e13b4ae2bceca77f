using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Outreach.Loopback.Twilio;

/// <summary>Calls the program, signed, over the address by which the world knows it; what stands before the program brings the call inside.</summary>
internal sealed class HookCaller(TwilioLoopbackOptions options) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(15) };
    private readonly ConcurrentQueue<HookCall> _calls = new();
    private readonly CancellationTokenSource _stop = new();
    private int _waiting;

    /// <summary>All calls that were answered, or given up.</summary>
    public IReadOnlyList<HookCall> Calls => [.. _calls];

    /// <summary>How many calls are not answered yet.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Where the program really listens, and by which address the world knows it.</summary>
    public (Uri Inside, string Outside)? Program { get; set; }

    public async Task<HookCall> Call(string url, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
            while (true)
            {
                var call = await Try(url, fields, token);
                if (call.Status is { } status && (int)status < 500 || !options.Retries || _stop.IsCancellationRequested)
                {
                    _calls.Enqueue(call);
                    return call;
                }

                await Task.Delay(Pause, TimeProvider.System, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task<HookCall> Try(string url, IReadOnlyList<KeyValuePair<string, string>> fields, string token)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Inside(url)) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add("X-Twilio-Signature", TwilioSignature.Of(options.AuthToken, url, fields));
            request.Headers.Add("I-Twilio-Idempotency-Token", token);
            using var answer = await _http.SendAsync(request, _stop.Token);
            return new HookCall(url, fields, answer.StatusCode, await answer.Content.ReadAsStringAsync(_stop.Token));
        }
        catch (Exception cause) when (cause is HttpRequestException or OperationCanceledException or IOException)
        {
            return new HookCall(url, fields, null, cause.GetType().Name);
        }
    }

    private Uri Inside(string url)
        => Program is var (inside, outside) && url.StartsWith(outside, StringComparison.Ordinal) ? new Uri(inside.ToString().TrimEnd('/') + url[outside.Length..]) : new Uri(url);
}
