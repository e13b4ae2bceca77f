using System.Text.Json;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Receiving;
using Outreach.Telegram.Sending;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

/// <summary>Payloads are written by hand after core.telegram.org/bots/api.</summary>
public sealed class UpdateReaderTests
{
    private const string From = """{"id":7001,"is_bot":false,"first_name":"A","language_code":"ky"}""";
    private const string Chat = """{"id":7001,"first_name":"A","type":"private"}""";
    private const long StaffGroup = -1001234567890;
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Words_are_read_with_all_that_belongs_to_them()
    {
        var message = Message("\"text\":\"Салам\"")!;
        message.ShouldBe(new InboundMessage
        {
            Key = "telegram:0000000000000123",
            Channel = "telegram",
            Address = "7001",
            SentAt = DateTimeOffset.FromUnixTimeSeconds(1764000000),
            LanguageHint = "ky",
            Reference = "55",
            Content = new InboundContent.Wrote("Салам"),
        });
    }

    [Theory]
    [InlineData("/start", null)]
    [InlineData("/START", null)]
    [InlineData("/start@loopback_bot", null)]
    [InlineData("/start poster-7_A", "poster-7_A")]
    [InlineData("/start@loopback_bot poster", "poster")]
    [InlineData("/start two words", null)]
    [InlineData("/start кыргызча", null)]
    [InlineData("/start 12345678901234567890123456789012345678901234567890123456789012345", null)]
    public void A_start_opens_the_talk_with_its_code(string text, string? code)
        => Message($"\"text\":{JsonSerializer.Serialize(text)}")!.Content.ShouldBe(new InboundContent.Opened(code));

    [Theory]
    [InlineData("/menu", "/menu")]
    [InlineData("/menu@loopback_bot", "/menu")]
    [InlineData("/menu@loopback_bot now", "/menu now")]
    [InlineData("/started", "/started")]
    [InlineData("mail me@home", "mail me@home")]
    [InlineData("/", "/")]
    public void Other_commands_stay_words_without_the_bots_name(string text, string words)
        => Message($"\"text\":{JsonSerializer.Serialize(text)}")!.Content.ShouldBe(new InboundContent.Wrote(words));

    [Theory]
    [InlineData("""
        "voice":{"duration":3,"mime_type":"audio/ogg","file_id":"a","file_unique_id":"b"}
        """, MediaKind.Voice)]
    [InlineData("""
        "audio":{"duration":3,"file_id":"a","file_unique_id":"b"}
        """, MediaKind.Voice)]
    [InlineData("""
        "video_note":{"duration":3,"length":240,"file_id":"a","file_unique_id":"b"}
        """, MediaKind.Voice)]
    [InlineData("""
        "photo":[{"file_id":"a","file_unique_id":"b","width":90,"height":67}],"caption":"words"
        """, MediaKind.Picture)]
    [InlineData("""
        "video":{"duration":3,"width":9,"height":9,"file_id":"a","file_unique_id":"b"}
        """, MediaKind.Picture)]
    [InlineData("""
        "animation":{"duration":3,"width":9,"height":9,"file_id":"a","file_unique_id":"b"},"document":{"file_id":"a","file_unique_id":"b"}
        """, MediaKind.Picture)]
    [InlineData("""
        "sticker":{"type":"regular","width":9,"height":9,"is_animated":false,"is_video":false,"emoji":"😀","file_id":"a","file_unique_id":"b"}
        """, MediaKind.Picture)]
    [InlineData("""
        "document":{"file_name":"a.pdf","file_id":"a","file_unique_id":"b"}
        """, MediaKind.Picture)]
    [InlineData("""
        "location":{"latitude":42.87,"longitude":74.59}
        """, MediaKind.Place)]
    [InlineData("""
        "location":{"latitude":42.87,"longitude":74.59,"live_period":900,"heading":12}
        """, MediaKind.Place)]
    [InlineData("""
        "venue":{"location":{"latitude":42.87,"longitude":74.59},"title":"a","address":"b"},"location":{"latitude":42.87,"longitude":74.59}
        """, MediaKind.Place)]
    [InlineData("""
        "dice":{"emoji":"🎲","value":3}
        """, MediaKind.Other)]
    [InlineData("""
        "poll":{"id":"1","question":"a","options":[{"text":"b","voter_count":0}],"total_voter_count":0,"is_closed":false,"is_anonymous":true,"type":"regular","allows_multiple_answers":false}
        """, MediaKind.Other)]
    [InlineData("""
        "game":{"title":"a","description":"b","photo":[]}
        """, MediaKind.Other)]
    [InlineData("""
        "story":{"chat":{"id":7001,"type":"private"},"id":1}
        """, MediaKind.Other)]
    [InlineData("""
        "live_photo":{"duration":3,"width":9,"height":9,"file_id":"a","file_unique_id":"b"}
        """, MediaKind.Picture)]
    [InlineData("""
        "paid_media":{"star_count":1,"paid_media":[]}
        """, MediaKind.Picture)]
    [InlineData("""
        "checklist":{"title":"a","tasks":[{"id":1,"text":"b"}]}
        """, MediaKind.Other)]
    [InlineData("""
        "something_of_next_year":{"a":1},"caption":"a"
        """, MediaKind.Other)]
    [InlineData("""
        "something_of_next_year":{"a":1},"media_group_id":"1"
        """, MediaKind.Other)]
    public void What_is_not_words_is_told_by_its_kind(string field, MediaKind kind)
        => Message(field.Trim())!.Content.ShouldBeOfType<InboundContent.Showed>().Media.ShouldBe(kind);

    [Fact]
    public void A_voice_can_be_sent_on_by_its_name()
        => File("""
            "voice":{"duration":3,"mime_type":"audio/ogg","file_id":"AwAC1","file_unique_id":"b"},"caption":"words"
            """).ShouldBe(new MediaFile("telegram", MediaKind.Voice, "AwAC1"));

    [Theory]
    [InlineData("small,90,67 large,1280,953 middle,320,238", "large")]
    [InlineData("only,90,67", "only")]
    [InlineData("first,100,50 second,100,50", "first")]
    public void Of_a_photo_the_largest_size_can_be_sent_on(string sizes, string name)
    {
        var written = sizes.Split(' ').Select(size => size.Split(',')).Select(size => $$"""{"file_id":"{{size[0]}}","file_unique_id":"b","width":{{size[1]}},"height":{{size[2]}}}""");
        File($"\"photo\":[{string.Join(',', written)}]").ShouldBe(new MediaFile("telegram", MediaKind.Picture, name));
    }

    [Theory]
    [InlineData("""
        "audio":{"duration":3,"file_id":"a","file_unique_id":"b"}
        """)]
    [InlineData("""
        "video_note":{"duration":3,"length":240,"file_id":"a","file_unique_id":"b"}
        """)]
    [InlineData("""
        "animation":{"duration":3,"width":9,"height":9,"file_id":"a","file_unique_id":"b"},"document":{"file_id":"a","file_unique_id":"b"}
        """)]
    [InlineData("""
        "sticker":{"type":"regular","width":9,"height":9,"is_animated":false,"is_video":false,"emoji":"😀","file_id":"a","file_unique_id":"b"}
        """)]
    [InlineData("""
        "photo":[]
        """)]
    public void Nothing_else_can_be_sent_on(string field) => File(field).ShouldBeNull();

    [Theory]
    [InlineData("996555000000", "+996555000000")]
    [InlineData("+996555000000", "+996555000000")]
    public void Her_own_contact_brings_her_number(string written, string number)
        => Message($$"""
            "contact":{"phone_number":"{{written}}","first_name":"A","user_id":7001}
            """.Trim())!.Content.ShouldBe(new InboundContent.Shared(number));

    [Theory]
    [InlineData("""
        "contact":{"phone_number":"996555000000","first_name":"A","user_id":7002}
        """)]
    [InlineData("""
        "contact":{"phone_number":"996555000000","first_name":"A"}
        """)]
    [InlineData("""
        "contact":{"phone_number":"996555000000","first_name":"A","user_id":7001},"forward_origin":{"type":"user","sender_user":{"id":7001,"is_bot":false,"first_name":"A"},"date":1764000000}
        """)]
    public void A_foreign_or_forwarded_contact_brings_nobodys_number(string field)
        => Message(field.Trim())!.Content.ShouldBe(new InboundContent.Shared(null));

    [Fact]
    public void A_press_names_its_button_its_message_and_itself()
    {
        var message = Press($$$""","message":{"message_id":54,"from":{"id":1,"is_bot":true,"first_name":"B"},"chat":{{{Chat}}},"date":1764000000,"text":"t"},"chat_instance":"9","data":"7.2" """)!;
        message.Content.ShouldBe(new InboundContent.Pressed("7.2", "54", "4382bfdwdsb323b2d9"));
        message.Address.ShouldBe("7001");
        message.LanguageHint.ShouldBe("ky");
        message.SentAt.ShouldBe(Now);
        message.Reference.ShouldBeNull();
    }

    [Fact]
    public void A_press_under_a_message_that_telegram_no_longer_shows_is_still_a_press()
        => Press($$$""","message":{"message_id":54,"chat":{{{Chat}}},"date":0},"chat_instance":"9","data":"7.2" """)!
            .Content.ShouldBe(new InboundContent.Pressed("7.2", "54", "4382bfdwdsb323b2d9"));

    [Fact]
    public void A_press_under_an_inline_message_comes_from_the_person()
    {
        var message = Press(""","inline_message_id":"BAAA","chat_instance":"9","data":"7.2" """)!;
        message.Address.ShouldBe("7001");
        message.Content.ShouldBe(new InboundContent.Pressed("7.2", null, "4382bfdwdsb323b2d9"));
    }

    [Fact]
    public void A_press_without_data_is_an_empty_press()
        => Press($$$""","message":{"message_id":54,"chat":{{{Chat}}},"date":0},"chat_instance":"9","game_short_name":"g" """)!
            .Content.ShouldBe(new InboundContent.Pressed("", "54", "4382bfdwdsb323b2d9"));

    [Fact]
    public void Block_and_return_are_told() => new[] { Moved("member", "kicked"), Moved("kicked", "member"), Moved("member", "left") }
        .Select(message => message?.Content)
        .ShouldBe([new InboundContent.Blocked(), new InboundContent.Unblocked(), null]);

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":5,"from":FROM,"chat":{"id":-100123,"title":"G","type":"supergroup"},"date":1764000000,"text":"a"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":5,"from":{"id":9,"is_bot":true,"first_name":"B"},"chat":CHAT,"date":1764000000,"text":"a"}}""")]
    [InlineData("""{"update_id":1,"channel_post":{"message_id":5,"chat":{"id":-100123,"title":"C","type":"channel"},"date":1764000000,"text":"a"}}""")]
    [InlineData("""{"update_id":1,"callback_query":{"id":"1","from":FROM,"message":{"message_id":5,"chat":{"id":-5,"title":"G","type":"group"},"date":0},"chat_instance":"9","data":"1.1"}}""")]
    [InlineData("""{"update_id":1,"my_chat_member":{"chat":{"id":-5,"title":"G","type":"group"},"from":FROM,"date":1764000000,"old_chat_member":{"user":FROM,"status":"left"},"new_chat_member":{"user":FROM,"status":"member"}}}""")]
    [InlineData("""{"update_id":1,"inline_query":{"id":"1","from":FROM,"query":"a","offset":""}}""")]
    [InlineData("""{"update_id":1,"poll_answer":{"poll_id":"1","user":FROM,"option_ids":[0]}}""")]
    [InlineData("""{"update_id":1,"something_of_next_year":{"a":1}}""")]
    [InlineData("""{"update_id":1}""")]
    public void What_is_not_from_one_person_in_a_private_chat_is_not_for_us(string update)
        => Read(update.Replace("FROM", From, StringComparison.Ordinal).Replace("CHAT", Chat, StringComparison.Ordinal)).ShouldBeNull();

    [Theory]
    [InlineData("/invite")]
    [InlineData("/INVITE@loopback_bot ")]
    public void Who_answers_a_colleague_in_the_staff_group_with_an_invitation_is_answered_in_her_own_chat(string words)
        => InGroup(words, StaffGroup, Colleague).ShouldBe(new InboundMessage
        {
            Key = "telegram:0000000000000123",
            Channel = "telegram",
            Address = "7001",
            SentAt = DateTimeOffset.FromUnixTimeSeconds(1764000000),
            LanguageHint = "ky",
            Content = new InboundContent.Pointed("7002"),
        });

    [Fact]
    public void Nothing_else_of_any_group_is_read()
    {
        InGroup("/invite", StaffGroup - 1, Colleague).ShouldBeNull();
        InGroup("/invite", StaffGroup, null).ShouldBeNull();
        InGroup("/help", StaffGroup, Colleague).ShouldBeNull();
        InGroup("invite", StaffGroup, Colleague).ShouldBeNull();
        InGroup("/start staff-AAAAAAAAAAAAAAAAAAAAAA", StaffGroup, Colleague).ShouldBeNull();
        InGroup("/invite", StaffGroup, Colleague.Replace("false", "true", StringComparison.Ordinal)).ShouldBeNull();
        InGroup("/invite", StaffGroup, Colleague, ""","forum_topic_created":{"name":"Работа","icon_color":7322096}""").ShouldBeNull();
        InGroup("/invite", StaffGroup, Colleague, ""","sender_chat":{"id":-100777,"title":"C","type":"channel"}""").ShouldBeNull();
        InGroup("/invite", StaffGroup, Colleague.Replace("7002", "777000", StringComparison.Ordinal)).ShouldBeNull();
    }

    [Fact]
    public void Long_words_are_cut_between_two_characters()
    {
        var words = ((InboundContent.Wrote)Message($"\"text\":\"{new string('а', 4095)}😀😀\"")!.Content).Words;
        words.ShouldBe(new string('а', 4095));
    }

    [Fact]
    public void Nul_is_left_out() => Message("\"text\":\"a\\u0000b\"")!.Content.ShouldBe(new InboundContent.Wrote("ab"));

    [Fact]
    public void Half_a_character_becomes_a_mark() => TextParts.Clean("a\ud83db\ude00").ShouldBe("a\ufffdb\ufffd");

    [Fact]
    public void An_update_that_cannot_be_read_is_answered_all_the_same()
    {
        var broken = Raw($$$"""{"update_id":9,"message":{"message_id":5,"from":{{{From}}},"chat":{{{Chat}}},"date":1764000000,"text":"\ud83d"}}""");
        broken.Broken.ShouldBeTrue();
        broken.Message!.Address.ShouldBe("7001");
        broken.Message.Content.ShouldBe(new InboundContent.Showed(MediaKind.Other));
        var group = Raw($$$"""{"update_id":9,"message":{"message_id":5,"from":{{{From}}},"chat":{"id":-9,"type":"group"},"date":"?","text":"a"}}""");
        (group.Id, group.Message, group.Broken).ShouldBe((9, null, true));
        var press = Raw($$$"""{"update_id":9,"callback_query":{"id":"77","from":{{{From}}},"message":{"message_id":"?","chat":{{{Chat}}}},"data":"7.1"}}""");
        press.Message!.Content.ShouldBe(new InboundContent.Pressed("", null, "77"));
        Should.Throw<JsonException>(() => Raw("""{"ok":true}"""));
        Should.Throw<JsonException>(() => Raw("[]"));
    }

    private const string Colleague = """{"id":7002,"is_bot":false,"first_name":"B"}""";

    [Theory]
    [InlineData(""","is_automatic_forward":true""")]
    [InlineData(""","sender_chat":{"id":-100777,"title":"C","type":"channel"}""")]
    [InlineData(""","forward_origin":{"type":"user","sender_user":{"id":7002,"is_bot":false,"first_name":"B"},"date":1764000000}""")]
    [InlineData(""","via_bot":{"id":5,"is_bot":true,"first_name":"I"}""")]
    public void Who_did_not_write_it_herself_in_the_staff_group_invites_nobody(string field) => InGroup("/invite", StaffGroup, Colleague, said: field).ShouldBeNull();

    [Fact]
    public void A_channel_that_is_linked_to_the_staff_group_and_a_group_that_moves_invite_nobody()
    {
        InGroup("/invite", StaffGroup, Colleague, from: """{"id":777000,"is_bot":false,"first_name":"Telegram"}""").ShouldBeNull();
        Read($$$"""{"update_id":123,"message":{"message_id":55,"from":{{{From}}},"chat":{"id":{{{StaffGroup}}},"title":"G","type":"group"},"date":1764000000,"migrate_to_chat_id":-1009}}""").ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":5,"from":TELEGRAM,"chat":CHAT,"date":1764000000,"text":"/invite"}}""")]
    [InlineData("""{"update_id":1,"edited_message":{"message_id":5,"from":TELEGRAM,"chat":CHAT,"date":1764000000,"edit_date":1764000001,"text":"/invite"}}""")]
    [InlineData("""{"update_id":1,"callback_query":{"id":"1","from":TELEGRAM,"message":{"message_id":5,"chat":CHAT,"date":0},"chat_instance":"9","data":"0.s.staff.list"}}""")]
    [InlineData("""{"update_id":1,"callback_query":{"id":"1","from":TELEGRAM,"inline_message_id":"5","chat_instance":"9","data":"0.s.staff.list"}}""")]
    [InlineData("""{"update_id":1,"edited_message":{"message_id":5,"from":FROM,"sender_chat":CHANNEL,"chat":GROUP,"date":1764000000,"edit_date":1764000001,"text":"/invite"}}""")]
    [InlineData("""{"update_id":1,"edited_message":{"message_id":5,"from":FROM,"chat":GROUP,"date":1764000000,"edit_date":1764000001,"text":"/invite"}}""")]
    [InlineData("""{"update_id":1,"callback_query":{"id":"1","from":FROM,"message":{"message_id":5,"sender_chat":CHANNEL,"chat":GROUP,"date":1764000000},"chat_instance":"9","data":"0.s.staff.list"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":5,"from":FROM,"sender_chat":CHANNEL,"is_automatic_forward":true,"chat":GROUP,"date":1764000000,"text":"/staff"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":5,"from":FROM,"sender_chat":CHANNEL,"chat":GROUP,"date":1764000000,"text":"/start staff-AAAAAAAAAAAAAAAAAAAAAA"}}""")]
    public void Telegram_itself_a_channel_and_whoever_writes_in_the_group_are_no_colleague_on_any_way(string update) => Read(Filled(update)).ShouldBeNull();

    [Theory]
    [InlineData("/staff")]
    [InlineData("/start staff-AAAAAAAAAAAAAAAAAAAAAA")]
    public void What_a_channel_wrote_is_somebody_elses_words_and_no_command(string words)
    {
        var json = Filled("""{"update_id":1,"message":{"message_id":5,"from":FROM,"sender_chat":CHANNEL,"chat":CHAT,"date":1764000000,"text":"WORDS"}}""").Replace("WORDS", words, StringComparison.Ordinal);
        Read(json)!.Content.ShouldBe(new InboundContent.Wrote(words) { Forwarded = true });
    }

    [Fact]
    public void What_cannot_be_read_of_Telegrams_own_account_is_nobodys()
        => Raw(Filled("""{"update_id":9,"message":{"message_id":5,"from":TELEGRAM,"chat":CHAT,"date":"?","text":"/staff"}}""")).Message.ShouldBeNull();

    private static string Filled(string update) => update
        .Replace("TELEGRAM", """{"id":777000,"is_bot":false,"first_name":"Telegram"}""", StringComparison.Ordinal)
        .Replace("CHANNEL", """{"id":-100777,"title":"C","type":"channel"}""", StringComparison.Ordinal)
        .Replace("GROUP", $$"""{"id":{{StaffGroup}},"title":"G","type":"supergroup"}""", StringComparison.Ordinal)
        .Replace("FROM", From, StringComparison.Ordinal)
        .Replace("CHAT", Chat, StringComparison.Ordinal);

    private static InboundMessage? InGroup(string words, long group, string? colleague, string opened = "", string said = "", string from = From)
    {
        var chat = $$"""{"id":{{group}},"title":"G","type":"supergroup"}""";
        var answered = colleague is null ? string.Empty : $$$""" ,"reply_to_message":{"message_id":7,"from":{{{colleague}}},"chat":{{{chat}}},"date":1764000000{{{opened}}} }""";
        return Read($$$"""{"update_id":123,"message":{"message_id":55,"from":{{{from}}},"chat":{{{chat}}},"date":1764000000,"text":"{{{words}}}"{{{answered}}}{{{said}}} }}""");
    }

    private static InboundMessage? Message(string field)
        => Read($$$"""{"update_id":123,"message":{"message_id":55,"from":{{{From}}},"chat":{{{Chat}}},"date":1764000000,{{{field}}}}}""");

    private static MediaFile? File(string field) => Message(field.Trim())!.Content.ShouldBeOfType<InboundContent.Showed>().File;

    private static InboundMessage? Press(string rest)
        => Read($$$"""{"update_id":123,"callback_query":{"id":"4382bfdwdsb323b2d9","from":{{{From}}}{{{rest}}}}}""");

    private static InboundMessage? Moved(string before, string now)
    {
        const string Bot = """{"id":1,"is_bot":true,"first_name":"B"}""";
        return Read($$$"""
            {"update_id":123,"my_chat_member":{"chat":{{{Chat}}},"from":{{{From}}},"date":1764000000,
            "old_chat_member":{"user":{{{Bot}}},"status":"{{{before}}}","until_date":0},"new_chat_member":{"user":{{{Bot}}},"status":"{{{now}}}","until_date":0} } }
            """);
    }

    private static InboundMessage? Read(string json)
    {
        var raw = Raw(json);
        raw.Broken.ShouldBeFalse();
        return raw.Message;
    }

    [Fact]
    public void What_is_said_in_a_topic_of_the_staff_group_comes_under_who_said_it()
    {
        InTopic("проверь номер").ShouldBe(new InboundMessage
        {
            Key = "telegram:0000000000000001",
            Channel = "telegram",
            Address = "7001",
            SentAt = DateTimeOffset.FromUnixTimeSeconds(1764000000),
            Content = new InboundContent.InRoom(new Endpoint($"{StaffGroup}", "13"), ToUs: false, new InboundContent.Wrote("проверь номер")) { Message = "30" },
        });
        ToUs(InTopic("да", Ours)).ShouldBeTrue();
        // In a topic all that answers nothing "answers" what opened it, which was ours.
        ToUs(InTopic("да", Ours.Replace("\"text\":\"a\"", "\"forum_topic_created\":{\"name\":\"№1\",\"icon_color\":7322096}", StringComparison.Ordinal))).ShouldBeFalse();
        ToUs(InTopic("да", Ours.Replace("true", "false", StringComparison.Ordinal))).ShouldBeFalse();
        InTopic("/cases").ShouldBeNull();
        InTopic("да", ""","sender_chat":{"id":-100777,"title":"C","type":"channel"}""").ShouldBeNull();
        InTopic("да", ""","forward_origin":{"type":"user","date":1764000000,"sender_user":{"id":5,"is_bot":false,"first_name":"A"}}""").ShouldBeNull();
        InTopic("да", topic: false).ShouldBeNull();
    }

    [Fact]
    public void A_press_in_the_staff_group_comes_under_who_pressed()
    {
        var message = Raw($$$$"""{"update_id":1,"callback_query":{"id":"9","from":{"id":7001,"is_bot":false,"first_name":"A"},"chat_instance":"c","data":"0.claim-4","message":{"message_id":20,"message_thread_id":13,"is_topic_message":true,"from":{"id":1,"is_bot":true,"first_name":"O"},"chat":{"id":{{{{StaffGroup}}}},"title":"G","type":"supergroup","is_forum":true},"date":1764000000,"text":"a"}}}""").Message.ShouldNotBeNull();
        message.Address.ShouldBe("7001");
        message.Content.ShouldBe(new InboundContent.InRoom(new Endpoint($"{StaffGroup}", "13"), ToUs: true, new InboundContent.Pressed("0.claim-4", "20", "9")));
    }

    [Fact]
    public void Who_comes_into_the_staff_group_stirs_it()
    {
        const string someone = """{"user":{"id":5,"is_bot":false,"first_name":"A"},"status":"left"}""";
        string Change(string kind, long chat) => $$$"""{"update_id":1,"{{{kind}}}":{"chat":{"id":{{{chat}}},"title":"G","type":"supergroup"},"from":{"id":5,"is_bot":false,"first_name":"A"},"date":1764000000,"old_chat_member":{{{someone}}},"new_chat_member":{{{someone}}}}}""";
        foreach (var kind in new[] { "chat_member", "my_chat_member" })
        {
            Raw(Change(kind, StaffGroup)).Stirs.ShouldBeTrue();
            Raw(Change(kind, StaffGroup - 1)).Stirs.ShouldBeFalse();
            Raw(Change(kind, StaffGroup)).Message.ShouldBeNull();
        }
    }

    private const string Ours = ""","reply_to_message":{"message_id":12,"from":{"id":1,"is_bot":true,"first_name":"O"},"chat":{"id":-1001234567890,"title":"G","type":"supergroup"},"date":1764000000,"text":"a"}""";

    private static bool ToUs(InboundMessage? message) => message.ShouldNotBeNull().Content.ShouldBeOfType<InboundContent.InRoom>().ToUs;

    private static InboundMessage? InTopic(string words, string also = "", bool topic = true)
        => Raw($$$"""{"update_id":1,"message":{"message_id":30,"message_thread_id":13{{{(topic ? ",\"is_topic_message\":true" : "")}}},"from":{"id":7001,"is_bot":false,"first_name":"A"},"chat":{"id":{{{StaffGroup}}},"title":"G","type":"supergroup","is_forum":true},"date":1764000000,"text":"{{{words}}}"{{{also}}}}}""").Message;

    private static RawUpdate Raw(string json) => RawUpdate.Read(JsonSerializer.Deserialize<JsonElement>(json), Now, StaffGroup);
}
