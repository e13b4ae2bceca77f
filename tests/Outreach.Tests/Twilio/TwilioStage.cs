using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Outreach.Loopback.Twilio;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Outreach.Tests.Telegram;
using Outreach.Twilio;
using Outreach.Twilio.Receiving;
using Outreach.Twilio.Sending;

namespace Outreach.Tests.Twilio;

/// <summary>A channel before a loopback Twilio.</summary>
internal sealed class TwilioStage : IAsyncDisposable
{
    public const string Number = "+996555000001";

    private readonly HttpClient _http;
    private readonly StringBuilder _lines = new();
    private readonly ILoggerFactory _logs;

    private TwilioStage(LoopbackTwilio twilio, TwilioOptions options, TimeSpan timeout, KeptTroubles kept)
    {
        Kept = kept;
        _logs = LoggerFactory.Create(logs => logs.SetMinimumLevel(LogLevel.Trace).AddProvider(new LinesProvider(_lines)));
        (Twilio, Options, Health) = (twilio, options, new ChannelHealth(Time));
        var calls = new ApiCalls();
        var line = new ApiLine(calls, options, Time) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } };
        _http = new HttpClient(line) { Timeout = timeout };
        Hold = new SendBackoff(Time, new Random(1));
        Alarm = new AccountAlarm(Health, new ChannelTroubles(Kept, Kept, Time), Time, _logs.CreateLogger<AccountAlarm>());
        var (client, own) = (TwilioRest.Open(options, _http), new OwnMessages());
        var lookUp = new TwilioLookUp(client, calls, own);
        var sender = new TwilioSender(client, calls, lookUp, TimeProvider.System, _logs.CreateLogger<TwilioSender>());
        Channel = new TwilioChannel(sender, options, Hold, Alarm, own, Time);
    }

    public LoopbackTwilio Twilio { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));

    public TwilioOptions Options { get; }

    public ChannelHealth Health { get; }

    public KeptTroubles Kept { get; }

    public SendBackoff Hold { get; }

    public AccountAlarm Alarm { get; }

    public TwilioChannel Channel { get; }

    /// <summary>What was logged.</summary>
    public string Lines
    {
        get
        {
            lock (_lines)
                return _lines.ToString();
        }
    }

    public string? AccountTrouble => Health.Reports.GetValueOrDefault(AccountAlarm.HealthName)?.Trouble;

    public LoopbackPhone Phone => Twilio.Phone(Number);

    /// <param name="change">What is set otherwise.</param>
    /// <param name="timeout">Short only where an answer is not to come: a busy machine is slow.</param>
    /// <param name="kept">What another stage, or another worker, wrote down.</param>
    public static async Task<TwilioStage> Open(Action<TwilioOptions>? change = null, TimeSpan? timeout = null, KeptTroubles? kept = null)
    {
        var twilio = await LoopbackTwilio.Start();
        var options = Settings(twilio);
        // Nobody listens there: what Twilio tells is not this stage's matter.
        options.PublicUrl = null;
        change?.Invoke(options);
        return new TwilioStage(twilio, options, timeout ?? TimeSpan.FromSeconds(30), kept ?? new KeptTroubles());
    }

    public static TwilioOptions Settings(LoopbackTwilio twilio) => new()
    {
        AccountSid = twilio.Options.AccountSid,
        AuthToken = twilio.Options.AuthToken,
        From = twilio.Options.Number,
        ApiUrl = twilio.Address.ToString(),
        PublicUrl = "https://sms.example.org",
    };

    public Task<SendResult> Send(Outgoing message) => Channel.Send(message, ChatState.Empty, CancellationToken.None);

    public Task<SendResult> Say(string text, string to = Number) => Send(new Outgoing.Note { Address = to, Text = text });

    public static Outgoing.Show Screen(string text) => new()
    {
        Address = Number,
        Screen = new Screen
        {
            Serial = 1,
            Text = text,
            Options = [new Button("1", "🇰🇬 Кыргызча"), new Button("2", "Русский ▶")],
            Commands = [new Button("menu", "Меню")],
        },
    };

    public async ValueTask DisposeAsync()
    {
        await Twilio.DisposeAsync();
        _http.Dispose();
        _logs.Dispose();
    }
}
