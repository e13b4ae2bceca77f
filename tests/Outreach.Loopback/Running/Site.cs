using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Outreach.Loopback.Twilio;

namespace Outreach.Loopback.Running;

/// <summary>A place where the program is installed: a folder of its own, settings, and a Bot API on this machine.</summary>
public sealed class Site : IAsyncDisposable
{
    public const string Token = "123456:TEST";

    /// <summary>The address by which the world knows the program.</summary>
    public const string Outside = "https://sms.example.org";

    private const int LowestPort = 12000;
    private const int Ports = 20000;

    // Other test runs of the same machine begin elsewhere.
    private static int _ports = RandomNumberGenerator.GetInt32(Ports);

    private readonly List<HostRun> _runs = [];
    private LoopbackBotApi? _api;
    private LoopbackTwilio? _twilio;

    private Site()
    {
        Folder = Directory.CreateTempSubdirectory("outreach-").FullName;
        Data = Path.Combine(Folder, "data");
        Url = new Uri($"http://127.0.0.1:{FreePort()}");
        Settings = new(StringComparer.Ordinal)
        {
            ["Urls"] = Url.ToString(),
            ["Storage__LiteDb__Path"] = Store,
            ["Privacy__KeyFile"] = Key,
            ["Content__Folder"] = ShippedContent,
        };
    }

    public static string ShippedContent { get; } = Path.Combine(Repository(), "content");

    /// <summary>The working folder.</summary>
    public string Folder { get; }

    /// <summary>Where store and key lie.</summary>
    public string Data { get; }

    public string Store => Path.Combine(Data, "outreach.db");

    public string Key => Path.Combine(Data, "outreach.key");

    public Uri Url { get; }

    /// <summary>Everything that was started here.</summary>
    public IReadOnlyList<HostRun> Runs => _runs;

    /// <summary>The program's folder: where the tests were built, unless another is measured.</summary>
    public string Program { get; set; } = AppContext.BaseDirectory;

    /// <summary>What stands before the program when it is started: nothing, or a command that carries it out elsewhere.</summary>
    public IReadOnlyList<string> Within { get; set; } = [];

    /// <summary>Environment variables.</summary>
    public Dictionary<string, string> Settings { get; }

    public LoopbackBotApi Api => _api ?? throw new InvalidOperationException("This site has no Telegram.");

    public LoopbackTwilio Twilio => _twilio ?? throw new InvalidOperationException("This site has no SMS.");

    /// <summary>Telegram is off: the settings are the simplest that work.</summary>
    public static Site Quiet() => new();

    /// <summary>Telegram is on, without the pace that would make tests slow.</summary>
    public static async Task<Site> WithTelegram(LoopbackOptions? options = null)
    {
        var site = new Site { _api = await LoopbackBotApi.Start((options ?? new LoopbackOptions()) with { Token = Token }) };
        site.Settings["Telegram__Token"] = Token;
        site.Settings["Telegram__ApiUrl"] = site.Api.Address.ToString();
        site.Settings["Telegram__MessagesPerSecond"] = "1000";
        site.Settings["Telegram__MessagesPerSecondToOne"] = "1000";
        site.Settings["Telegram__BurstToOne"] = "50";
        return site;
    }

    /// <summary>SMS is on, without the pace that would make tests slow; Twilio repeats its calls, and a proxy stands before the program.</summary>
    public static Task<Site> WithTwilio(TwilioLoopbackOptions? options = null) => Quiet().AndTwilio(options);

    /// <summary>SMS is on, too.</summary>
    public async Task<Site> AndTwilio(TwilioLoopbackOptions? options = null)
    {
        _twilio = await LoopbackTwilio.Start(options ?? new TwilioLoopbackOptions { Retries = true });
        _twilio.DeliverTo(Url, Outside);
        Settings["Twilio__AccountSid"] = _twilio.Options.AccountSid;
        Settings["Twilio__AuthToken"] = _twilio.Options.AuthToken;
        Settings["Twilio__From"] = _twilio.Options.Number;
        Settings["Twilio__ApiUrl"] = _twilio.Address.ToString();
        Settings["Twilio__PublicUrl"] = Outside;
        Settings["Twilio__MessagesPerSecond"] = "1000";
        return this;
    }

    /// <summary>The pace is the one that is shipped.</summary>
    public Site AtShippedPace()
    {
        foreach (var name in Settings.Keys.Where(name => name.Contains("MessagesPerSecond", StringComparison.Ordinal) || name.EndsWith("BurstToOne", StringComparison.Ordinal)).ToList())
            Settings.Remove(name);
        return this;
    }

    /// <summary>
    /// A port that nobody listens at. It lies below those that systems lend to whoever calls out (32768, 49152 and on): one of these may be
    /// lent between the look and the start of the program.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = LowestPort + (Interlocked.Increment(ref _ports) % Ports);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: the next one.
            }
        }
    }

    /// <summary>From now on the content is this site's own copy.</summary>
    public string OwnContent()
    {
        var own = Path.Combine(Folder, "content");
        foreach (var file in Directory.EnumerateFiles(ShippedContent, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(own, Path.GetRelativePath(ShippedContent, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return Settings["Content__Folder"] = own;
    }

    /// <summary>Starts the program; without words it is the worker.</summary>
    public HostRun Start(params string[] words)
    {
        string[] command = [.. Within, Dotnet(), Path.Combine(Program, "Outreach.Host.dll"), .. words];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Nothing of the machine that tests: neither its settings nor the developer's certificate in its user's home.
        foreach (var name in start.Environment.Keys.Where(name => name is not ("PATH" or "TMPDIR" or "LANG" or "TZ")).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = Folder;
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        var run = new HostRun(Process.Start(start)!, Url);
        _runs.Add(run);
        return run;
    }

    public async Task<HostRun> StartReady()
    {
        var run = Start();
        await run.Ready();
        return run;
    }

    /// <summary>Types a command and waits for its end.</summary>
    public async Task<HostRun> Type(params string[] words)
    {
        var run = Start(words);
        await run.Exit();
        return run;
    }

    /// <summary>This instant, as --as-of takes it.</summary>
    public static string Now() => TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        foreach (var run in _runs)
            await run.DisposeAsync();
        if (_api is not null)
            await _api.DisposeAsync();
        if (_twilio is not null)
            await _twilio.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Dotnet()
        => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>The folder that holds Outreach.sln.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Outreach.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("Outreach.sln is not above the tests.");
    }
}
