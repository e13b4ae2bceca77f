using CsCheck;
using Outreach.Tests.Fakes;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>Updates of every kind of Bot API 10, those that we ask for and those that we do not, sane, strange and damaged. §U is the update's number.</summary>
internal static class HostileUpdates
{
    private const string Who = "{\"id\":§0,\"is_bot\":false,\"first_name\":\"A\"}";
    private const string Bot = "{\"id\":1,\"is_bot\":true,\"first_name\":\"B\"}";
    private const string Here = "{\"id\":§0,\"type\":\"private\"}";
    private const string Group = "{\"id\":-5,\"title\":\"G\",\"type\":\"group\"}";
    private const string Said = $"{{\"message_id\":7,\"from\":{Who},\"chat\":{Here},\"date\":1764000000,\"text\":\"меню\"}}";

    private static readonly (string Kind, Json Body)[] NotForUs =
    [
        ("channel_post", $"{{\"message_id\":5,\"chat\":{{\"id\":-1009,\"title\":\"C\",\"type\":\"channel\"}},\"date\":1764000000,\"text\":\"меню\"}}"), ("edited_channel_post", Said),
        ("business_connection", $"{{\"id\":\"a\",\"user\":{Who},\"user_chat_id\":§0,\"date\":0,\"is_enabled\":true}}"), ("business_message", Said), ("edited_business_message", Said),
        ("deleted_business_messages", $"{{\"business_connection_id\":\"a\",\"chat\":{Here},\"message_ids\":[1]}}"), ("guest_message", Said),
        ("message_reaction", $"{{\"chat\":{Here},\"message_id\":1,\"user\":{Who},\"date\":1,\"old_reaction\":[],\"new_reaction\":[{{\"type\":\"emoji\",\"emoji\":\"👍\"}}]}}"),
        ("message_reaction_count", $"{{\"chat\":{Group},\"message_id\":1,\"date\":1,\"reactions\":[]}}"), ("inline_query", $"{{\"id\":\"1\",\"from\":{Who},\"query\":\"меню\",\"offset\":\"\"}}"),
        ("chosen_inline_result", $"{{\"result_id\":\"1\",\"from\":{Who},\"query\":\"\"}}"), ("shipping_query", $"{{\"id\":\"1\",\"from\":{Who},\"invoice_payload\":\"\",\"shipping_address\":{{}}}}"),
        ("pre_checkout_query", $"{{\"id\":\"1\",\"from\":{Who},\"currency\":\"XTR\",\"total_amount\":1,\"invoice_payload\":\"\"}}"), ("purchased_paid_media", $"{{\"from\":{Who},\"paid_media_payload\":\"\"}}"),
        ("poll", "{\"id\":\"1\",\"question\":\"a\",\"options\":[]}"), ("poll_answer", $"{{\"poll_id\":\"1\",\"user\":{Who},\"option_ids\":[0]}}"),
        ("chat_member", $"{{\"chat\":{Here},\"from\":{Who},\"date\":1,\"old_chat_member\":{{\"user\":{Who},\"status\":\"left\"}},\"new_chat_member\":{{\"user\":{Who},\"status\":\"member\"}}}}"),
        ("chat_join_request", $"{{\"chat\":{Group},\"from\":{Who},\"user_chat_id\":§0,\"date\":1}}"), ("chat_boost", $"{{\"chat\":{Group},\"boost\":{{}}}}"), ("removed_chat_boost", $"{{\"chat\":{Group}}}"),
        ("managed_bot", $"{{\"bot\":{Bot},\"user\":{Who}}}"), ("subscription", $"{{\"user\":{Who}}}"), ("stopped_message_generation", $"{{\"chat\":{Here}}}"),
        ("something_of_next_year", Said), ("Message", Said), ("", Said),
    ];

    private static readonly Gen<(string Kind, Json Body)> Message = Gen.Select(
        Pick.Of("message", "message", "message", "edited_message"), People.Sender, People.Chat, People.Date, Contents.Any,
        (string kind, Json from, Json chat, Json date, (string Name, Json Value)[] content)
            => (kind, (Json)new Json.Fields([("message_id", 7), ("from", from), ("chat", chat), ("date", date), .. content])));

    private static readonly Gen<string> Data = Gen.Frequency<string>(
        (5, Gen.Select(Pick.Of("§S", "§S", "§T", "1", "0", "2147483647", "2147483648", "-1", "٣"), Pick.Of("1", "2", "3", "9", "99", "back", "menu", "help", "hide", "+1", " 1", "-1", "", "1.1", "stop", "MENU"), (serial, code) => $"{serial}.{code}")),
        (1, Pick.Of("", ".", "1", "menu", "1.", "..", new string('1', 65), "1." + new string('1', 62), "7." + new string('ж', 40), "\0.1", "1.\ufffe")),
        (1, Letters.Any));

    private static readonly Gen<(string Name, Json Value)[]> Under = Gen.Frequency<(string Name, Json Value)[]>(
        (5, People.Chat.Select<Json, (string Name, Json Value)[]>(chat => [("message", new Json.Fields([("message_id", 5), ("from", Bot), ("chat", chat), ("date", 1764000000), ("text", "\"a\"")]))])),
        (2, People.Chat.Select<Json, (string Name, Json Value)[]>(chat => [("message", new Json.Fields([("message_id", 5), ("chat", chat), ("date", 0)]))])),
        (1, Gen.Const<(string Name, Json Value)[]>([("inline_message_id", "\"BAAA\"")])), (1, Gen.Const<(string Name, Json Value)[]>([])), (1, Gen.Const<(string Name, Json Value)[]>([("message", "null")])));

    private static readonly Gen<(string Kind, Json Body)> Press = Gen.Select(
        People.Sender, Under, Gen.Frequency<Json>((6, Gen.Int[1, 99999].Select(number => Json.Text($"{number}"))), (1, Letters.Text)),
        Gen.Frequency<(string Name, Json Value)>((9, Data.Select(data => ("data", Json.Text(data)))), (1, Gen.Const<(string Name, Json Value)>(("game_short_name", "\"g\"")))),
        (Json from, (string Name, Json Value)[] under, Json id, (string Name, Json Value) data)
            => ("callback_query", (Json)new Json.Fields([("id", id), ("from", from), .. under, ("chat_instance", "\"9\""), data])));

    private static readonly Gen<(string Kind, Json Body)> Membership = Gen.Select(
        People.Sender, People.Chat, People.Date, Pick.Of("kicked", "member", "left", "restricted", "administrator", "creator", "of_next_year"),
        (Json from, Json chat, Json date, string status) => ("my_chat_member", (Json)new Json.Fields(
            [("chat", chat), ("from", from), ("date", date), ("old_chat_member", $"{{\"user\":{Bot},\"status\":\"member\"}}"), ("new_chat_member", $"{{\"user\":{Bot},\"status\":\"{status}\",\"until_date\":0}}")])));

    private static readonly Gen<Json> Strange = Gen.Frequency<(string Kind, Json Body)>((10, Message), (6, Press), (1, Membership), (2, Pick.Of(NotForUs))).Select(Whole);

    private static readonly Gen<Json> Sane = Letters.Sane.Select(words => Whole(
        ("message", new Json.Fields([("message_id", 6), ("from", Who), ("chat", Here), ("date", 1764000000), ("text", Json.Text(words))]))));

    private static readonly Json[] NoUpdates = ["{}", "{\"ok\":true}", "null", "7", "\"update_id\"", "[]", "{\"\\ud800\":1}", "{\"update_id\":§U,\"\\ud800\":1}", "{\"update_id\":§U}"];

    /// <summary>One update.</summary>
    public static Gen<Json> Any { get; } = Gen.Frequency<Json>((4, Sane), (6, Strange), (4, Damage.To(Strange)), (1, Pick.Of(NoUpdates)));

    /// <summary>What some people send one after the other.</summary>
    public static Gen<Sending[]> Storm(int people, int least, int most)
        => Gen.Select(
            Gen.Int[0, people - 1], Any, Gen.Frequency<Numbering>((5, Numbering.Own), (1, Numbering.Repeated), (1, Numbering.Swapped)),
            (person, update, number) => new Sending(person, update, number)).Array[least, most];

    private static Json Whole((string Kind, Json Body) update) => new Json.Fields([("update_id", "§U"), (update.Kind, update.Body)]);
}
