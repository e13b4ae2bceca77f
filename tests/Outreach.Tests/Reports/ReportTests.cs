using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Outreach.Campaigns;
using Outreach.Events.Actions;
using Outreach.Events.Sheets;
using Outreach.Host.Commands;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Reach;
using Outreach.Reports;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Events;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Outreach.Tests.Reports;

/// <summary>The report that goes outside: guarded, in three languages, the same to the byte however often it is made.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private const string Officer = "2001";
    private Office _office = null!;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.Open();
        await _office.Appoints(Officer, "координатор");
        await _office.Appoints("2002", "координатор", name: "Бермет");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData(ReportLanguage.Ky, "Жыйынтык", "Нарын облусу")]
    [InlineData(ReportLanguage.Ru, "Итог", "Нарынская область")]
    [InlineData(ReportLanguage.En, "Summary", "Naryn Region")]
    public async Task A_workbook_is_valid_has_its_words_and_its_numbers_are_numbers(ReportLanguage language, string summary, string region)
    {
        await People(7, "naryn");
        await People(2, "talas", 100);
        await Held(40);
        var file = await Made(language);
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        new OpenXmlValidator().Validate(book, Cancellation).Select(error => error.Description).ShouldBeEmpty();
        var sheets = book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();
        sheets[0].Name!.Value.ShouldBe(summary);
        sheets.Count.ShouldBe(12);
        var figures = Rows(book, sheets[0]);
        figures.ShouldContain(row => row[0] == "R1" && row[2] == "9");
        figures.ShouldContain(row => row[0] == "R5" && row[2] == "40");
        figures.ShouldContain(row => row[0] == "R6" && row[2] == "49");
        var regions = Rows(book, sheets[1]);
        // Two of Talas are hidden; so is Naryn, from which and the total they could be told.
        regions.Single(row => row[0] == region)[^1].ShouldBe("–");
        regions.Count(row => row[^1] == "<5").ShouldBe(1);
        Part(book, sheets[0]).Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
    }

    [Fact]
    public async Task By_region_small_numbers_are_hidden_and_others_with_them()
    {
        await People(7, "naryn");
        await People(2, "talas", 100);
        await People(2, "chuy", 200);
        await People(9, "osh", 300);
        var table = (await Report()).Tables.Single(one => one.Name == "Регион");
        Cell(table, "Таласская область").ShouldBe("<5");
        Cell(table, "Чуйская область").ShouldBe("<5");
        Cell(table, "Всего").ShouldBe("20");
        // Two and two are four: neither could be four. So one of the others is hidden with them.
        table.Rows.Count(row => row[^1] is ReportCell.Words { Text: "–" }).ShouldBe(1);
    }

    [Fact]
    public async Task A_range_from_which_a_few_people_could_be_told_is_not_told()
    {
        await People(12, "naryn");
        var sheet = await Held(40);
        await _office.Opens(Reader(0), sheet.Code);
        _office.Outreach.Time.Advance(TimeSpan.FromSeconds(2));
        var table = (await Report()).Tables[0];
        Cell(table, "Пришли по коду мероприятия", 1).ShouldBe("<5");
        Cell(table, "Охвачено людей, не больше", 1).ShouldBe("–");
        for (var number = 1; number < 6; number++)
            await _office.Opens(Reader(number), sheet.Code);
        _office.Outreach.Time.Advance(TimeSpan.FromSeconds(2));
        Cell((await Report()).Tables[0], "Охвачено людей, не больше", 1).ShouldBe("46");
    }

    [Fact]
    public async Task The_same_facts_give_the_same_bytes_whoever_is_forgotten_and_a_changed_report_is_found_out()
    {
        await People(12, "naryn");
        await Held(40);
        _office.Outreach.Time.Advance(TimeSpan.FromDays(1));
        var asOf = ReportQuery.Whole(_office.Outreach.Time.GetUtcNow());
        var before = await Made(ReportLanguage.Ru, asOf);
        foreach (var who in Enumerable.Range(0, 4).Select(Reader))
            await _office.Get<IStore>().Commit([new PersonChange.Erased((await _office.Person(who)).Id)], Cancellation);
        _office.Outreach.Time.Advance(TimeSpan.FromDays(3));
        await _office.Outreach.Services.Forget();
        await Held(10);
        (await Made(ReportLanguage.Ru, asOf)).ShouldBe(before);
        (await Verified(before)).ExitCode.ShouldBe(0);
        (await Made(ReportLanguage.Ru, asOf.AddDays(9))).ShouldNotBe(before);

        var changed = before.ToArray();
        changed[^30] ^= 1;
        (await Verified(changed)).ExitCode.ShouldBe(1);
        (await Verified(Forged(before))).Text.ShouldStartWith("The report is not what these facts say");
        (await Verified([1, 2, 3])).Text.ShouldBe("The file is no report of this program.");
    }

    [Fact]
    public async Task An_officer_gets_it_into_her_chat_and_it_stands_in_the_audit_log()
    {
        await People(12, "naryn");
        await _office.Writes(Officer, "/report");
        await _office.Presses(Officer, "Вся кампания");
        await _office.Presses(Officer, "Кыргызча");
        var notes = _office.Chat.SentTo(Officer).OfType<Outgoing.Note>().TakeLast(2).ToList();
        notes.Select(static note => Path.GetExtension(note.Made.ShouldNotBeNull().Name)).ShouldBe([".xlsx", ".pdf"]);
        notes[0].Made!.Name.ShouldEndWith("-ky.xlsx");
        notes[0].Made!.Bytes.ShouldNotBeNull().Take(2).ShouldBe("PK"u8.ToArray());
        notes[1].Made!.Bytes.ShouldNotBeNull().Take(5).ShouldBe("%PDF-"u8.ToArray());
        // One caption for both.
        notes[0].Text.ShouldStartWith("📊 Отчёт: Вся кампания. В Excel и PDF одни и те же числа.");
        notes[1].Text.ShouldBeEmpty();
        _office.Text(Officer).ShouldStartWith("Отчёт отправлен.");
        (await _office.Audit()).ShouldContain(entry => entry.Note.Act == "report.make" && entry.Note.Details.EndsWith(" Ky 1", StringComparison.Ordinal));
        await _office.Appoints("2003", "оператор", name: "Чолпон");
        await _office.Writes("2003", "/report");
        _office.Text("2003").ShouldContain("не разрешено");
    }

    [Fact]
    public async Task What_is_typed_wrongly_is_told()
    {
        foreach (var (name, value, told) in new[] { ("from", "31.02.2026", "--from"), ("lang", "fr", "--lang 'fr'"), ("as-of", "soon", "--as-of 'soon'"), ("from", "2999-01-01", "--to lies before") })
        {
            var output = await Command(new() { ["xlsx"] = "a", ["csv"] = "b", ["pdf"] = "c", ["to"] = "2027-01-01", [name] = value });
            (output.ExitCode, output.Documents?.Count ?? 0).ShouldBe((1, 0));
            output.Text.ShouldContain(told);
        }

        var good = await Command(new() { ["xlsx"] = "a", ["csv"] = "b", ["pdf"] = "c", ["lang"] = "en" });
        good.Text.ShouldStartWith("The report is in a, c and b.");
        // Whoever typed it writes each of them: no other file is taken from the worker.
        var asked = new CommandRequest("report", new Dictionary<string, string> { ["xlsx"] = "a", ["csv"] = "b", ["pdf"] = "c" });
        good.Documents!.Keys.Concat(good.Files.Keys).ShouldAllBe(path => asked.Names(path));
        good.Documents!["a"].Length.ShouldBeGreaterThan(1_000);
        good.Documents!["c"].Length.ShouldBeGreaterThan(10_000);
        good.Files["b"].Split("\r\n")[0].ShouldBe("\uFEFFtable;row;column;value");
        good.Files["b"].ShouldContain("Summary;5;Indicator;People actively reached");
    }

    private static string Cell(ReportTable table, string name, int column = 0) => table.Rows.Single(row => row[column] is ReportCell.Words { Text: var text } && text == name)[^1] switch
    {
        ReportCell.Words words => words.Text,
        ReportCell.Number number => number.Count.ToString(CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };

    // Another number in the same package.
    private static byte[] Forged(byte[] file)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var book = SpreadsheetDocument.Open(stream, isEditable: true))
            Part(book, book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().First()).Descendants<CellValue>().Last().Text = "4000";
        return stream.ToArray();
    }

    private static Worksheet Part(SpreadsheetDocument book, Sheet sheet) => ((WorksheetPart)book.WorkbookPart!.GetPartById(sheet.Id!)).Worksheet!;

    private static List<string[]> Rows(SpreadsheetDocument book, Sheet sheet)
        => [.. Part(book, sheet).Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()).Where(row => row.Length > 2)];

    private static string Reader(int number) => string.Create(CultureInfo.InvariantCulture, $"{5_000 + number}");

    private async Task People(int count, string region, int first = 0)
    {
        for (var number = first; number < first + count; number++)
        {
            var person = await _office.Reads(Reader(number), Language.Ru, region);
            var line = _office.Get<ReachLines>().Of(person, ReachKind.Answered, _office.Outreach.Time.GetUtcNow());
            await _office.Get<IStore>().Commit([new ReachChange.Noted(line)], Cancellation);
        }

        _office.Outreach.Time.Advance(TimeSpan.FromSeconds(2));
    }

    private async Task<EventSheet> Held(int heads)
    {
        var (verbs, decisions) = (_office.Get<SheetVerbs>(), _office.Get<DecisionVerbs>());
        var facts = SheetRulesTests.Good with { Day = _office.Get<CampaignClock>().Today, Heads = heads };
        var sheet = await Did(Officer, verbs.Begin, default);
        await Did(Officer, verbs.Edit, sheet with { Version = 2, Facts = facts, Question = null });
        var waits = (await Did(Officer, verbs.Submit, new SheetVerbs.Handing(sheet.Id, Sure: true))).Sheet;
        await Did("2002", decisions.Approve, new DecisionVerbs.Seen(waits.Id, waits.Version));
        _office.Outreach.Time.Advance(TimeSpan.FromSeconds(2));
        return waits;
    }

    private async Task<T> Did<TWhat, T>(string who, StaffVerb<TWhat, T> verb, TWhat what)
    {
        var actor = _office.Get<StaffRoll>().Actor(await _office.Person(who), Office.Telegram);
        return (await _office.Get<StaffActions>().Do(verb, actor, what, Cancellation)).ShouldBeOfType<Decision<T>>().Became;
    }

    private Task<Report> Report(ReportLanguage language = ReportLanguage.Ru, DateTimeOffset? asOf = null) => _office.Get<ReportMaker>().Make(
        new ReportQuery(null, null, asOf ?? ReportQuery.Whole(_office.Outreach.Time.GetUtcNow()), language), Cancellation);

    private async Task<byte[]> Made(ReportLanguage language, DateTimeOffset? asOf = null)
        => _office.Get<IEnumerable<IReportRenderer>>().Single(static one => one.Ending == ".xlsx").Render(await Report(language, asOf));

    private Task<CommandOutput> Verified(byte[] file) => Command(new() { ["verify"] = Convert.ToBase64String(file) });

    private Task<CommandOutput> Command(Dictionary<string, string> options)
        => _office.Get<IEnumerable<IOperatorCommand>>().Single(one => one.Name == "report").Run(options, Cancellation);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
