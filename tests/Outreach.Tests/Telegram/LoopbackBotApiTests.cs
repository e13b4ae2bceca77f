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

    [Fact]
    public async Task A_photo_or_voice_goes_by_its_file_id_and_by_no_other()
    {
        _api.Chat(1).Introduce();
        (await Refusal(() => _bot.SendPhoto(1, InputFile.FromFileId("AwAC1")))).ShouldBe("Bad Request: can't use file of type VoiceNote as Photo");
        (await Refusal(() => _bot.SendVoice(1, InputFile.FromFileId("nonsense")))).ShouldBe("Bad Request: wrong remote file identifier specified: Wrong padding in the string");
        (await Refusal(() => _bot.SendVoice(1, InputFile.FromFileId("AwAC1"), new string('a', 1025)))).ShouldBe("Bad Request: message caption is too long");
        var photo = await _bot.SendPhoto(1, InputFile.FromFileId("AgAC1"), new string('a', 1024), replyMarkup: Button("0.menu"), cancellationToken: Stop);
        photo.Photo!.MaxBy(size => size.Width)!.FileId.ShouldBe("AgAC1");
        (await _bot.SendVoice(1, InputFile.FromFileId("AwAC1"), cancellationToken: Stop)).Voice!.FileId.ShouldBe("AwAC1");
        _api.Chat(1).Messages.Select(message => (message.Kind, message.File)).ShouldBe([("photo", "AgAC1"), ("voice", "AwAC1")]);
        _api.Chat(1).Press("label");
        (await _bot.GetUpdates(cancellationToken: Stop)).ShouldHaveSingleItem().CallbackQuery!.Message!.Photo.ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_what_brings_a_message_counts_toward_the_limit()
    {
        _api.Chat(1).Introduce();
        _api.Faults.LimitPerSecond = 3;
        var message = await _bot.SendMessage(1, "a", cancellationToken: Stop);
        for (var number = 0; number < 5; number++)
            await _bot.EditMessageText(1, message.Id, $"b{number}", cancellationToken: Stop);
        await _bot.SendPhoto(1, InputFile.FromFileId("AgAC1"), cancellationToken: Stop);
        await _bot.SendVoice(1, InputFile.FromFileId("AwAC1"), cancellationToken: Stop);
        (await Refusal(() => _bot.SendVoice(1, InputFile.FromFileId("AwAC1")))).ShouldBe("Too Many Requests: retry after 1");
        _api.Faults.Rejected.ShouldBe(1);
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
