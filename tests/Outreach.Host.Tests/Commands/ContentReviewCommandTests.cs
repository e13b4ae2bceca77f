using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Commands;

public sealed class ContentReviewCommandTests
{
    private const string Offer = "flows/lesson-offer.yaml";

    [Fact]
    public async Task A_sheet_goes_out_and_its_changes_come_back()
    {
        await using var site = Site.Quiet();
        var content = site.OwnContent();
        var before = All(content);
        var written = await Typed(site, 0, "sheet", "--lang", "ky", "--out", "review.xlsx");
        written.ShouldContain("texts that people read");

        var sheet = Path.Combine(site.Folder, "review.xlsx");
        (await Typed(site, 0, "apply", "review.xlsx")).ShouldMatch(@"^Applied: 0, refused: 0, unchanged: \d{4}\.\s*$");
        All(content).ShouldBe(before);

        Fill(sheet, Offer, "title", "Жакшы жумуш");
        Fill(sheet, "texts.yaml", "texts/code_sms", "Кодсуз");
        var dry = await Typed(site, 1, "apply", "review.xlsx", "--dry-run");
        dry.ShouldContain("flows/lesson-offer.yaml title (sheet Адамдарга, row ");
        dry.ShouldContain("«Коопсуз жумуш» becomes «Жакшы жумуш»");
        dry.ShouldContain("Would be applied: 1, refused: 1, unchanged: ");
        All(content).ShouldBe(before);

        var applied = await Typed(site, 1, "apply", "review.xlsx");
        applied.ShouldContain("texts.yaml texts/code_sms (sheet Адамдарга, row ");
        applied.ShouldContain("refused, {code} is missing");
        applied.ShouldContain("Applied: 1, refused: 1, unchanged: ");
        before[Offer] = before[Offer].Replace("ky: Коопсуз жумуш\n", "ky: Жакшы жумуш\n", StringComparison.Ordinal);
        All(content).ShouldBe(before);
        await Typed(site, 0, "check");
    }

    [Fact]
    public async Task Content_that_would_be_wrong_stops_all_of_it()
    {
        await using var site = Site.Quiet();
        var content = site.OwnContent();
        var before = All(content);
        await Typed(site, 0, "sheet", "--lang", "ru");
        var sheet = Path.Combine(site.Folder, "review-ru.xlsx");
        Fill(sheet, Offer, "title", new string('ж', 80));
        Fill(sheet, "staff.yaml", "staff/staff_done", "✔ Сделано");

        var said = await Typed(site, 1, "apply", "review-ru.xlsx");

        said.ShouldContain("shorten it to 38");
        said.ShouldContain($"{Path.Combine(content, Offer)}:");
        said.ShouldContain("Nothing was written: ");
        said.ShouldContain("Applied: 0, refused: 0");
        All(content).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_no_sheet_is_refused_and_a_file_that_is_there_stays()
    {
        await using var site = Site.Quiet();
        var file = Path.Combine(site.Folder, "review.xlsx");
        await File.WriteAllTextAsync(file, "somebody's work", TestContext.Current.CancellationToken);

        (await Typed(site, 1, "sheet", "--lang", "ky", "--out", "review.xlsx")).ShouldContain("'review.xlsx' is there already");
        (await Typed(site, 1, "apply", "review.xlsx")).ShouldContain("'review.xlsx' is not taken: it is no workbook (.xlsx).");
        (await Typed(site, 1, "apply", "nowhere.xlsx")).ShouldContain("'nowhere.xlsx' cannot be read");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe("somebody's work");
    }

    private static async Task<string> Typed(Site site, int exit, params string[] words)
    {
        var typed = await site.Type(["content", .. words]);
        (await typed.Exit()).ShouldBe(exit, typed.ToString());
        return typed.Out + typed.Err;
    }

    private static void Fill(string sheet, string file, string path, string change)
    {
        using var book = SpreadsheetDocument.Open(sheet, isEditable: true);
        var row = book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Row>())
            .Single(row => row.Elements<Cell>().Take(2).Select(cell => cell.InnerText).SequenceEqual([file, path]));
        var cell = row.Elements<Cell>().ElementAt(5);
        cell.DataType = CellValues.InlineString;
        cell.Append(new InlineString(new Text(change)));
    }

    private static Dictionary<string, string> All(string content) => Directory
        .EnumerateFiles(content, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .ToDictionary(file => Path.GetRelativePath(content, file), File.ReadAllText, StringComparer.Ordinal);
}
