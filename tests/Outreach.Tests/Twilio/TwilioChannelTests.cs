using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Twilio;

public sealed class TwilioChannelTests
{
    [Fact]
    public async Task A_screen_is_a_text_with_numbers()
    {
        await using var stage = await TwilioStage.Open();
        var sent = (await stage.Send(TwilioStage.Screen("Салам!"))).ShouldBeOfType<SendResult.Sent>();
        stage.Phone.Texts.ShouldBe(["Салам!\n1 Кыргызча\n2 Русский"]);
        (sent.Living, sent.Gone.Count).ShouldBe((null, 0));
        sent.Receipt.ShouldBe(new Receipt(stage.Twilio.Messages[0].Sid, DeliveryState.Queued, 1, null));
    }

    [Fact]
    public async Task Exactly_what_is_meant_is_sent()
    {
        await using var stage = await TwilioStage.Open(options => (options.PublicUrl, options.ValidityMinutes) = ("http://127.0.0.1:9/bot/", 90));
        await stage.Say("Текст + 50 % & <b>ү</b> 🙂\n=?");
        stage.Twilio.Messages.ShouldHaveSingleItem().Fields.ShouldBe(
            new Dictionary<string, string>
            {
                ["To"] = TwilioStage.Number,
                ["Body"] = "Текст + 50 % & <b>ү</b> 🙂\n=?",
                ["From"] = stage.Options.From!,
                ["ValidityPeriod"] = "5400",
                ["StatusCallback"] = "http://127.0.0.1:9/bot/webhooks/twilio/status",
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_note_is_its_words_and_a_board_is_refused()
    {
        await using var stage = await TwilioStage.Open();
        (await stage.Send(new Outgoing.Note { Address = TwilioStage.Number, Text = "Жаңылык", File = new MediaFile("telegram", MediaKind.Voice, "AwAC1"), Commands = [new Button("menu", "Меню")] }))
            .ShouldBeOfType<SendResult.Sent>();
        stage.Phone.Texts.ShouldBe(["Жаңылык"]);
        (await stage.Send(new Outgoing.Board { Address = TwilioStage.Number, Name = "queue", Text = "3" })).ShouldBe(new SendResult.Refused("a board needs a channel that can change messages"));
        stage.Twilio.Posts.ShouldBe(1);
    }

    [Fact]
    public async Task A_messaging_service_chooses_the_sender_and_we_count_what_it_does_not_yet_know()
    {
        await using var stage = await TwilioStage.Open(options => (options.From, options.MessagingServiceSid, options.Prices) = (null, "MG00000000000000000000000000005eed", new() { ["996"] = 0.4m }));
        var sent = (await stage.Say(new string('ж', 135))).ShouldBeOfType<SendResult.Sent>();
        stage.Twilio.Messages[0].Fields.ShouldNotContainKey("From");
        sent.Receipt!.ShouldBe(new Receipt(stage.Twilio.Messages[0].Sid, DeliveryState.Accepted, 3, 1.2m));
    }

    [Theory]
    [InlineData("+996555000001", 0.5)]
    [InlineData("+77011234567", 0.2)]
    [InlineData("+79161234567", 0.1)]
    [InlineData("+905321234567", null)]
    public async Task The_longest_beginning_of_the_number_says_what_it_costs(string to, double? price)
    {
        await using var stage = await TwilioStage.Open(options => options.Prices = new() { ["9"] = 9, ["996"] = 0.25m, ["7"] = 0.05m, ["77"] = 0.1m, ["90"] = 8 });
        if (price is null)
            stage.Options.Prices.Remove("90");
        if (price is null)
            stage.Options.Prices.Remove("9");
        var sent = (await stage.Say(new string('ж', 71), to)).ShouldBeOfType<SendResult.Sent>();
        (sent.Receipt!.Segments, sent.Receipt.Cost).ShouldBe((2, (decimal?)price));
    }

    [Fact]
    public async Task Hiding_leaves_a_line_and_a_passing_word_leaves_nothing()
    {
        await using var stage = await TwilioStage.Open();
        (await stage.Send(new Outgoing.Vanish { Address = TwilioStage.Number, Line = "Бүгүн күн ачык." })).ShouldBeOfType<SendResult.Sent>().Receipt.ShouldNotBeNull();
        (await stage.Send(new Outgoing.Toast { Address = TwilioStage.Number, Text = "Эскирди" })).ShouldBeOfType<SendResult.Sent>().Receipt.ShouldBeNull();
        stage.Phone.Texts.ShouldBe(["Бүгүн күн ачык."]);
    }

    [Fact]
    public async Task Where_nobody_can_answer_only_notes_go_out()
    {
        await using var stage = await TwilioStage.Open(options => options.CanReceive = false);
        stage.Channel.Abilities.ShouldBe(new ChannelAbilities
        {
            Address = AddressKind.PhoneNumber,
            Buttons = false,
            Segmented = true,
            LongestText = 1_600,
            ProvesSender = false,
            Receives = false,
            Metered = true,
            AwaitsPieces = TimeSpan.FromSeconds(2),
            PerSecond = 1,
        });
        (await stage.Send(TwilioStage.Screen("Салам!"))).ShouldBeOfType<SendResult.Refused>().Why.ShouldContain("Twilio:CanReceive");
        (await stage.Send(new Outgoing.Vanish { Address = TwilioStage.Number, Line = "Күн ачык." })).ShouldBeOfType<SendResult.Refused>();
        (await stage.Say("26.11. 14:00")).ShouldBeOfType<SendResult.Sent>();
        stage.Phone.Texts.ShouldBe(["26.11. 14:00"]);
    }

    [Fact]
    public async Task What_twilio_would_not_take_is_not_even_tried()
    {
        await using var stage = await TwilioStage.Open();
        (await stage.Say(new string('a', 1601))).ShouldBeOfType<SendResult.Refused>().Why.ShouldContain("1600");
        (await stage.Say(" \n")).ShouldBeOfType<SendResult.Refused>();
        (await stage.Say("text", "MegaCom")).ShouldBeOfType<SendResult.Refused>().Why.ShouldNotContain("MegaCom");
        stage.Twilio.Posts.ShouldBe(0);
        (await stage.Say(new string('a', 1600))).ShouldBeOfType<SendResult.Sent>().Receipt!.Segments.ShouldBe(11);
    }
}
