using Microsoft.Extensions.Logging.Abstractions;
using Outreach.Jobs;
using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Storage;
using Outreach.Telegram;
using Outreach.Telegram.Receiving;
using Outreach.Telegram.Rooms;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class TelegramPollerTests : IAsyncLifetime
{
    private readonly RememberingInbox _inbox = new();
    private readonly HttpClient _http = new();
    private readonly HastyTime _time = new();
    private readonly ChannelHealth _health = new(TimeProvider.System);
    private readonly LentDuties _duties = new();
    private LoopbackBotApi _api = null!;
    private TelegramPoller _poller = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await LoopbackBotApi.Start();
        _poller = Poller();
    }

    public async ValueTask DisposeAsync()
    {
        await _poller.StopAsync(CancellationToken.None);
        _poller.Dispose();
        await _api.DisposeAsync();
        _http.Dispose();
        _duties.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Updates_come_to_the_inbox_each_chat_in_its_order()
    {
        await _poller.StartAsync(CancellationToken.None);
        for (var number = 0; number < 150; number++)
            _api.Chat(1 + number % 7).Say($"{number}");
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 150);
        foreach (var chat in _inbox.Messages.GroupBy(message => message.Address))
            chat.Select(message => message.Key).ShouldBeInOrder();
        await Confirmed();
    }

    [Fact]
    public async Task What_could_not_be_stored_comes_again_and_nothing_of_that_chat_passes_by()
    {
        _inbox.Trouble = message => message.Content == new InboundContent.Wrote("2") ? new StoreUnavailableException() : null;
        for (var number = 1; number <= 4; number++)
            _api.Chat(1).Say($"{number}");
        _api.Chat(2).Say("other");
        await _poller.StartAsync(CancellationToken.None);
        await _inbox.WaitFor(inbox => inbox.Attempts > 5);
        _inbox.Messages.Select(Words).ShouldBe(["1", "other"], ignoreOrder: true);
        _health.Reports[TelegramPoller.HealthName].Trouble!.ShouldContain("store");
        _api.PendingUpdates.ShouldBeGreaterThan(3);
        _inbox.Trouble = _ => null;
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 5);
        _inbox.Messages.Where(message => message.Address == "1").Select(Words).ShouldBe(["1", "2", "3", "4"]);
        await Confirmed();
    }

    [Fact]
    public async Task It_asks_while_receiving_is_its_duty_and_from_the_first_when_it_is_again()
    {
        _duties.Lose(DutyName.Receiving);
        await _poller.StartAsync(CancellationToken.None);
        _api.Chat(1).Say("a");
        _api.Calls("getUpdates").ShouldBe(0);
        _duties.Give(DutyName.Receiving);
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 1);
        _duties.Lose(DutyName.Receiving);
        _duties.Give(DutyName.Receiving);
        _api.Chat(1).Say("b");
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 2);
        _inbox.Messages.Select(Words).ShouldBe(["a", "b"]);
        _api.Calls("deleteWebhook").ShouldBe(2, "each time it is taken up");
    }

    [Fact]
    public async Task A_cancellation_that_is_not_our_stop_does_not_end_it()
    {
        var times = 0;
        _inbox.Trouble = _ => ++times < 3 ? new OperationCanceledException() : null;
        _api.Chat(1).Say("a");
        await _poller.StartAsync(CancellationToken.None);
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 1);
    }

    [Theory]
    [InlineData(FaultKind.Conflict, "Another program polls with this token")]
    [InlineData(FaultKind.Unauthorized, "Telegram:Token is not accepted")]
    [InlineData(FaultKind.BadGateway, "502")]
    [InlineData(FaultKind.ServerError, "500")]
    [InlineData(FaultKind.CutBefore, "cannot be reached")]
    public async Task Trouble_is_told_and_rested_from_and_then_it_goes_on(FaultKind fault, string trouble)
    {
        var struck = _api.Faults.Always(fault, "getUpdates");
        _api.Chat(1).Say("a");
        await _poller.StartAsync(CancellationToken.None);
        await _time.WaitForPauses(8);
        _health.Reports[TelegramPoller.HealthName].Trouble!.ShouldContain(trouble);
        _time.Pauses[0].ShouldBeInRange(TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(1));
        _time.Pauses[6].ShouldBeInRange(TimeSpan.FromSeconds(48), TimeSpan.FromSeconds(60));
        _api.Faults.Remove(struck);
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 1);
        await Confirmed();
        _health.Reports[TelegramPoller.HealthName].Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task A_webhook_left_behind_is_removed_first()
    {
        using var other = new HttpClient();
        using var body = new StringContent("""{"url":"https://example.org/hook"}""", null, "application/json");
        (await other.PostAsync(new Uri(_api.Address, "/bot1:A/setWebhook"), body, TestContext.Current.CancellationToken)).Dispose();
        _api.Webhook.ShouldNotBeEmpty();
        _api.Chat(1).Say("a");
        await _poller.StartAsync(CancellationToken.None);
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 1);
        _api.Webhook.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_update_nobody_can_read_does_not_stop_those_behind_it()
    {
        _api.Inject("message", """{"message_id":1,"from":{"id":5,"is_bot":false,"first_name":"A"},"chat":{"id":5,"type":"private"},"date":"?","text":"a"}""");
        _api.Inject("message", """{"message_id":"\ud800"}""");
        _api.Chat(1).Say("b");
        await _poller.StartAsync(CancellationToken.None);
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 2);
        await Confirmed();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"update_id":"1","message":{}}""")]
    [InlineData("""{"update_id":[],"\ud800":1}""")]
    public async Task Something_without_a_number_does_not_stop_what_is_behind_it(string poison)
    {
        _api.InjectWhole(1, _ => [poison]);
        await _poller.StartAsync(CancellationToken.None);
        await _time.WaitForPauses(3);
        _health.Reports[TelegramPoller.HealthName].Trouble!.ShouldContain("not the Bot API");
        _api.Chat(1).Say("a");
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 1);
        await Confirmed();
        _health.Reports[TelegramPoller.HealthName].Trouble.ShouldBeNull();
    }

    [Theory]
    [InlineData(40)]
    [InlineData(1_000)]
    public async Task Nobody_holds_up_others_with_a_message_nested_deeper_than_the_library_reads(int levels)
    {
        var nested = string.Concat(Enumerable.Repeat("""{"blocks":[{"type":"list","items":[""", levels)) + string.Concat(Enumerable.Repeat("]}]}", levels));
        _api.Inject("message", $$$"""{"message_id":1,"from":{"id":5,"is_bot":false,"first_name":"A"},"chat":{"id":5,"type":"private"},"date":1764000000,"rich_message":{{{nested}}} }""");
        _api.Chat(1).Say("b");
        await _poller.StartAsync(CancellationToken.None);
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 2);
        _inbox.Messages.Single(message => message.Address == "5").Content.ShouldBe(new InboundContent.Showed(MediaKind.Other));
        await Confirmed();
    }

    [Fact]
    public async Task Sent_twice_it_is_kept_once()
    {
        _api.Faults.DeliverTwice = true;
        _api.Chat(1).Say("a");
        _api.Chat(1).Say("b");
        await _poller.StartAsync(CancellationToken.None);
        await _inbox.WaitFor(inbox => inbox.Attempts == 4);
        _inbox.Messages.Select(Words).ShouldBe(["a", "b"]);
    }

    /// <summary>After a week without updates the next number is "chosen randomly" (core.telegram.org/bots/api#update).</summary>
    [Theory]
    [InlineData(5_000, false)]
    [InlineData(5_000, true)]
    [InlineData(1_999_999_000, false)]
    public async Task Numbered_anew_every_update_comes_once_and_it_is_told(int next, bool holdsBack)
    {
        _api.RenumberUpdates(900_000_000);
        _api.Chat(50).Say("before");
        await _poller.StartAsync(CancellationToken.None);
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 1);
        await _api.WaitFor(api => api.PendingUpdates == 0, TimeSpan.FromSeconds(30));
        _api.RenumberUpdates(next, holdsBack);
        for (var number = 0; number < 150; number++)
            _api.Chat(1 + (number % 7)).Say($"{number}");
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 151);
        foreach (var chat in _inbox.Messages.GroupBy(message => message.Address))
            chat.Select(message => message.Key).ShouldBeInOrder();
        await Confirmed();
        _inbox.Messages.Select(message => (message.Address, Words(message))).ShouldBeUnique();
        var report = _health.Reports[TelegramPoller.HealthName];
        report.Trouble.ShouldBeNull();
        (report.LastError?.Contains("anew", StringComparison.Ordinal) ?? false).ShouldBe(next < 900_000_000);
    }

    [Fact]
    public async Task Numbered_anew_what_could_not_be_stored_comes_again()
    {
        _api.RenumberUpdates(900_000_000);
        _api.Chat(50).Say("before");
        await _poller.StartAsync(CancellationToken.None);
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 1);
        await _api.WaitFor(api => api.PendingUpdates == 0, TimeSpan.FromSeconds(30));
        _inbox.Trouble = message => message.Content == new InboundContent.Wrote("2") ? new StoreUnavailableException() : null;
        _api.RenumberUpdates(5_000);
        for (var number = 1; number <= 4; number++)
            _api.Chat(1).Say($"{number}");
        await _inbox.WaitFor(inbox => inbox.Attempts > 5);
        _inbox.Trouble = _ => null;
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 5);
        _inbox.Messages.Where(message => message.Address == "1").Select(Words).ShouldBe(["1", "2", "3", "4"]);
        await Confirmed();
    }

    [Fact]
    public async Task It_asks_only_for_what_it_reads()
    {
        _api.Chat(1).Say("a");
        await _poller.StartAsync(CancellationToken.None);
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 1);
        var body = _api.RequestsOf("getUpdates")[0].Body;
        body.GetProperty("allowed_updates").EnumerateArray().Select(kind => kind.GetString()).ShouldBe(["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]);
        (body.GetProperty("limit").GetInt32(), body.GetProperty("timeout").GetInt32()).ShouldBe((100, 50));
    }

    [Theory]
    [InlineData($"{{\"chat\":{{\"id\":-500,\"title\":\"G\",\"type\":\"group\"}},\"migrate_to_chat_id\":-1009}}", true)]
    [InlineData($"{{\"chat\":{{\"id\":-1009,\"title\":\"G\",\"type\":\"supergroup\"}},\"migrate_from_chat_id\":-500}}", true)]
    [InlineData($"{{\"chat\":{{\"id\":-501,\"title\":\"G\",\"type\":\"group\"}},\"migrate_to_chat_id\":-1009}}", false)]
    public async Task A_staff_group_that_became_a_supergroup_stands_in_health_with_its_new_id(string said, bool ours)
    {
        await _poller.StartAsync(CancellationToken.None);
        _api.Inject("message", $"{{\"message_id\":5,\"from\":{{\"id\":1,\"is_bot\":false,\"first_name\":\"A\"}},\"date\":1764000000,{said[1..]}");
        await Confirmed();
        var trouble = _health.Reports.GetValueOrDefault("telegram-staff-group")?.Trouble;
        if (ours)
            trouble.ShouldNotBeNull().ShouldContain("set Telegram:StaffGroupId to -1009 ");
        else
            trouble.ShouldBeNull();
    }

    private const long StaffGroup = -500;

    private static string Words(InboundMessage message) => ((InboundContent.Wrote)message.Content).Words;

    private TelegramPoller Poller()
    {
        var options = new TelegramOptions { Token = "1:A", ApiUrl = _api.Address.ToString() };
        var intake = new UpdateIntake(_inbox.Inbox(TimeProvider.System), new TelegramOptions { StaffGroupId = StaffGroup }, new RoomNews(), _health, TimeProvider.System, NullLogger<UpdateIntake>.Instance);
        var bot = TelegramClients.Client(_http, options);
        return new TelegramPoller(_duties, bot, intake, _health, _time, NullLogger<TelegramPoller>.Instance);
    }

    /// <summary>Telegram forgets what was stored: the next poll says so.</summary>
    private async Task Confirmed()
    {
        _api.Chat(99).Say("last");
        await _inbox.WaitFor(inbox => inbox.Messages.Any(message => message.Address == "99"));
        _api.PendingUpdates.ShouldBeLessThanOrEqualTo(2);
    }
}
