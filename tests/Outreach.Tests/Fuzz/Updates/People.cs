using CsCheck;
using Outreach.Tests.Fakes;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>Who wrote and where: mostly a person in her private chat. §0 is her number, §1 her neighbour's.</summary>
internal static class People
{
    private static readonly Json Private = "{\"id\":§0,\"first_name\":\"A\",\"type\":\"private\"}";

    private static readonly Json[] Elsewhere =
    [
        "{\"id\":-5,\"title\":\"G\",\"type\":\"group\"}", "{\"id\":-1001234567890,\"title\":\"S\",\"type\":\"supergroup\",\"is_forum\":true}", "{\"id\":-1009,\"title\":\"C\",\"type\":\"channel\"}",
        "{\"id\":§1,\"first_name\":\"B\",\"type\":\"private\"}", "{\"id\":§0,\"type\":\"of_next_year\"}", "{\"id\":§0}", "{\"id\":0,\"type\":\"private\"}", "{\"id\":-7,\"type\":\"private\"}",
        "{\"id\":9007199254740993,\"type\":\"private\"}", "{\"id\":9223372036854775807,\"type\":\"private\"}", "null",
    ];

    private static readonly Json[] Languages = ["\"ky\"", "\"ru\"", "\"ru-RU\"", "\"uz\"", "\"KY\"", "\"\"", "\"\\u0000\"", "\"\\u202er\"", $"\"{new string('r', 5000)}\"", "null"];

    private static readonly Gen<Json> Herself = Gen.Select(
        Gen.Frequency<Json[]>((6, Pick.Of(Languages).Array[1, 1]), (1, Gen.Const<Json[]>([]))),
        Gen.Frequency<Json>((4, Gen.Const<Json>("\"A\"")), (1, Letters.Text)),
        (Json[] language, Json name) => (Json)new Json.Fields([("id", "§0"), ("is_bot", "false"), ("first_name", name), .. language.Select(code => ("language_code", code))]));

    private static readonly Json[] Others =
    [
        "{\"id\":1,\"is_bot\":true,\"first_name\":\"B\"}", "{\"id\":§1,\"is_bot\":false,\"first_name\":\"B\"}", "{\"id\":777000,\"is_bot\":false,\"first_name\":\"Telegram\"}", "null",
    ];

    public static Gen<Json> Chat { get; } = Gen.Frequency<Json>((9, Gen.Const(Private)), (1, Pick.Of(Elsewhere)));

    public static Gen<Json> Sender { get; } = Gen.Frequency<Json>((12, Herself), (1, Pick.Of(Others)));

    public static Gen<Json> Date { get; } = Gen.Frequency<Json>((6, Gen.Const<Json>("1764000000")), (1, Pick.Of<Json>("0", "1", "-1", "4102444800", "253402300800", "1764000000000", "99999999999999999")));
}
