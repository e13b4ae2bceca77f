using System.Diagnostics;
using System.Globalization;
using Outreach.Loopback;
using Outreach.Loopback.Running;

namespace Outreach.Benchmarks;

/// <summary>What is measured: the program or the echo, as a process of its own, with its Bot API.</summary>
internal sealed class Subject : IAsyncDisposable
{
    public const string Token = Site.Token;

    private readonly Site? _site;
    private readonly LoopbackBotApi? _own;
    private readonly Process _process;

    private Subject(Site? site, LoopbackBotApi? own, Process process) => (_site, _own, _process) = (site, own, process);

    public LoopbackBotApi Api => _own ?? _site!.Api;

    /// <summary>How long it took from the start of the process to the first question for updates.</summary>
    public TimeSpan FirstPoll { get; private init; }

    /// <summary>Of all its threads.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What it holds of the machine's memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts the program, on this store if one is given, as fast as it can go.</summary>
    public static async Task<Subject> Program(Population? stored = null, Action<Site>? change = null)
    {
        var site = await Site.WithTelegram(new LoopbackOptions { Token = Token, KeepRequests = false });
        site.Settings["Telegram__MessagesPerSecond"] = "10000";
        site.Settings["Telegram__BurstToOne"] = "100";
        site.Settings["Logging__LogLevel__Default"] = "Warning";
        change?.Invoke(site);
        site.Program = await Published.Folder();
        stored?.CopyTo(site);
        var start = Stopwatch.GetTimestamp();
        var run = site.Start();
        while (site.Api.Calls("getUpdates") == 0 && !run.HasExited)
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        var polled = Stopwatch.GetElapsedTime(start);
        await run.Ready();
        return new Subject(site, null, run.Process) { FirstPoll = polled };
    }

    /// <summary>Starts the yardstick.</summary>
    public static async Task<Subject> Echo()
    {
        var api = await LoopbackBotApi.Start(new LoopbackOptions { Token = Token, KeepRequests = false });
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["echo", "--api", api.Address.ToString()]);
        var echo = new Subject(null, api, System.Diagnostics.Process.Start(start)!);
        await Wait.Until(() => api.Calls("getUpdates") > 0, () => "the echo does not ask for updates");
        return echo;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(_site is null ? "echo" : "program")} {_process.Id}");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        if (_own is not null)
            await _own.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
        else
            _process.Dispose();
    }
}
