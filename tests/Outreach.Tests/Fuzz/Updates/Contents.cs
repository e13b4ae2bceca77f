using CsCheck;
using Outreach.Tests.Fakes;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>What a message can hold in Bot API 10, by field.</summary>
internal static class Contents
{
    private const string File = "\"file_id\":\"a\",\"file_unique_id\":\"b\"";

    private static readonly (string Name, Json Value)[] Other =
    [
        ("voice", $"{{\"duration\":3,{File}}}"), ("audio", $"{{\"duration\":3,{File}}}"), ("video_note", $"{{\"duration\":3,\"length\":240,{File}}}"),
        ("photo", $"[{{\"width\":90,\"height\":67,{File}}}]"), ("video", $"{{\"duration\":3,\"width\":9,\"height\":9,{File}}}"), ("photo", "[]"),
        ("animation", $"{{\"duration\":3,\"width\":9,\"height\":9,{File}}}"), ("document", $"{{\"file_name\":\"\\u202egpj.exe\",{File}}}"),
        ("sticker", $"{{\"type\":\"regular\",\"width\":9,\"height\":9,\"is_animated\":false,\"is_video\":false,{File}}}"),
        ("sticker", $"{{\"type\":\"of_next_year\",\"width\":9,\"height\":9,\"is_animated\":false,\"is_video\":false,{File}}}"),
        ("location", "{\"latitude\":42.87,\"longitude\":74.59}"), ("location", "{\"latitude\":91.5,\"longitude\":-999,\"horizontal_accuracy\":1e300}"),
        ("location", "{\"latitude\":\"north\",\"longitude\":null}"), ("venue", "{\"location\":{\"latitude\":0,\"longitude\":0},\"title\":\"\",\"address\":\"\"}"),
        ("contact", "{\"phone_number\":\"996555000000\",\"first_name\":\"A\",\"user_id\":§0}"), ("contact", "{\"phone_number\":\"+996 700 11 22 33\",\"first_name\":\"\",\"user_id\":999}"),
        ("contact", "{\"phone_number\":\"\",\"first_name\":\"\\u0000\",\"vcard\":\"BEGIN:VCARD\"}"),
        ("dice", "{\"emoji\":\"🎲\",\"value\":3}"), ("game", "{\"title\":\"a\",\"description\":\"b\",\"photo\":[]}"), ("story", "{\"chat\":{\"id\":§0,\"type\":\"private\"},\"id\":1}"),
        ("poll", "{\"id\":\"1\",\"question\":\"a\",\"options\":[],\"total_voter_count\":0,\"is_closed\":false,\"is_anonymous\":true,\"type\":\"of_next_year\",\"allows_multiple_answers\":false}"),
        ("checklist", "{\"title\":\"a\",\"tasks\":[{\"id\":1,\"text\":\"b\"}]}"), ("rich_message", Nested(3)), ("rich_message", Nested(40)), ("paid_media", "{\"star_count\":1,\"paid_media\":[]}"),
        ("live_photo", $"{{\"duration\":3,\"width\":9,\"height\":9,{File}}}"), ("web_app_data", "{\"data\":\"forged\",\"button_text\":\"a\"}"), ("passport_data", "{\"data\":[],\"credentials\":{}}"),
        ("successful_payment", "{\"currency\":\"XTR\",\"total_amount\":1,\"invoice_payload\":\"a\",\"telegram_payment_charge_id\":\"b\",\"provider_payment_charge_id\":\"c\"}"),
        ("users_shared", "{\"request_id\":1,\"users\":[]}"), ("chat_shared", "{\"request_id\":1,\"chat_id\":-5}"), ("write_access_allowed", "{}"), ("connected_website", "\"a\""),
        ("gift", "{\"gift\":{\"id\":\"a\",\"star_count\":1}}"), ("giveaway", "{\"chats\":[],\"winners_selection_date\":0,\"winner_count\":1}"), ("new_chat_title", "\"a\""),
        ("new_chat_members", "[{\"id\":§0,\"is_bot\":false,\"first_name\":\"A\"}]"), ("left_chat_member", "{\"id\":1,\"is_bot\":true,\"first_name\":\"A\"}"), ("migrate_to_chat_id", "-100123"),
        ("pinned_message", "{\"chat\":{\"id\":§0,\"type\":\"private\"},\"message_id\":1,\"date\":0}"), ("message_auto_delete_timer_changed", "{\"message_auto_delete_time\":86400}"),
        ("forum_topic_created", "{\"name\":\"a\",\"icon_color\":1}"), ("video_chat_ended", "{\"duration\":1}"), ("something_of_next_year", "{\"a\":[1]}"), ("something", "null"),
    ];

    private static readonly (string Name, Json Value)[] Beside =
    [
        ("entities", "[{\"offset\":-5,\"length\":999999,\"type\":\"bot_command\"}]"), ("entities", "[{\"offset\":0,\"length\":1,\"type\":\"of_next_year\"}]"), ("media_group_id", "\"1\""),
        ("reply_to_message", "{\"message_id\":5,\"chat\":{\"id\":§0,\"type\":\"private\"},\"date\":1764000000,\"text\":\"меню\"}"), ("via_bot", "{\"id\":1,\"is_bot\":true,\"first_name\":\"B\"}"),
        ("forward_origin", "{\"type\":\"hidden_user\",\"sender_user_name\":\"A\",\"date\":0}"), ("forward_origin", "{\"type\":\"of_next_year\",\"date\":0}"), ("message_thread_id", "7"),
        ("quote", "{\"text\":\"\\ud83d\",\"position\":0}"), ("reply_markup", "{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"1.1\"}]]}"), ("has_protected_content", "true"),
        ("caption", "\"меню\""), ("sender_chat", "{\"id\":-100123,\"title\":\"C\",\"type\":\"channel\"}"), ("edit_date", "1764000060"), ("edit_date", "99999999999999"),
    ];

    /// <summary>A text or something else, now and then with something beside it.</summary>
    public static Gen<(string Name, Json Value)[]> Any { get; } = Gen.Select(
        Gen.Frequency<(string Name, Json Value)>((5, Letters.Text.Select(text => ("text", text))), (2, Pick.Of(Other))),
        Gen.Frequency<(string Name, Json Value)[]>((5, Gen.Const<(string Name, Json Value)[]>([])), (2, Pick.Of(Beside).Array[1, 2])),
        ((string Name, Json Value) content, (string Name, Json Value)[] beside) => beside.Prepend(content).ToArray());

    /// <summary>A list in a list in a list, as whoever writes rich messages can nest them (Bot API 10.1).</summary>
    private static string Nested(int levels)
        => "{\"blocks\":" + string.Concat(Enumerable.Repeat("[{\"type\":\"list\",\"items\":[{\"blocks\":", levels)) + "[]" + string.Concat(Enumerable.Repeat("}]}]", levels)) + "}";
}
