using System.Text;
using Outreach.Events.Imports;
using Outreach.Events.Sheets;
using Outreach.Host.Commands;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Events;

/// <summary>A table of events as spreadsheets save it, in the words of who filled it.</summary>
public sealed class EventTableTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);
    private static readonly string[] Russian = ["День", "Район", "Место", "Вид", "Организатор", "Пришло", "Как считали", "Женщины", "Мужчины", "Язык", "Подтверждение"];
    private static readonly string[] RussianRow = ["28.11.2026", "Кочкорский район", "Школа №3, зал", "Круглый стол", "Ак-Жол", "65", "Список участников", "40", "25", "русский", "Письмо 7"];

    public static TheoryData<string, string> Ways => new()
    {
        { "utf-8", "," }, { "utf-8-bom", ";" }, { "utf-16", "\t" }, { "utf-16-be", ";" }, { "utf-16-no-mark", "," }, { "1251", ";" }, { "1251", "," },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void It_is_read_however_it_was_saved(string saved, string between)
    {
        foreach (var head in (string[])["", $"sep={between}\r\n"])
        {
            var text = TableFile.Decode(Bytes(saved, head + Table(between, Russian, RussianRow)));
            var facts = Read(text, out var problems).ShouldHaveSingleItem(string.Join('\n', problems));
            problems.ShouldBeEmpty();
            facts.ShouldBe(new EventFacts
            {
                Day = new DateOnly(2026, 11, 28),
                Raion = "kochkor",
                Place = "Школа №3, зал",
                Type = EventType.RoundTable,
                Organiser = "Ак-Жол",
                Heads = 65,
                Method = CountMethod.Register,
                Women = 40,
                Men = 25,
                Languages = facts.Languages,
                Evidence = "Письмо 7",
            });
            facts.Languages.ShouldBe(["ru"]);
        }
    }

    [Fact]
    public void Kyrgyz_headings_and_words_are_read_and_our_own_names_too()
    {
        string[] kyrgyz = ["Күнү", "Району", "Жери", "Түрү", "Уюштуруучу", "Келгендер", "Кантип саналды", "Аялдар", "Эркектер", "14–35 жаштагылар", "Тили", "Далили", "Баракчалар"];
        string[] row = ["2026-11-28", "Кочкор району", "Маданият үйү", "Тегерек стол", "Үмүт", "1 065", "Катышуучулардын тизмеси", "саналган эмес", "", "-", "кыргызча, орусча", "Жок", "300,0"];
        string[] plain = ["day", "raion", "place", "type", "organiser", "heads", "method", "languages"];
        var read = Read(Table(";", kyrgyz, row), out var problems).ShouldHaveSingleItem();
        problems.ShouldBeEmpty();
        (read.Heads, read.Women, read.Youth, read.Evidence, read.Materials).ShouldBe((1065, null, null, null, 300));
        read.Languages.ShouldBe(["ky", "ru"]);
        var same = Read(Table(",", plain, ["28.11", "kochkor", "Маданият үйү", "roundtable", "Үмүт", "1065", "Register", "ky+ru"]), out problems).ShouldHaveSingleItem();
        problems.ShouldBeEmpty();
        (same.Day, same.Raion, same.Type, same.Method, string.Join('+', same.Languages)).ShouldBe((read.Day, read.Raion, read.Type, read.Method, "ky+ru"));
    }

    [Fact]
    public void Every_bad_cell_is_named_with_its_row_its_column_and_what_would_be_right()
    {
        Read(
            Table(
                ";",
                Russian,
                ["30.11.2026", "Атлантида", "", "Бал", "Ак-Жол", "0", "на глаз", "40", "25", "немецкий", ""],
                ["28.11.2026", "Кочкорский район", "Зал", "Круглый стол", "Ак-Жол", "100000", "Билеты", "", "", "русский", ""],
                [],
                ["28.11.2026", "г. Нарын", "Зал", "Круглый стол", "Ак-Жол", "60", "Билеты", "40", "25", "русский", ""],
                ["вчера", "г. Нарын", "Зал", "Круглый стол", "Ак-Жол", "много", "Билеты", "", "", "русский", ""]),
            out var problems);
        foreach (var start in new[]
        {
            "row 2, day: the day has not come yet", "row 2, raion: 'Атлантида' is no raion", "row 2, place: the cell is empty. Fill it.",
            "row 2, type: 'Бал' is not known; write one of PressConference", "row 2, heads: heads can be 1 to 99999", "row 2, method: 'на глаз'",
            "row 2, languages: 'немецкий' is no language", "row 3, heads: heads can be", "row 5, women, men: women and men are 65 together, but heads are 60",
            "row 6, day: 'вчера' is not known; write it as 28.11.2026", "row 6, heads: 'много' is not known; write a whole number",
        })
            problems.ShouldContain(problem => problem.StartsWith(start, StringComparison.Ordinal), string.Join('\n', problems));
        // Where heads are none, women and men are too many, too.
        problems.Count.ShouldBe(12, string.Join('\n', problems));
    }

    [Fact]
    public void What_looks_like_an_event_that_is_there_is_asked_and_not_swallowed()
    {
        string[] changed = [.. RussianRow];
        changed[4] = "«ак жол»";
        var text = Table(";", Russian, RussianRow, changed);
        Read(text, out var problems);
        problems.ShouldHaveSingleItem().ShouldBe("row 3: row 2 has the same day, raion, type and organiser. Remove one. If both took place, type the command with --sure.");
        Read(text, out problems, sure: true).Count.ShouldBe(2);
        problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_an_unknown_and_a_doubled_column_are_named()
    {
        Read("День;Район;Вид;Вид;Погода\nx;x;x;x;x", out var problems);
        problems.ShouldContain(problem => problem.StartsWith("The column 'heads' is missing.", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("The column 'type' stands 2 times.", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("The column 'погода' is not known.", StringComparison.Ordinal));
        Read(string.Empty, out problems);
        problems.ShouldHaveSingleItem().ShouldStartWith("The file is empty.");
    }

    [Fact]
    public void Letters_that_were_lost_when_it_was_saved_are_told()
    {
        TableFile.HasLost(TableFile.Decode([0xCA, (byte)'?', 0xF7, (byte)'?', 0xF0])).ShouldBeTrue();
        TableFile.HasLost("Кто? https://example.kg/page?id=3").ShouldBeFalse();
    }

    private static IReadOnlyList<EventFacts> Read(string text, out IReadOnlyList<string> problems, bool sure = false)
    {
        var book = PureTalk.Shipped;
        var table = new EventTable(
            new EventHeads(book.Texts, book.Regions), book.Regions, Today, facts => SheetRules.Wrong(facts, Today, book.Regions));
        var rows = table.Read(TableFile.Read(text), []);
        problems = [.. table.Problems.Concat(sure ? [] : table.Twins).Select(problem => TableReasons.Of(problem, EventHeads.Columns))];
        return rows;
    }

    private static string Table(string between, params string[][] rows)
        => string.Concat(rows.Select(row => string.Join(between, row.Select(cell => cell.Contains(between, StringComparison.Ordinal) ? $"\"{cell}\"" : cell)) + "\r\n"));

    private static byte[] Bytes(string saved, string text) => saved switch
    {
        "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "utf-16-be" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16-no-mark" => Encoding.Unicode.GetBytes(text),
        "1251" => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
