using Microsoft.Extensions.Time.Testing;
using Outreach.Content;
using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Telegram;
using Outreach.Telegram.Sending;
using Outreach.Tests.Fakes;

namespace Outreach.Tests.Telegram;

/// <summary>A channel before a loopback Bot API, and what the outbox would remember of one chat.</summary>
internal sealed class TelegramStage : IAsyncDisposable
{
    public const long Person = 7001;
    public const string Token = "123456:SECRETTOKEN";

    private readonly HttpClient _http;

    private TelegramStage(LoopbackBotApi api, FakeTimeProvider time, TimeSpan timeout)
    {
        _http = new HttpClient { Timeout = timeout };
        (Api, Time, Health) = (api, time, new ChannelHealth(time));
        Options = new TelegramOptions { Token = Token, ApiUrl = api.Address.ToString() };
        Channel = Before(_http);
    }

    public LoopbackBotApi Api { get; }

    public FakeTimeProvider Time { get; }

    public ChannelHealth Health { get; }

    /// <summary>Where recordings lie; nowhere at first.</summary>
    public ContentOptions Content { get; } = new() { Folder = "nowhere" };

    public KeptTroubles Kept { get; } = new();

    public TelegramOptions Options { get; }

    public TelegramChannel Channel { get; }

    public LoopbackChat Chat => Api.Chat(Person);

    public ChatState State { get; set; } = ChatState.Empty;

    /// <param name="timeout">Short only where an answer is not to come: a busy machine is slow.</param>
    public static async Task<TelegramStage> Open(TimeSpan? timeout = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.Zero));
        var stage = new TelegramStage(await LoopbackBotApi.Start(new LoopbackOptions { Time = time, Token = Token }), time, timeout ?? TimeSpan.FromSeconds(30));
        stage.Chat.Introduce();
        return stage;
    }

    /// <summary>A channel that goes by this client.</summary>
    public TelegramChannel Before(HttpClient http)
        => new(TelegramClients.Client(http, Options), Options, new RecordingFiles(Microsoft.Extensions.Options.Options.Create(Content)), Health, new ChannelTroubles(Kept, Kept, Time), Time);

    /// <summary>Sends, and remembers what the outbox would remember.</summary>
    public async Task<SendResult> Send(Outgoing message)
    {
        var result = await Channel.Send(message, State, CancellationToken.None);
        if (result is SendResult.Sent sent)
            State = State.Shown(sent, Time.GetUtcNow());
        return result;
    }

    public Task<SendResult> Show(string text, int serial = 1, string[]? options = null, Press? answers = null) => Send(Screen(text, serial, options, answers));

    public static Outgoing.Show Screen(string text, int serial = 1, string[]? options = null, Press? answers = null) => new()
    {
        Address = $"{Person}",
        Answers = answers,
        Screen = new Screen
        {
            Serial = serial,
            Text = text,
            Options = [.. (options ?? ["Да", "Нет"]).Select((label, at) => new Button($"{at + 1}", label))],
            Commands = [new Button("menu", "Меню"), new Button("hide", "☁")],
        },
    };

    /// <summary>She presses a button, and the bot hears of it.</summary>
    public Press Press(string label)
    {
        var under = Chat.Messages.Last(message => message.Buttons.Any(button => button.Label == label)).Id;
        return new Press($"{under}", Chat.Press(label, under));
    }

    /// <summary>She writes, and the bot hears of it.</summary>
    public int Hear(string words)
    {
        var number = Chat.Say(words);
        State = State.Heard(new ChatChange.Heard(default, $"{number}", Time.GetUtcNow()));
        return number;
    }

    public IEnumerable<string> Methods() => Api.Requests.Select(request => request.Method);

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        _http.Dispose();
    }
}
