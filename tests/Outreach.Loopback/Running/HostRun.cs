using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace Outreach.Loopback.Running;

/// <summary>The real program as a process of its own.</summary>
public sealed class HostRun : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(20) };

    private readonly Process _process;
    private readonly Captured _out;
    private readonly Captured _err;
    private readonly Uri _url;

    public HostRun(Process process, Uri url)
        => (_process, _url, _out, _err) = (process, url, new Captured(process.StandardOutput.BaseStream), new Captured(process.StandardError.BaseStream));

    /// <summary>The process itself.</summary>
    public Process Process => _process;

    public string Out => _out.ToString();

    public string Err => _err.ToString();

    /// <summary>All it wrote, to the byte.</summary>
    public byte[] Said => [.. _out.Bytes, .. _err.Bytes];

    public bool HasExited => _process.HasExited;

    /// <summary>What /health/ready says now; nothing while nobody answers.</summary>
    public async Task<JsonElement?> Health()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(_url, "/health/ready"), CancellationToken.None);
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
        using var answer = await Http.GetAsync(new Uri(_url, "/health/ready"), CancellationToken.None);
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
                if (HasExited)
                    throw new InvalidOperationException($"It has ended with {_process.ExitCode}:\n{this}");
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

    /// <summary>Telegram calls.</summary>
    public async Task<HttpStatusCode> Post(string update, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_url, "/webhooks/telegram"));
        request.Content = new StringContent(update, System.Text.Encoding.UTF8, "application/json");
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var answer = await Http.SendAsync(request, CancellationToken.None);
        return answer.StatusCode;
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await Exit();
    }

    /// <summary>kill -TERM, as a service manager does.</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(CancellationToken.None);
        if (kill.ExitCode != 0)
            throw new InvalidOperationException($"kill ended with {kill.ExitCode}.");
        return await Exit();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Exit()
    {
        try
        {
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(Wait.Patience, TimeProvider.System, CancellationToken.None);
            await Task.WhenAll(_out.End, _err.End);
            return _process.ExitCode;
        }
        catch (TimeoutException still)
        {
            throw new TimeoutException($"It still runs:\n{this}", still);
        }
    }

    public override string ToString() => $"--- stdout\n{Out}\n--- stderr\n{Err}";

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await Task.WhenAll(_out.End, _err.End);
        _process.Dispose();
    }
}
