using System.Diagnostics;
using System.Net;

namespace Outreach.Loopback.Running;

/// <summary>The real program as a process of its own.</summary>
public sealed class HostRun : RunningHost, IAsyncDisposable
{
    private readonly Process _process;
    private readonly Captured _out;
    private readonly Captured _err;

    public HostRun(Process process, Uri url)
        : base(url)
        => (_process, _out, _err) = (process, new Captured(process.StandardOutput.BaseStream), new Captured(process.StandardError.BaseStream));

    /// <summary>The process itself.</summary>
    public Process Process => _process;

    public string Out => _out.ToString();

    public string Err => _err.ToString();

    /// <summary>All it wrote, to the byte.</summary>
    public byte[] Said => [.. _out.Bytes, .. _err.Bytes];

    public bool HasExited => _process.HasExited;

    /// <summary>Telegram calls.</summary>
    public async Task<HttpStatusCode> Post(string update, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Url, "/webhooks/telegram"));
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

    protected override void Check()
    {
        if (HasExited)
            throw new InvalidOperationException($"It has ended with {_process.ExitCode}:\n{this}");
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
