namespace Outreach.Twilio.Sending;

/// <summary>
/// Stands between Twilio's package and the network: leads each call to Twilio:ApiUrl, lets it be given up, and notes what came back.
/// Nothing here repeats a call.
/// </summary>
internal sealed class ApiLine(ApiCalls calls, TwilioOptions options, TimeProvider time) : DelegatingHandler
{
    /// <summary>The name of its client in the factory.</summary>
    public const string Name = "twilio";

    /// <summary>Bytes in an answer: what is longer is not Twilio.</summary>
    public const int LongestAnswer = 256 * 1024;

    private readonly Uri _api = new(options.ApiUrl.Trim());

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = calls.Current;
        request.RequestUri = new Uri(_api, request.RequestUri!.PathAndQuery);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, call.Cancellation);
        try
        {
            using var response = await base.SendAsync(request, both.Token);
            (call.Status, call.At, call.Wait) = (response.StatusCode, response.Headers.Date, Wait(response));
            await Read(response.Content, call, both.Token);
            return new HttpResponseMessage(response.StatusCode) { Content = new ReadOnlyMemoryContent(call.Body) };
        }
        catch (HttpRequestException broken)
        {
            call.NeverSent = HasNoConnection(broken);
            throw;
        }
        catch (OperationCanceledException) when (!call.Cancellation.IsCancellationRequested)
        {
            call.IsLate = true;
            throw;
        }
    }

    private static async Task Read(HttpContent content, ApiCall call, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var piece = new byte[4 * 1024];
        int read;
        try
        {
            while ((read = await stream.ReadAsync(piece, cancellation)) > 0)
            {
                await body.WriteAsync(piece.AsMemory(0, read), cancellation);
                if (body.Length > LongestAnswer)
                    throw new IOException("The answer is longer than any of Twilio's.");
            }

            call.IsWhole = true;
        }
        finally
        {
            call.Body = body.ToArray();
        }
    }

    private static bool HasNoConnection(HttpRequestException cause)
        => cause.HttpRequestError
            is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    private TimeSpan? Wait(HttpResponseMessage response)
        => response.Headers.RetryAfter is { } after ? after.Delta ?? (after.Date - time.GetUtcNow()) : null;
}
