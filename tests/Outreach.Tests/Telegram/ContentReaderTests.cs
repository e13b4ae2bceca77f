using System.Text.Json;
using Outreach.Messaging.Inbound;
using Outreach.Telegram.Receiving;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

/// <summary>What is hers, what is passed on, and what is only news of the chat. Payloads are written by hand after core.telegram.org/bots/api.</summary>
public sealed class ContentReaderTests
{
    private const string From = """{"id":7001,"is_bot":false,"first_name":"A","last_name":"B"}""";
    private const string Chat = """{"id":7001,"first_name":"A","type":"private"}""";
    private const string File = """{"duration":3,"width":9,"height":9,"length":9,"file_id":"a","file_unique_id":"b"}""";
    private const string Photo = """[{"file_id":"a","file_unique_id":"b","width":90,"height":67}]""";
    private const string User = """{"id":7002,"is_bot":false,"first_name":"C"}""";

    public static TheoryData<string, string> Media => new()
    {
        { "photo", Photo }, { "voice", File }, { "video", File }, { "video_note", File }, { "audio", File }, { "animation", File }, { "document", File }, { "live_photo", File },
        { "paid_media", """{"star_count":1,"paid_media":[]}""" }, { "location", """{"latitude":42.8,"longitude":74.5}""" }, { "something_of_next_year", """{"a":1}""" },
    };

    /// <summary>Every kind of news that the Bot API 10.1 knows, and one that it does not.</summary>
    public static TheoryData<string, string> News => new()
    {
        { "pinned_message", $$"""{"message_id":1,"date":1764000000,"chat":{{Chat}},"from":{{From}},"text":"да"}""" }, { "message_auto_delete_timer_changed", """{"message_auto_delete_time":86400}""" },
        { "write_access_allowed", """{"from_request":true}""" }, { "connected_website", "\"example.org\"" }, { "chat_background_set", """{"type":{"type":"chat_theme","theme_name":"x"}}""" },
        { "users_shared", $$"""{"request_id":1,"users":[{"user_id":1}]}""" }, { "chat_shared", """{"request_id":1,"chat_id":-5}""" }, { "boost_added", """{"boost_count":1}""" },
        { "gift", """{"gift":{"id":"a","star_count":1,"sticker":{"type":"regular","width":9,"height":9,"is_animated":false,"is_video":false,"file_id":"a","file_unique_id":"b"}}}""" },
        { "gift_upgrade_sent", """{"gift":{"id":"a","star_count":1}}""" }, { "successful_payment", """{"currency":"XTR","total_amount":1,"invoice_payload":"a","telegram_payment_charge_id":"b","provider_payment_charge_id":"c"}""" },
        { "refunded_payment", """{"currency":"XTR","total_amount":1,"invoice_payload":"a","telegram_payment_charge_id":"b"}""" }, { "proximity_alert_triggered", $$"""{"traveler":{{User}},"watcher":{{User}},"distance":5}""" },
        { "video_chat_scheduled", """{"start_date":1764000000}""" }, { "video_chat_started", "{}" }, { "video_chat_ended", """{"duration":1}""" }, { "video_chat_participants_invited", """{"users":[]}""" },
        { "forum_topic_created", """{"name":"a","icon_color":1}""" }, { "forum_topic_edited", "{}" }, { "forum_topic_closed", "{}" }, { "forum_topic_reopened", "{}" }, { "general_forum_topic_hidden", "{}" },
        { "general_forum_topic_unhidden", "{}" }, { "giveaway_created", "{}" }, { "giveaway_completed", """{"winner_count":1}""" }, { "giveaway", """{"chats":[],"winners_selection_date":1764000000,"winner_count":1}""" },
        { "giveaway_winners", $$"""{"chat":{{Chat}},"giveaway_message_id":1,"winners_selection_date":1764000000,"winner_count":1,"winners":[]}""" }, { "paid_message_price_changed", """{"paid_message_star_count":1}""" },
        { "direct_message_price_changed", """{"are_direct_messages_enabled":true}""" }, { "suggested_post_declined", "{}" }, { "suggested_post_approved", """{"send_date":1764000000}""" },
        { "suggested_post_approval_failed", """{"price":{"currency":"XTR","amount":1}}""" }, { "suggested_post_paid", """{"currency":"XTR"}""" }, { "suggested_post_refunded", """{"reason":"post_deleted"}""" },
        { "checklist_tasks_done", """{"marked_as_done_task_ids":[1]}""" }, { "checklist_tasks_added", """{"tasks":[]}""" }, { "passport_data", """{"data":[],"credentials":{"data":"a","hash":"b","secret":"c"}}""" },
        { "web_app_data", """{"data":"forged","button_text":"a"}""" }, { "new_chat_title", "\"a\"" }, { "new_chat_photo", Photo }, { "delete_chat_photo", "true" }, { "group_chat_created", "true" },
        { "new_chat_members", $"[{User}]" }, { "left_chat_member", User }, { "migrate_from_chat_id", "-5" }, { "poll_option_added", "{}" }, { "chat_owner_left", "{}" }, { "something_of_next_year", """{"a":1}""" },
    };

    [Theory]
    [MemberData(nameof(News))]
    public void News_of_the_chat_are_nobodys_words(string field, string json)
    {
        Read($"\"{field}\":{json}").ShouldBeNull();
        Edited($"\"{field}\":{json}").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Media))]
    public void What_stands_under_a_picture_is_her_words(string field, string json)
    {
        var showed = Read($"\"{field}\":{json},\"caption\":\"меня \\u0000держат\"")!.Content.ShouldBeOfType<InboundContent.Showed>();
        showed.Caption.ShouldBe("меня держат");
        showed.Forwarded.ShouldBeFalse();
        (showed.File is not null).ShouldBe(field is "photo" or "voice" or "video" or "document");
    }

    [Theory]
    [InlineData("/sos@loopback_bot", "/sos")]
    [InlineData("/start staff-AAAAAAAAAAAAAAAAAAAAAA", "/start staff-AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("  ", null)]
    [InlineData("", null)]
    public void A_command_under_a_picture_is_words_and_opens_nothing(string caption, string? words)
        => Read($"\"photo\":{Photo},\"caption\":{JsonSerializer.Serialize(caption)}")!.Content.ShouldBeOfType<InboundContent.Showed>().Caption.ShouldBe(words);

    [Theory]
    [InlineData("""{"type":"user","sender_user":{"id":7002,"is_bot":false,"first_name":"C"},"date":1764000000}""", true)]
    [InlineData("""{"type":"user","sender_user":{"id":7001,"is_bot":false,"first_name":"A"},"date":1764000000}""", false)]
    [InlineData("""{"type":"user","sender_user":{"id":100000001,"is_bot":true,"first_name":"Loopback"},"date":1764000000}""", true)]
    [InlineData("""{"type":"hidden_user","sender_user_name":"Жумуш берүүчү","date":1764000000}""", true)]
    [InlineData("""{"type":"hidden_user","sender_user_name":"A B","date":1764000000}""", false)]
    [InlineData("""{"type":"chat","sender_chat":{"id":-5,"title":"G","type":"group"},"date":1764000000}""", true)]
    [InlineData("""{"type":"channel","chat":{"id":-5,"title":"C","type":"channel"},"message_id":1,"date":1764000000}""", true)]
    public void Whose_words_are_passed_on_is_told_from_her_own(string origin, bool forwarded)
    {
        Read($"\"text\":\"Срочно нужна работа\",\"forward_origin\":{origin}")!.Content.ShouldBe(new InboundContent.Wrote("Срочно нужна работа") { Forwarded = forwarded });
        var showed = Read($"\"video\":{File},\"caption\":\"a\",\"forward_origin\":{origin}")!.Content.ShouldBeOfType<InboundContent.Showed>();
        (showed.Caption, showed.Forwarded).ShouldBe(("a", forwarded));
        Read($"\"giveaway\":{{\"chats\":[],\"winners_selection_date\":1764000000,\"winner_count\":1}},\"forward_origin\":{origin}")!.Content.ShouldBeOfType<InboundContent.Showed>();
    }

    [Fact]
    public void A_link_that_somebody_passes_on_opens_nothing()
        => Read("\"text\":\"/start staff-AAAAAAAAAAAAAAAAAAAAAA\",\"forward_origin\":{\"type\":\"user\",\"sender_user\":" + User + ",\"date\":1764000000}")!.Content
            .ShouldBe(new InboundContent.Wrote("/start staff-AAAAAAAAAAAAAAAAAAAAAA") { Forwarded = true });

    [Theory]
    [InlineData("""
        "reply_to_message":{"message_id":1,"date":1764000000,"chat":CHAT,"text":"стоп"},"quote":{"text":"стоп","position":0}
        """)]
    [InlineData("""
        "external_reply":{"origin":{"type":"channel","chat":{"id":-5,"title":"C","type":"channel"},"message_id":1,"date":1764000000}},"quote":{"text":"стоп","position":0}
        """)]
    [InlineData("""
        "reply_to_story":{"chat":CHAT,"id":1}
        """)]
    [InlineData("""
        "via_bot":{"id":5,"is_bot":true,"first_name":"I"}
        """)]
    public void An_answer_to_something_and_what_a_bot_wrote_for_her_are_her_words(string field)
        => Read($"\"text\":\"а\",{field.Trim().Replace("CHAT", Chat, StringComparison.Ordinal)}")!.Content.ShouldBe(new InboundContent.Wrote("а"));

    [Fact]
    public void An_address_behind_words_is_shown()
    {
        const string Entities = """[{"type":"bold","offset":0,"length":2},{"type":"text_link","offset":3,"length":4,"url":"https://a.example/"},{"type":"text_link","offset":8,"length":2,"url":"https://b.example/"},{"type":"text_link","offset":9,"length":99,"url":"https://c.example/"}]""";
        const string Words = "На этой (https://a.example/) же (https://b.example/)";
        Read($"\"text\":\"На этой же\",\"entities\":{Entities}")!.Content.ShouldBe(new InboundContent.Wrote(Words));
        Read($"\"photo\":{Photo},\"caption\":\"На этой же\",\"caption_entities\":{Entities}")!.Content.ShouldBeOfType<InboundContent.Showed>().Caption.ShouldBe(Words);
        Read("""
            "text":"https://a.example/","entities":[{"type":"text_link","offset":0,"length":18,"url":"https://a.example/"}]
            """)!.Content.ShouldBe(new InboundContent.Wrote("https://a.example/"));
    }

    [Fact]
    public void Words_in_headings_lists_and_tables_are_words()
        => Read("""
            "rich_message":{"blocks":[{"type":"section_heading","text":"Салам","size":1},{"type":"paragraph","text":["мени ",{"type":"bold","text":"кармап"}," турушат"]},
            {"type":"list","items":[{"label":"1","blocks":[{"type":"paragraph","text":"раз"}]}]},{"type":"of_next_year","text":"эки"}]}
            """)!.Content.ShouldBe(new InboundContent.Wrote("Салам\nмени кармап турушат\n1\nраз\nэки"));

    [Fact]
    public void An_edit_says_so_and_which_message_it_was()
    {
        var message = Edited("\"text\":\"б\"")!;
        message.Key.ShouldBe("telegram:0000000000000124");
        (message.Reference, message.Edit).ShouldBe(("55", true));
        message.SentAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1764000060));
        message.Content.ShouldBe(new InboundContent.Wrote("б"));
        Edited("\"text\":\"/start poster\"")!.Content.ShouldBe(new InboundContent.Wrote("/start poster"), "an old link is not followed again");
        Edited($"\"photo\":{Photo},\"caption\":\"б\"")!.Content.ShouldBeOfType<InboundContent.Showed>().Caption.ShouldBe("б");
        Read("\"text\":\"б\"")!.Edit.ShouldBeFalse();
    }

    [Fact]
    public void A_step_of_a_live_location_is_no_new_message() => Edited("""
        "location":{"latitude":42.8,"longitude":74.5,"live_period":900}
        """).ShouldBeNull();

    [Fact]
    public void A_part_of_an_album_names_its_album() => Read($"\"photo\":{Photo},\"media_group_id\":\"13579\"")!.Album.ShouldBe("13579");

    private static InboundMessage? Read(string fields) => Update("message", fields.Trim());

    private static InboundMessage? Edited(string fields) => Update("edited_message", "\"edit_date\":1764000060," + fields.Trim());

    private static InboundMessage? Update(string kind, string fields)
    {
        var raw = RawUpdate.Read(
            JsonSerializer.Deserialize<JsonElement>($$$"""{"update_id":124,"{{{kind}}}":{"message_id":55,"from":{{{From}}},"chat":{{{Chat}}},"date":1764000000,{{{fields}}} }}"""), DateTimeOffset.UnixEpoch, staffGroup: null);
        raw.Broken.ShouldBeFalse(fields);
        return raw.Message;
    }
}
