using Outreach.People;

namespace Outreach.Content.Clocks;

/// <summary>The clocks that people abroad live by: zones and the city by which each is called in texts.yaml.</summary>
internal static class Cities
{
    private static readonly (string Zone, string Key, string Country)[] All =
    [
        ("Asia/Bishkek", "city_bishkek", "KG"),
        ("Europe/Moscow", "city_moscow", "RU"),
        ("Asia/Yekaterinburg", "city_yekaterinburg", "RU"),
        ("Asia/Novosibirsk", "city_novosibirsk", "RU"),
        ("Asia/Vladivostok", "city_vladivostok", "RU"),
        ("Asia/Almaty", "city_almaty", "KZ"),
        ("Europe/Istanbul", "city_istanbul", "TR"),
        ("Asia/Dubai", "city_dubai", "AE"),
        ("Asia/Seoul", "city_seoul", "KR"),
        ("Europe/Berlin", "city_berlin", "DE"),
    ];

    // Cities that live by the same clock.
    private static readonly Dictionary<string, string[]> Alike = new(StringComparer.Ordinal)
    {
        ["Europe/Moscow"] =
        [
            "Санкт-Петербург", "Петербург", "Питер", "СПб", "Казань", "Сочи", "Краснодар", "Ростов", "Ростов-на-Дону", "Нижний Новгород",
            "Воронеж", "Тула", "Калуга", "Тверь", "Подмосковье", "Рязань", "Владимир", "Ярославль", "Мурманск", "Махачкала", "Минск",
        ],
        ["Asia/Yekaterinburg"] = ["Екб", "Челябинск", "Тюмень", "Уфа", "Пермь", "Сургут", "Нижневартовск", "Ханты-Мансийск", "Оренбург"],
        ["Asia/Novosibirsk"] = ["Красноярск", "Кемерово", "Томск", "Барнаул", "Новокузнецк"],
        ["Asia/Vladivostok"] = ["Хабаровск"],
        ["Asia/Almaty"] = ["Астана", "Шымкент", "Караганда", "Тараз", "Ташкент", "Самарканд"],
        ["Europe/Istanbul"] = ["Стамбул", "Анталия", "Анталья", "Анкара", "Измир", "Бурса"],
        ["Asia/Dubai"] = ["Абу-Даби", "Шарджа", "Аджман"],
        ["Asia/Seoul"] = ["Пусан", "Инчхон", "Ансан"],
        ["Europe/Berlin"] = ["Варшава", "Прага", "Рим", "Милан", "Гданьск", "Краков"],
    };

    /// <summary>Other cities that live by the same clock.</summary>
    public static IReadOnlyList<string> AlikeTo(string zone) => Alike.GetValueOrDefault(zone) ?? [];

    /// <summary>The zones that can be chosen.</summary>
    public static IEnumerable<string> Zones => All.Select(city => city.Zone);

    /// <summary>The sentence of texts.yaml that names a zone's city; null for a zone that has none here.</summary>
    public static string? KeyOf(string zone) => Array.Find(All, city => city.Zone == zone).Key;

    /// <summary>The country (ISO 3166) of a zone's city; null for a zone that has none here.</summary>
    public static string? CountryOf(string? zone) => Array.Find(All, city => city.Zone == zone).Country;

    /// <summary>Where a person is by what she said, else by the country of her number; nothing = nobody knows.</summary>
    public static string? ZoneOf(string? said, Person person)
        => !string.IsNullOrEmpty(said)
            ? said
            : person.Country is { } country ? Array.Find(All, city => city.Country == country).Zone : null;
}
