using System.Globalization;
using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Documents.Printed;
using Outreach.Documents.Printed.Charts;
using Outreach.Host.Commands;
using Outreach.People;
using Outreach.Reach;
using Outreach.Reports;
using Outreach.Storage;
using Outreach.Tables;
using Outreach.Tests.Fakes;
using PdfSharp.Drawing;
using PdfSharp.Pdf.IO;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Reports;

/// <summary>The report on paper: whole, in its language, the same to the byte, and its pictures tell no more than its tables.</summary>
public sealed class PrintedReportTests : IAsyncLifetime
{
    private Office _office = null!;

    public async ValueTask InitializeAsync() => _office = await Office.Open();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData(ReportLanguage.Ky, "Өнөктүктүн отчёту", "акысыз кеңеш алды (L3)", "Ысык-Көл облусу")]
    [InlineData(ReportLanguage.Ru, "Отчёт кампании", "получили бесплатную консультацию юриста (L3)", "Иссык-Кульская область")]
    [InlineData(ReportLanguage.En, "Campaign report", "received a free legal consultation (L3)", "Issyk-Kul Region")]
    public async Task It_says_in_its_language_what_the_campaign_came_to_and_is_the_same_to_the_byte(
        ReportLanguage language, string title, string sentence, string region)
    {
        await People(12, "naryn");
        await People(23, "issyk-kul", 100);
        var report = await Report(language);
        var file = Pdf.Render(report);
        Pdf.Render(report).ShouldBe(file);
        Pdf.QueryOf(file).ShouldBe(report.Query.ToString());
        using var document = PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);
        document.Info.Title.ShouldBe($"{title}: {report.Campaign}");
        document.Language.ShouldBe(language.ToString().ToLowerInvariant());
        document.Pages.Cast<PdfSharp.Pdf.PdfPage>().ShouldAllBe(page => Math.Abs(page.Width.Millimeter - 210) < 0.1 && Math.Abs(page.Height.Millimeter - 297) < 0.1);
        var lines = PdfText.Lines(file);
        var text = string.Concat(lines);
        text.ShouldContain(sentence);
        text.ShouldContain(report.Tables[0].Closing!);
        lines.ShouldContain($"{document.PageCount} / {document.PageCount}");
        // On the map, at its bar and in its row.
        lines.Count(line => line.Trim() == region || line.Trim() == region.Split(' ')[0]).ShouldBe(3);
        foreach (var table in report.Tables)
            lines.ShouldContain(table.Name);
        text.ShouldNotContain("{");
    }

    [Fact]
    public async Task Who_was_few_does_not_change_what_is_drawn()
    {
        await People(40, "naryn");
        await People(2, "talas", 100);
        await People(3, "chuy", 200);
        var asOf = ReportQuery.Whole(_office.Outreach.Time.GetUtcNow());
        var one = Pdf.Render(await Report(ReportLanguage.Ru, asOf));
        await using var other = await Office.Open();
        await People(40, "naryn", office: other);
        await People(3, "talas", 100, other);
        await People(2, "chuy", 200, other);
        Pdf.Render(await Report(ReportLanguage.Ru, asOf, other)).ShouldBe(one);
        PdfText.Lines(one).Count(line => line == "<5").ShouldBeGreaterThan(2);
    }

    [Fact]
    public void The_mark_of_a_hidden_number_has_no_length_of_its_own()
    {
        var shown = Bars(new Shown(1_000), new Shown(10), new Shown(Count: null, 5), Shown.Nothing, new Shown(0));
        shown[0].ShouldBe(100 * shown[1], 0.01);
        shown[2].ShouldBe(BarsDrawing.Hidden);
        shown[3].ShouldBe(BarsDrawing.Hidden);
        shown[4].ShouldBe(0);
        Bars(new Shown(7), new Shown(Count: null, 5))[1].ShouldBe(BarsDrawing.Hidden);
        var shades = new Shades([new Shown(9), new Shown(Count: null, 5), Shown.Nothing, new Shown(40), null]);
        shades.Steps.Select(step => (step.Least, step.Most)).ShouldBe([(9, 9), (40, 40)]);
        shades.Of(Shown.Nothing).ShouldBe(XColors.White);
    }

    [Fact]
    public void A_picture_that_would_say_nothing_is_left_out()
    {
        new ReportChart(ChartForm.Bars, "R1", [Mark(40), Mark(0)]).SaysSomething.ShouldBeFalse();
        new ReportChart(ChartForm.Bars, "R1", [Mark(40), new ChartMark("Талас", new Shown(Count: null, 5))]).SaysSomething.ShouldBeFalse();
        new ReportChart(ChartForm.Bars, "R1", [Mark(40), Mark(7)]).SaysSomething.ShouldBeTrue();
    }

    [Fact]
    public void The_heads_of_a_long_table_stand_on_each_page_and_no_row_is_lost()
    {
        var table = new ReportTable("Узун", ["Аймагы", "R1"], [.. Enumerable.Range(1, 130).Select(row => (IReadOnlyList<ReportCell>)[new ReportCell.Words($"Сап {row}"), new ReportCell.Number(row * 1_000)])]);
        var file = Pdf.Render(Report(table));
        using var document = PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);
        document.PageCount.ShouldBeInRange(3, 4);
        var lines = PdfText.Lines(file);
        // The first page's room is taken by the front and by the first rows.
        lines.Count(static line => line == "Аймагы").ShouldBe(document.PageCount);
        lines.Count(static line => line.StartsWith("Сап ", StringComparison.Ordinal)).ShouldBe(130);
        lines.ShouldContain("130\u202F000");
    }

    [Fact]
    public void A_word_that_is_wider_than_its_room_goes_on_in_the_next_line()
    {
        const string Long = "канааттандырылбагандыктарыңыздардан";
        var parts = LongWords.Parts(Long, 12, static word => word.Length).ToList();
        parts.Count.ShouldBeGreaterThan(2);
        parts.ShouldAllBe(static part => part.Length <= 12 && part.Length >= 2);
        string.Concat(parts.Select(static part => part.TrimEnd('-'))).ShouldBe(Long);
        LongWords.Parts("үй", 1, static word => word.Length).ShouldBe(["үй"]);
        var table = new ReportTable("Сөз", [.. Enumerable.Repeat(Long, 6)], [[.. Enumerable.Repeat(new ReportCell.Words(Long), 6)]]);
        string.Concat(PdfText.Lines(Pdf.Render(Report(table)))).Replace("- ", string.Empty, StringComparison.Ordinal)
            .Split(Long).Length.ShouldBe(13);
    }

    [Fact]
    public async Task A_printed_report_is_verified_and_a_changed_one_is_found_out()
    {
        await People(12, "naryn");
        await People(7, "osh", 100);
        var file = Pdf.Render(await Report(ReportLanguage.Ky));
        (await Verified(file)).ExitCode.ShouldBe(0);
        foreach (var place in new[] { 9, file.Length / 3, file.Length / 2, file.Length - 30 })
        {
            var changed = file.ToArray();
            changed[place] ^= 1;
            (await Verified(changed)).ExitCode.ShouldBe(1);
        }

        (await Verified([.. file, (byte)'\n'])).Text.ShouldStartWith("The report is not what these facts say");
        (await Verified([.. "%PDF-1.7 /OutreachReport (yesterday)"u8])).Text.ShouldStartWith("The report was made by another version");
        (await Verified([.. "%PDF-1.7"u8])).Text.ShouldBe("The file is no report of this program.");
    }

    [Fact]
    public void Each_region_has_its_place_on_the_map()
        => Outline.Country.Select(static one => one.Id).ShouldBe(
            _office.Get<CurrentWords>().Regions.All.Select(static region => region.Id).Where(static id => id != "abroad"), ignoreOrder: true);

    [Fact]
    public async Task Weeks_run_up_to_the_total_and_none_tells_a_few_people()
    {
        var first = _office.Get<CampaignClock>().Today;
        _office.Get<IOptions<CampaignOptions>>().Value.Start = first;
        foreach (var (count, from) in new[] { (8, 0), (3, 100), (9, 200), (2, 300) })
        {
            await People(count, "naryn", from);
            _office.Outreach.Time.Advance(TimeSpan.FromDays(7));
        }

        var weeks = (await Report(ReportLanguage.En, from: first)).Tables.Single(static table => table.Name == "By week");
        // 8, 11, 20, 22: three more are not told, nor are two, and the total is.
        weeks.Rows.Select(static row => row[1]).ShouldBe([new ReportCell.Number(8), new ReportCell.Number(8), new ReportCell.Number(8), new ReportCell.Number(22), new ReportCell.Number(22)], ignoreOrder: false);
        weeks.Chart!.Form.ShouldBe(ChartForm.Line);
        (await Report(ReportLanguage.En)).Tables.ShouldNotContain(static table => table.Name == "By week");
    }

    private static ChartMark Mark(long count) => new("Нарын", new Shown(count));

    private static List<double> Bars(params Shown[] counts)
    {
        using var ruler = XGraphics.CreateMeasureContext(new XSize(600, 900), XGraphicsUnit.Point, XPageDirection.Downwards);
        List<ChartMark> marks = [.. counts.Select(static count => new ChartMark("Аймак", count))];
        var drawing = new BarsDrawing(new ReportChart(ChartForm.Bars, "R1", marks), new Setter(ruler), new Written(ReportLanguage.Ky));
        return [.. marks.Select(drawing.Length)];
    }

    private static Report Report(ReportTable table) => new(
        new ReportQuery(null, null, new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), ReportLanguage.Ky),
        "100 күн",
        new ReportFront("Отчёт", "…", "…", "Сандар", [new ReportFigure("R1", new Shown(12_345))]),
        [table]);

    private IReportRenderer Pdf => _office.Get<IEnumerable<IReportRenderer>>().Single(static one => one.Ending == ".pdf");

    private async Task People(int count, string region, int first = 0, Office? office = null)
    {
        office ??= _office;
        for (var number = first; number < first + count; number++)
        {
            var person = await office.Reads(string.Create(CultureInfo.InvariantCulture, $"{5_000 + number}"), Language.Ru, region);
            var line = office.Get<ReachLines>().Of(person, ReachKind.Answered, office.Outreach.Time.GetUtcNow());
            await office.Get<IStore>().Commit([new ReachChange.Noted(line)], Cancellation);
        }

        office.Outreach.Time.Advance(TimeSpan.FromSeconds(2));
    }

    private Task<Report> Report(ReportLanguage language, DateTimeOffset? asOf = null, Office? office = null, DateOnly? from = null)
        => (office ?? _office).Get<ReportMaker>().Make(
            new ReportQuery(from, null, asOf ?? ReportQuery.Whole(_office.Outreach.Time.GetUtcNow()), language), Cancellation);

    private Task<CommandOutput> Verified(byte[] file) => _office.Get<IEnumerable<IOperatorCommand>>().Single(static one => one.Name == "report")
        .Run(new Dictionary<string, string> { ["verify"] = Convert.ToBase64String(file) }, Cancellation);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
