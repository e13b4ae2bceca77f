using Outreach.Content;
using Outreach.Events.Actions;
using Outreach.Events.Desk;
using Outreach.Events.Sheets;
using Outreach.Imports;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Events.Imports;

/// <summary>What stands over the columns of a table of events, and the words in its cells that stand for something we know.</summary>
public sealed class EventHeads(Texts texts, Regions regions)
{
    private const char Between = ' ';
    private const int ShortestBeginning = 4;

    private static readonly string[] Spoken = ["ky", "ru", "other"];

    private readonly StaffWriter[] _languages = [new(texts, regions, People.Language.Ky), new(texts, regions, People.Language.Ru)];

    // Beside our own names for them: as people head their columns.
    private static readonly Dictionary<string, string> Also = new(StringComparer.Ordinal)
    {
        ["day"] = "дата күн",
        ["raion"] = "аймак шаар город регион",
        ["place"] = "жер адрес дареги",
        ["type"] = "тип түр тиби мероприятие ишчара",
        ["organiser"] = "organizer организаторы уюштуруучусу",
        ["heads"] = "участники участников катышуучулар саны количество всего баары",
        ["method"] = "метод способ ыкма ыкмасы",
        ["women"] = "женщины женщин аялдар аял",
        ["men"] = "мужчины мужчин эркектер эркек",
        ["youth"] = "молодежь молодёжь жаштар 1435",
        ["languages"] = "language языки тил тилдер",
        ["evidence"] = "доказательство далил ссылка шилтеме",
        ["materials"] = "материалы материалдар листовок",
    };

    private static readonly (string Column, SheetStep Step)[] Asked =
    [
        ("day", SheetStep.Day), ("raion", SheetStep.Raion), ("place", SheetStep.Place), ("type", SheetStep.Type),
        ("organiser", SheetStep.Organiser), ("heads", SheetStep.Heads), ("method", SheetStep.Method), ("youth", SheetStep.Youth),
        ("languages", SheetStep.Languages), ("evidence", SheetStep.Evidence), ("materials", SheetStep.Materials),
    ];

    /// <summary>The columns, in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Also.Keys];

    /// <summary>The columns without which there is no event.</summary>
    public static IReadOnlyList<string> Needed { get; } = [.. Columns.Except(["women", "men", "youth", "evidence", "materials"])];

    /// <summary>The column that is meant.</summary>
    public string Column(string head)
    {
        var plain = TableWords.Plain(head);
        if (Also.ContainsKey(plain))
            return plain;
        if (Asked.FirstOrDefault(one => _languages.Any(say => TableWords.Plain(say.Say(SheetRules.NameOf(one.Step))) == plain)) is
            { Column: { } asked })
            return asked;
        return Also.FirstOrDefault(one => one.Value.Split(Between).Any(word => TableWords.Plain(word) == plain)).Key ?? plain;
    }

    /// <summary>The question that a column answers.</summary>
    public static SheetStep Step(string column)
        => column is "women" or "men" ? SheetStep.Sexes : Asked.First(one => one.Column == column).Step;

    /// <summary>The columns that answer a question.</summary>
    public static IReadOnlyList<string> Of(SheetStep step)
        => step == SheetStep.Sexes ? ["women", "men"] : [Columns.First(column => Step(column) == step)];

    /// <summary>The names of all types.</summary>
    public static IReadOnlyList<Reason> Types { get; } =
        [.. Enum.GetValues<EventType>().Select(static type => new Reason(EventTexts.KeyOf(type)))];

    /// <summary>The names of all ways of counting.</summary>
    public static IReadOnlyList<Reason> Methods { get; } =
        [.. Enum.GetValues<CountMethod>().Select(static method => new Reason(EventTexts.KeyOf(method)))];

    /// <summary>The names of all languages.</summary>
    public static IReadOnlyList<Reason> Tongues { get; } = [.. Spoken.Select(static code => new Reason($"event_language_{code}"))];

    /// <summary>The type that is meant; null where none is.</summary>
    public EventType? Type(string words) => Known<EventType>(words, EventTexts.Of);

    /// <summary>The way of counting that is meant; null where none is.</summary>
    public CountMethod? Method(string words) => Known<CountMethod>(words, EventTexts.Of);

    /// <summary>The languages that are meant; none where a word is no language.</summary>
    public IReadOnlyList<string> Languages(string words)
    {
        var named = words.Split([',', ';', '/', '+', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(LanguageOf).ToList();
        // A name of two words, such as башка тил, is looked for whole.
        return LanguageOf(words) is { } whole ? [whole]
            : named.Contains(null) ? WrittenAnswers.Languages(words)
            : [.. named.OfType<string>().Distinct()];
    }

    /// <summary>Whether a cell says that nobody counted.</summary>
    public bool IsNotCounted(string words)
        => TableWords.Plain(words).Length == 0 || _languages.Any(say
            => TableWords.Plain(say.Say("event_not_counted")) == TableWords.Plain(words)
                || TableWords.Plain(say.Say("event_none")) == TableWords.Plain(words));

    private string? LanguageOf(string word) => Array.Find(Spoken, code
        => TableWords.Plain(word) == code
            || _languages.Any(say => TableWords.Plain(say.Say($"event_language_{code}")) == TableWords.Plain(word)));

    private T? Known<T>(string words, Func<T, StaffWriter, string> name)
        where T : struct, Enum
    {
        var plain = TableWords.Plain(words);
        foreach (var value in Enum.GetValues<T>())
        {
            if (TableWords.Plain(value.ToString()) == plain || _languages.Any(say => TableWords.Plain(name(value, say)) == plain))
                return value;
        }

        // "Встреча" is enough where only one name begins so.
        return plain.Length >= ShortestBeginning && Enum.GetValues<T>()
            .Where(value => _languages.Any(say => TableWords.Plain(name(value, say)).StartsWith(plain, StringComparison.Ordinal)))
            .ToList() is [var only] ? only : null;
    }
}
