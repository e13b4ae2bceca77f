using System.Text.Json;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Receiving;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

/// <summary>Updates that the fuzzing found: each once threw, or left its sender without an answer.</summary>
public sealed class BrokenUpdateTests
{
    private const string From = """{"id":7001,"is_bot":false,"first_name":"A"}""";
    private const string Chat = """{"id":7001,"type":"private"}""";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);
    private static readonly InboundContent Unknown = new InboundContent.Showed(MediaKind.Other);

    [Theory]
    [InlineData("""{"update_id":9,"message":{"message_id":5,"from":FROM,"chat":CHAT,"date":"?","text":"\ud83d"}}""")]
    [InlineData("""{"update_id":9,"message":{"message_id":5,"from":FROM,"chat":CHAT,"date":"?","photo":{"a":1}}}""")]
    [InlineData("""{"update_id":9,"edited_message":{"message_id":5,"from":FROM,"chat":CHAT,"date":1764000000,"edit_date":"?","caption":"\ud83d"}}""")]
    [InlineData("""{"update_id":9,"\ud800":1,"message":{"message_id":[5],"from":FROM,"chat":CHAT,"date":1764000000}}""")]
    public void Whose_message_cannot_be_read_is_answered_as_if_it_were_something_unknown(string update)
    {
        var broken = Read(update);
        (broken.Id, broken.Broken).ShouldBe((9, true));
        broken.Message.ShouldNotBeNull().Address.ShouldBe("7001");
        broken.Message.Content.ShouldBe(Unknown);
    }

    [Theory]
    [InlineData("""{"update_id":9,"message":{"message_id":5,"from":{"id":"seven","is_bot":false,"first_name":"A"},"chat":CHAT,"date":1764000000,"text":"меня держат"}}""")]
    [InlineData("""{"update_id":9,"message":{"message_id":5,"chat":CHAT,"date":"?","text":"меня держат"}}""")]
    [InlineData("""{"update_id":9,"message":{"message_id":5,"from":FROM,"chat":CHAT,"date":1764000000,"text":"меня держат","caption":"\ud83d"}}""")]
    [InlineData("""{"update_id":9,"message":-1,"edited_message":{"message_id":5,"from":FROM,"chat":CHAT,"date":1764000000,"text":"меня держат"}}""")]
    public void What_breaks_a_message_does_not_hide_her_words(string update)
        => Read(update).Message.ShouldNotBeNull().Content.ShouldBe(new InboundContent.Wrote("меня держат"));

    [Fact]
    public void A_broken_caption_bearer_keeps_its_caption_and_an_edit_stays_one()
    {
        Read("""{"update_id":9,"message":{"message_id":5,"from":FROM,"chat":CHAT,"date":"?","photo":{"a":1},"caption":"меня держат","forward_origin":{"type":"?"}}}""")
            .Message!.Content.ShouldBe(new InboundContent.Showed(MediaKind.Other) { Caption = "меня держат", Forwarded = true });
        var edited = Read("""{"update_id":9,"edited_message":{"message_id":5,"from":FROM,"chat":CHAT,"date":1764000000,"edit_date":"?","text":"да"}}""").Message!;
        (edited.Edit, edited.Reference).ShouldBe((true, "5"));
    }

    [Theory]
    [InlineData("""{"update_id":9,"callback_query":{"id":"\ud800","from":FROM,"message":{"message_id":5,"chat":CHAT,"date":0},"data":"1.1"}}""", null)]
    [InlineData("""{"update_id":9,"callback_query":{"from":FROM,"message":{"message_id":[5],"chat":CHAT,"date":0},"data":"1.1"}}""", null)]
    [InlineData("""{"update_id":9,"callback_query":{"id":77,"from":FROM,"inline_message_id":"a","message":null,"data":"1.1"}}""", null)]
    [InlineData("""{"update_id":9,"callback_query":{"id":"77","from":FROM,"message":{"message_id":5,"chat":{"id":7001,"type":7},"date":0},"data":"1.1"}}""", "77")]
    public void Whose_press_cannot_be_read_is_answered_as_if_the_button_were_not_known(string update, string? press)
    {
        var broken = Read(update);
        broken.Broken.ShouldBeTrue();
        broken.Message.ShouldNotBeNull().Address.ShouldBe("7001");
        broken.Message.Content.ShouldBe(new InboundContent.Pressed("", null, press));
    }

    [Theory]
    [InlineData("""{"update_id":9,"message":{"message_id":[5],"from":FROM,"chat":{"id":"x"},"date":1764000000}}""")]
    [InlineData("""{"update_id":9,"message":{"message_id":[5],"from":FROM,"chat":{"id":-5,"type":"group"},"date":1764000000}}""")]
    [InlineData("""{"update_id":9,"message":{"message_id":[5],"from":{"id":7001,"is_bot":true},"chat":CHAT,"date":1764000000}}""")]
    [InlineData("""{"update_id":9,"edited_message":{"message_id":[5],"from":FROM,"chat":CHAT,"date":1764000000,"location":{"latitude":1,"longitude":2}}}""")]
    [InlineData("""{"update_id":9,"callback_query":{"id":"77","from":{"id":[7001]},"data":"1.1"}}""")]
    [InlineData("""{"update_id":9,"callback_query":"\ud800"}""")]
    [InlineData("""{"update_id":9,"my_chat_member":[]}""")]
    public void What_cannot_be_read_and_is_nobodys_or_needs_no_answer_is_passed_over(string update) => Read(update).ShouldBe(new RawUpdate(9, null, Broken: true));

    [Theory]
    [InlineData("""{"update_id":"9"}""")]
    [InlineData("""{"update_id":[9]}""")]
    [InlineData("""{"update_id":9.5}""")]
    [InlineData("""{"update_id":2147483647}""")]
    [InlineData("""{"update_id":2147483648}""")]
    [InlineData("""{"\ud800":9}""")]
    [InlineData("null")]
    [InlineData("\"update_id\"")]
    public void What_has_no_number_that_can_be_confirmed_is_no_update(string json) => Should.Throw<JsonException>(() => Read(json));

    private static RawUpdate Read(string update)
        => RawUpdate.Read(JsonSerializer.Deserialize<JsonElement>(update.Replace("FROM", From, StringComparison.Ordinal).Replace("CHAT", Chat, StringComparison.Ordinal)), Now, staffGroup: null);
}
