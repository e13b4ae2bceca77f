using System.Net;
using System.Text.Json;

namespace Outreach.Loopback.Running;

/// <summary>The program while it runs, seen through its own web address.</summary>
public abstract class RunningHost(Uri url)
{
    private protected static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>Its web address.</summary>
    protected Uri Url => url;

    /// <summary>What /health/ready says now; nothing while nobody answers.</summary>
    public async Task<JsonElement?> Health()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(Url, "/health/ready"), CancellationToken.None);
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None)).RootElement;
        }
        catch (Exception nobody) when (nobody is HttpRequestException or JsonException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>Whether it says that it can work: the status of /health/ready.</summary>
    public async Task<HttpStatusCode> Status()
    {
        using var answer = await Http.GetAsync(new Uri(Url, "/health/ready"), CancellationToken.None);
        return answer.StatusCode;
    }

    public async Task<Ledger> Ledger() => (await Health())!.Value.GetProperty("ledger").Deserialize<Ledger>(JsonSerializerOptions.Web)!;

    /// <summary>Waits until /health/ready is so, and returns it.</summary>
    public async Task<JsonElement> Until(Func<JsonElement, bool> condition)
    {
        JsonElement? health = null;
        await Wait.Until(
            async () =>
            {
                Check();
                return (health = await Health()) is { } now && condition(now);
            },
            () => $"{health}\n{this}");
        return health!.Value;
    }

    public Task<JsonElement> Ready() => Until(health => health.GetProperty("ok").GetBoolean());

    /// <summary>Waits until so many messages came and all of them are dealt with and answered.</summary>
    public Task<JsonElement> Rest(int received) => Until(health
        => health.GetProperty("ledger").GetProperty("received").GetInt64() >= received
        && health.GetProperty("ledger").GetProperty("waiting").GetInt64() == 0
        && health.GetProperty("inbox").GetProperty("waiting").GetInt64() == 0
        && health.GetProperty("outbox").GetProperty("waiting").GetInt64() == 0);

    /// <summary>Fails when it cannot be waited for any more.</summary>
    protected virtual void Check()
    {
    }
}
