using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outreach.Host.Starting;
using Outreach.LiteDb;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Telegram.Receiving;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>The whole program before a loopback Bot API, in this process so that its store can be watched.</summary>
internal sealed class StormHost : IAsyncDisposable
{
    private const string Secret = "a-long_Secret_42";
    private const int Few = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("outreach-storm").FullName;
    private readonly HttpClient _telegram = new();
    private readonly ErrorLog _errors = new();
    private readonly LoopbackBotApi _api;
    private readonly WebApplication _app;
    private readonly bool _byWebhook;
    private IReadOnlyList<string> _lesson = [];
    private long _next = 8_000_000;
    private int _checked;

    private StormHost(LoopbackBotApi api, bool byWebhook)
    {
        (_api, _byWebhook) = (api, byWebhook);
        _app = Worker.Build(
            [
                "--Urls=http://127.0.0.1:0", $"--Content:Folder={TestOutreach.ContentFolder}", $"--Storage:LiteDb:Path={Path.Combine(_folder, "outreach.db")}",
                $"--Privacy:KeyFile={Path.Combine(_folder, "outreach.key")}", "--Telegram:Token=123456:TEST", $"--Telegram:ApiUrl={api.Address}",
                "--Telegram:MessagesPerSecond=1000", "--Telegram:MessagesPerSecondToOne=1000", "--Telegram:BurstToOne=100", $"--Telegram:Receive={(byWebhook ? "Webhook" : "Polling")}",
                "--Telegram:WebhookUrl=https://example.org/webhooks/telegram", $"--Telegram:WebhookSecret={Secret}",
            ],
            services => services
                .AddLogging(logging => logging.ClearProviders().AddProvider(_errors))
                .AddSingleton<IStore>(all => new WatchedStore(all.GetRequiredService<LiteDbStore>(), all.GetRequiredService<IPeopleStore>(), all.GetRequiredService<ISealer>())));
    }

    public int Inputs { get; private set; }

    public int LargestTalk => Store.LargestTalk;

    private WatchedStore Store => (WatchedStore)_app.Services.GetRequiredService<IStore>();

    private Uri Door => new(new Uri(_app.Urls.First()), WebhookDoor.Path);

    public static async Task<StormHost> Start(bool byWebhook)
    {
        var host = new StormHost(await LoopbackBotApi.Start(), byWebhook);
        host._app.Services.Prepare();
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        if (byWebhook)
            host._api.DeliverTo(host.Door, Secret);
        var quiet = new Learner(host._api.Chat(++host._next), types: false);
        await quiet.Learn();
        host._lesson = quiet.Shown;
        return host;
    }

    /// <summary>Lets a storm loose on three people while a fourth learns, and looks at what became of it.</summary>
    public async Task Withstand(IReadOnlyList<Sending> storm)
    {
        var first = _next + 1;
        _next += Few + 1;
        var people = Enumerable.Range(0, Few).Select(number => _api.Chat(first + number).Introduce()).ToList();
        var neighbour = new Learner(_api.Chat(_next), types: storm.Count % 2 == 0);
        var learning = neighbour.Learn();
        var expected = _byWebhook ? await Call(storm, first) : Queue(storm, first);
        Inputs += storm.Count;
        for (var at = 0; at < Few; at++)
            AskForTheMenu(people[at], russian: at % 2 == 0);
        await learning;
        await Rest();

        Store.Problems.ShouldBeEmpty();
        _errors.Lines.ShouldBeEmpty();
        expected.Where(key => Store.Handled.GetValueOrDefault(key) != 1).ShouldBeEmpty("heard and dealt with once");
        var ledger = await _app.Services.GetRequiredService<IInboxStore>().Ledger(TestContext.Current.CancellationToken);
        ledger.ShouldSatisfyAllConditions(
            now => now.Balances.ShouldBeTrue(), now => now.Waiting.ShouldBe(0), now => now.Dead.ShouldBe(0), now => now.Received.ShouldBe(Store.Handled.Count));
        for (var at = 0; at < Few; at++)
            people[at].Last.ShouldNotBeNull().Text.ShouldBe(at % 2 == 0 ? "С чего начнём?" : "Кана, эмнеден баштайлы?");
        neighbour.Shown.ShouldBe(_lesson);
        neighbour.Repeats().ShouldBeEmpty();
        CheckRequests();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _api.DisposeAsync();
        _telegram.Dispose();
        _errors.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void AskForTheMenu(LoopbackChat chat, bool russian)
    {
        chat.Say("старт");
        chat.Say(russian ? "русский" : "кыргызча");
        chat.Say(russian ? "главное меню" : "башкы меню");
    }

    private List<string> Queue(IReadOnlyList<Sending> storm, long first)
    {
        List<string> expected = [];
        _api.InjectWhole(storm.Count, number =>
        {
            var updates = Updates(storm, number, first);
            expected = [.. Keys(updates)];
            return updates.Select(update => update.ToString());
        });
        return expected;
    }

    private async Task<List<string>> Call(IReadOnlyList<Sending> storm, long first)
    {
        var updates = Updates(storm, _api.ReserveUpdateIds(storm.Count), first);
        await Task.WhenAll(storm.Zip(updates).GroupBy(pair => pair.First.Person).Select(async person =>
        {
            foreach (var (_, update) in person)
                await Call(update);
        }));
        return [.. Keys(updates)];
    }

    /// <summary>What has a number is taken, whatever it holds: Telegram would call again with anything else than 200, and hold back all that this chat sends later.</summary>
    private async Task Call(Json update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = new StringContent(update.ToString(), Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
        using var answer = await _telegram.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(Expected.Of(update).Number is null ? HttpStatusCode.BadRequest : HttpStatusCode.OK);
    }

    private static List<Json> Updates(IReadOnlyList<Sending> storm, int number, long first)
        => [.. storm.Zip(Sending.Numbers(storm, number), (sending, own) => Numbered(sending.Filled(own, first, Few), own, number, storm.Count))];

    // A number from far away would make Telegram forget everything before it: no test of ours.
    private static Json Numbered(Json update, int own, int first, int count)
        => update is Json.Fields fields && Expected.Of(update).Number is { } strange && (strange < first || strange >= first + count)
            ? new Json.Fields([.. fields.All, ("update_id", own)])
            : update;

    private static IEnumerable<string> Keys(IEnumerable<Json> updates)
        => updates.Select(Expected.Of).Where(expected => expected.Address is not null).Select(expected => string.Create(CultureInfo.InvariantCulture, $"telegram:{expected.Number:D16}")).Distinct();

    private async Task Rest()
    {
        var lanes = _app.Services.GetRequiredService<PersonQueues>();
        var outbox = _app.Services.GetRequiredService<Outbox>();
        await Wait.Until(
            () => _api.PendingUpdates == 0 && lanes.Waiting == 0 && outbox.Waiting == 0,
            () => $"{_api.PendingUpdates} updates, {lanes.Waiting} messages, {outbox.Waiting} answers wait\n{string.Join('\n', _errors.Lines.Concat(Store.Problems))}");
    }

    private void CheckRequests()
    {
        var requests = _api.Requests;
        foreach (var request in requests.Skip(_checked))
            Limits.Check(request);
        _checked = requests.Count;
    }
}
