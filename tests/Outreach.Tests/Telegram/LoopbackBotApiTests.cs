using Outreach.Loopback;
using Outreach.Telegram;
using Shouldly;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Outreach.Tests.Telegram;

/// <summary>The judge is judged: what tdlib's server does, by its source and documentation.</summary>
public sealed class LoopbackBotApiTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private LoopbackBotApi _api = null!;
    private ITelegramBotClient _bot = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await LoopbackBotApi.Start();
        _bot = Bot(_api);
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_update_comes_until_a_later_one_is_asked_for()
    {
        _api.Chat(1).Say("a");
        _api.Chat(1).Say("b");
        (await Ids(0)).ShouldBe([1, 2]);
        (await Ids(0)).ShouldBe([1, 2]);
        (await Ids(2)).ShouldBe([2]);
        (await Ids(0)).ShouldBe([2]);
        (await Ids(3)).ShouldBeEmpty();
        _api.PendingUpdates.ShouldBe(0);
    }

    [Fact]
    public async Task A_waiting_poll_is_woken_and_the_older_of_two_is_turned_away()
    {
        var older = _bot.GetUpdates(timeout: 30, cancellationToken: Stop);
        await _api.WaitFor(api => api.Calls("getUpdates") == 1, TimeSpan.FromSeconds(30));
        var newer = _bot.GetUpdates(timeout: 30, cancellationToken: Stop);
        (await Should.ThrowAsync<ApiRequestException>(older)).ErrorCode.ShouldBe(409);
        _api.Chat(1).Say("a");
        (await newer).ShouldHaveSingleItem().Message!.Text.ShouldBe("a");
    }

    [Fact]
    public async Task It_refuses_in_telegrams_own_words()
    {
        _api.Chat(1).Introduce();
        _api.Chat(2).Introduce().Block();
        (await Refusal(() => _bot.SendMessage(3, "a"))).ShouldBe("Bad Request: chat not found");
        (await Refusal(() => _bot.SendMessage(2, "a"))).ShouldBe("Forbidden: bot was blocked by the user");
        (await Refusal(() => _bot.SendMessage(1, " "))).ShouldBe("Bad Request: message text is empty");
        (await Refusal(() => _bot.SendMessage(1, new string('a', 4097)))).ShouldBe("Bad Request: message is too long");
        (await Refusal(() => _bot.SendMessage(1, "a", replyMarkup: Button(new string('ж', 33))))).ShouldBe("Bad Request: BUTTON_DATA_INVALID");
        (await Refusal(() => _bot.EditMessageText(1, 77, "a"))).ShouldBe("Bad Request: message to edit not found");
        (await Refusal(() => _bot.DeleteMessage(1, 77))).ShouldBe("Bad Request: message to delete not found");
        (await Refusal(() => _bot.AnswerCallbackQuery("77"))).ShouldBe("Bad Request: query is too old and response timeout expired or query ID is invalid");
        await _bot.SendMessage(1, "a", replyMarkup: Button(new string('ж', 32)), cancellationToken: Stop);
    }

    [Fact]
    public async Task Over_the_limit_within_a_second_it_is_429_and_counted()
    {
        _api.Chat(1).Introduce();
        _api.Faults.LimitPerSecond = 5;
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Refusal(() => _bot.SendMessage(1, "a"))));
        results.Count(result => result is "Too Many Requests: retry after 1").ShouldBe(3);
        _api.Faults.Rejected.ShouldBe(3);
        _api.Chat(1).Messages.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_server_on_the_same_port_goes_on_behind_the_old_one()
    {
        _api.Chat(1).Say("a");
        await _api.DisposeAsync();
        await using var again = await LoopbackBotApi.Start(new LoopbackOptions { Port = _api.Address.Port, FirstUpdateId = _api.LastUpdateId + 1 });
        again.Chat(1).Say("b");
        (await Ids(0)).ShouldBe([2]);
    }

    [Fact]
    public async Task A_file_in_a_form_is_understood()
    {
        _api.Chat(1).Introduce();
        using var file = new MemoryStream([1, 2, 3]);
        await _bot.SendPhoto(1, InputFile.FromStream(file, "a.jpg"), caption: "words", cancellationToken: Stop);
        var message = _api.Chat(1).Messages.ShouldHaveSingleItem();
        (message.Kind, message.Text).ShouldBe(("photo", "words"));
    }

    private static InlineKeyboardMarkup Button(string data) => new(InlineKeyboardButton.WithCallbackData("label", data));

    private static async Task<string?> Refusal(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (ApiRequestException refused)
        {
            return refused.Message;
        }
    }

    private ITelegramBotClient Bot(LoopbackBotApi api) => TelegramClients.Client(_http, new TelegramOptions { Token = "1:A", ApiUrl = api.Address.ToString() });

    private async Task<IEnumerable<int>> Ids(int offset) => (await _bot.GetUpdates(offset, timeout: 0, cancellationToken: Stop)).Select(update => update.Id);
}
