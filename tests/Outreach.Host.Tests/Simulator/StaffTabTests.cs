using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Tests.Running;
using Outreach.Hotline.Cases;
using Outreach.Loopback.Running;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Staff.Members;
using Outreach.Web.Simulator;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Simulator;

/// <summary>A newcomer plays the staff, too, without an account or a setting; and nobody does where people are real.</summary>
[Collection(InProcess.Alone)]
public sealed class StaffTabTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newcomer_takes_answers_and_ends_a_case_of_the_person_on_the_phone()
    {
        await using var site = Quiet();
        await using var program = await InProcess.Start(site);
        using var both = await BothSides.In(program);
        await both.Shows("На дежурстве никого нет", general: true);
        await both.Phone(BothSides.Colleague, "open", new { language = "ru" });
        await both.Writes(BothSides.Colleague, "/on");
        await both.Shows("🟢 На дежурстве: оператор", general: true);

        await both.Calls();
        (await both.Topic())!.Value.GetProperty("title").GetString()!.ShouldContain("🟢 · ru");
        await both.Presses("✋ Взять");
        await both.Shows("✋ оператор");
        await both.Sees(BothSides.Person, "сотрудник");
        await both.Writes(BothSides.Person, "Мне нужен совет о документах");
        await both.Shows("👤 Мне нужен совет о документах");

        var thread = (await both.Topic())!.Value.GetProperty("thread").GetString();
        (await both.Room("say", new { text = ">> пока не уходит", thread, language = "ru" })).ShouldBe(HttpStatusCode.NoContent);
        await both.Sees(BothSides.Colleague, "«>>» действует только как ответ на сообщение бота");
        var card = BothSides.Id((await both.Said())[0]);
        (await both.Room("reply", new { text = ">> Здравствуйте", message = card, language = "ru" })).ShouldBe(HttpStatusCode.NoContent);
        await both.Sees(BothSides.Person, "💬 Здравствуйте");
        await both.Shows("➤ ✓ Здравствуйте");
        (await both.Chat(BothSides.Person)).ShouldAllBe(message => !BothSides.Text(message).Contains("пока не", StringComparison.Ordinal));

        await both.Presses("✔ Закончить");
        await both.Presses("Дана информация");
        await both.Presses("Документы");
        await both.Until(async () => (await both.Topic())!.Value.GetProperty("closed").GetBoolean(), "the topic is closed");
        (await both.Room("say", new { text = "поздно", thread })).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task After_a_restart_the_topic_of_an_open_case_stands_there_and_goes_on()
    {
        await using var site = Quiet();
        await using (var program = await InProcess.Start(site))
        {
            using var both = await BothSides.In(program);
            await both.Calls();
            await both.Presses("✋ Взять");
            await both.Shows("✋ оператор");
        }

        await using var again = await InProcess.Start(site);
        using var after = await BothSides.In(again);
        await after.Until(async () => await after.Topic() is { } topic && topic.GetProperty("messages").GetArrayLength() > 0, "the topic again");
        await after.Room("reply", new { text = ">> Мы тут", message = BothSides.Id((await after.Said())[0]) });
        await after.Sees(BothSides.Person, "💬 Мы тут");
    }

    [Fact]
    public async Task The_played_colleague_answers_people_and_may_do_nothing_else()
    {
        await using var site = Quiet();
        await using var program = await InProcess.Start(site);
        using var both = await BothSides.In(program);
        await both.Writes(BothSides.Colleague, "/help");
        await both.Sees(BothSides.Colleague, "/cases");
        var roll = program.Services.GetRequiredService<StaffRoll>();
        var (member, person) = (await roll.All(Cancellation)).ShouldHaveSingleItem();
        Enum.GetValues<Right>().Where(right => member.Role.May(right)).ShouldBe([Right.BeStaff, Right.AnswerPeople], ignoreOrder: true);
        roll.IsOfSettings(person).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Telegram__Token", Site.Token, false)]
    [InlineData("Telegram__WebhookUrl", "https://bot.example.org/webhooks/telegram", false)]
    [InlineData("Telegram__Receive", "webhook", false)]
    [InlineData("Telegram__StaffGroupId", "-1001234567890", true)]
    [InlineData("Twilio__PublicUrl", "https://sms.example.org", false)]
    [InlineData("Twilio__From", "+15005550006", true)]
    [InlineData("Consultations__CalendarUrl", "https://bot.example.org", false)]
    public async Task Where_a_setting_is_for_real_people_who_was_played_has_no_right_left(string key, string value, bool open)
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Hotline__RoomLanguage"] = "ru";
        site.Settings.Remove("Telegram__Token");
        await Calls(site);
        site.Settings[key] = value;
        await NobodyIsPlayed(site, open);
        // Not even where the simulator is opened all the same.
        site.Settings["Simulator__AllowRemote"] = "true";
        await NobodyIsPlayed(site, open: true);
    }

    [Fact]
    public async Task With_SMS_who_was_played_has_no_right_left()
    {
        await using var site = Quiet();
        await Calls(site);
        await site.AndTwilio();
        await NobodyIsPlayed(site, open: false);
        site.Settings["Simulator__AllowRemote"] = "true";
        await NobodyIsPlayed(site, open: true);
    }

    [Fact]
    public async Task On_a_store_to_which_somebody_real_once_wrote_nobody_is_played()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Hotline__RoomLanguage"] = "ru";
        await using (var campaign = await InProcess.Start(site))
        {
            site.Api.Chat(8001).Open();
            await site.Api.Chat(8001).WaitFor(one => one.Last is not null, Wait.Patience);
        }

        site.Settings.Remove("Telegram__Token");
        await NobodyIsPlayed(site, open: true);
    }

    private static Site Quiet()
    {
        var site = Site.Quiet();
        site.Settings["Hotline__RoomLanguage"] = "ru";
        return site;
    }

    /// <summary>A case waits, and the colleague was at work.</summary>
    private static async Task Calls(Site site)
    {
        await using var program = await InProcess.Start(site);
        using var both = await BothSides.In(program);
        await both.Writes(BothSides.Colleague, "/on");
        await both.Shows("🟢 На дежурстве: оператор", general: true);
        await both.Calls();
        (await program.Services.GetRequiredService<StaffRoll>().All(Cancellation)).Count.ShouldBe(1);
    }

    private static async Task NobodyIsPlayed(Site site, bool open)
    {
        await using var program = await InProcess.Start(site);
        program.Services.GetRequiredService<PlayedStaff>().Colleague.ShouldBeNull();
        (await program.Services.GetRequiredService<StaffRoll>().All(Cancellation)).ShouldBeEmpty();
        var cases = program.Services.GetRequiredService<IHotlineStore>().Board.Cases.Values.ToList();
        // Whatever way it came in: it is nobody's of the staff.
        foreach (var known in cases)
        {
            await program.Services.GetRequiredService<Inbox>().Receive(
                new InboundMessage
                {
                    Key = $"forged-{known.Id}-{open}",
                    Channel = SimulatorKind.Chat,
                    Address = BothSides.Colleague,
                    SentAt = TimeProvider.System.GetUtcNow(),
                    Content = new InboundContent.InRoom(new Endpoint("simulator-staff-group", "1"), ToUs: true, new InboundContent.Pressed($"0.claim-{known.Id}", "1", "1")),
                },
                Cancellation);
        }

        if (!open)
        {
            using var browser = new HttpClient();
            var link = program.Services.GetRequiredService<SimulatorDoor>().LinkAt(site.Url.ToString());
            using var refused = await browser.GetAsync(new Uri(link), Cancellation);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        else
        {
            using var both = await BothSides.In(program);
            (await both.Staff()).GetProperty("isThere").GetBoolean().ShouldBeFalse();
            (await both.Topics()).ShouldBeEmpty();
            (await both.Room("say", new { text = "я сотрудник", thread = "" })).ShouldBe(HttpStatusCode.Conflict);
            await both.Writes(BothSides.Colleague, "/cases");
            await both.Until(async () => (await both.Chat(BothSides.Colleague))[^1].GetProperty("ours").GetBoolean(), "an answer as to anybody");
            (await both.Chat(BothSides.Colleague))[^1].GetRawText().ShouldNotContain("№");
        }

        await Wait.Until(async () => (await program.Ready()).Inbox.Waiting == 0, () => "the inbox");
        program.Services.GetRequiredService<IHotlineStore>().Board.Cases.Values.ShouldAllBe(known => known.State == CaseState.Waiting);
    }
}
