using Microsoft.Extensions.Logging.Abstractions;
using Outreach.Jobs;
using Outreach.Loopback;
using Outreach.Telegram;
using Outreach.Telegram.Profile;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class TelegramProfileWorkerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ChangingWords _words = new ChangingWords().Say(Profile("", "Work abroad"), Profile("ky", "Чет өлкөдө иш"));
    private readonly LateReading _reading = new();
    private readonly HttpClient _http;
    private readonly HastyTime _time = new();
    private LoopbackBotApi _api = null!;

    public TelegramProfileWorkerTests() => _http = new HttpClient(_reading);

    public async ValueTask InitializeAsync() => _api = await LoopbackBotApi.Start();

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        _http.Dispose();
        _reading.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Everything_is_set_once_and_only_where_it_differs()
    {
        using var worker = await Started();
        await SetUntil(() => _api.ProfileText("description", "ky") == "Чет өлкөдө иш: кеңеш");
        _api.ProfileText("name").ShouldBe("Work abroad");
        _api.ProfileText("short_description", "ky").ShouldBe("Чет өлкөдө иш!");
        var commands = _api.RequestsOf("setMyCommands")[^1].Body;
        commands.GetProperty("scope").GetProperty("type").GetString().ShouldBe("all_private_chats");
        commands.GetProperty("language_code").GetString().ShouldBe("ky");
        await worker.StopAsync(CancellationToken.None);
        var sets = Sets();
        using var again = await Started();
        await SetUntil(() => _api.Calls("getMyDescription") == 4);
        await again.StopAsync(CancellationToken.None);
        Sets().ShouldBe(sets);
    }

    [Fact]
    public async Task New_words_are_set_when_the_content_changes()
    {
        using var worker = await Started();
        await SetUntil(() => _api.ProfileText("description", "ky").Length > 0);
        _words.Say(Profile("", "Travel"));
        await SetUntil(() => _api.ProfileText("description") == "Travel: кеңеш");
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_is_refused_keeps_nothing_else_from_being_set_and_is_not_asked_again()
    {
        _words.Say(Profile("", new string('a', 70)), Profile("ky", "Иш"));
        using var worker = await Started();
        await SetUntil(() => _api.ProfileText("description", "ky").Length > 0);
        await worker.StopAsync(CancellationToken.None);
        _api.RequestsOf("setMyName").Select(request => request.Status).ShouldBe([400, 200]);
    }

    [Fact]
    public async Task Trouble_is_tried_again_as_late_as_telegram_asks()
    {
        _api.Faults.Next(FaultKind.TooMany, method: "setMyName", retryAfter: 4000);
        _api.Faults.Next(FaultKind.BadGateway, method: "getMyCommands");
        using var worker = await Started();
        await SetUntil(() => _api.Calls("setMyName") == 3 && _api.Calls("setMyCommands") == 2);
        await worker.StopAsync(CancellationToken.None);
        _time.Pauses[0].ShouldBe(TimeSpan.FromSeconds(4000));
    }

    [Theory]
    [InlineData("getMyName")]
    [InlineData("getMyCommands")]
    [InlineData("setMyName")]
    public async Task A_stop_between_an_answer_and_its_reading_is_no_crash(string method)
    {
        var stopped = new TaskCompletionSource<Task>();
        TelegramProfileWorker? worker = null;
        var started = new TaskCompletionSource();
        _reading.Before(method, async () =>
        {
            await started.Task;
            stopped.SetResult(worker!.StopAsync(CancellationToken.None));
        });
        using (worker = await Started())
        {
            started.SetResult();
            await await stopped.Task.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
            worker.ExecuteTask.ShouldNotBeNull().IsCompletedSuccessfully.ShouldBeTrue($"{worker.ExecuteTask.Exception}");
        }
    }

    private static TelegramProfile Profile(string language, string name)
        => new(language, name, name + "!", name + ": кеңеш", [new TelegramCommand("menu", "Меню"), new TelegramCommand("hide", "Аба ырайы")]);

    private async Task<TelegramProfileWorker> Started()
    {
        var options = new TelegramOptions { Token = "1:A", ApiUrl = _api.Address.ToString() };
        var bot = TelegramClients.Client(_http, options);
        var worker = new TelegramProfileWorker(new SoleDuties(), bot, _words, _time, NullLogger<TelegramProfileWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        return worker;
    }

    private int Sets() => _api.Requests.Count(request => request.Method.StartsWith("set", StringComparison.Ordinal));

    private Task SetUntil(Func<bool> isDone) => _api.WaitFor(_ => isDone(), Patience);
}
