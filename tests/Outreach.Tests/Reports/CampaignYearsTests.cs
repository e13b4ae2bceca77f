using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Commands;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Reports;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Reports;

/// <summary>Runs of the campaign beside each other, and beside their goals.</summary>
public sealed class CampaignYearsTests
{
    private const string Runs = """
          - id: 100-days-2025
            name: { ky: "2025-жыл", ru: "Год 2025" }
            english: The year 2025
            from: 2025-08-01
            to: 2025-11-20
          - id: 100-days-2026
            name: { ky: "2026-жыл", ru: "Год 2026" }
            english: The year 2026
            from: 2026-11-01
            to: 2026-12-31
            goals: { R1: 20, R5: 12000 }
            region_goals:
              naryn: { R1: 5 }
              talas: { R1: 50 }

        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_report_of_a_run_stands_beside_the_years_before_and_its_goals()
    {
        using var copy = new ContentCopy();
        copy.Write("campaigns.yaml", copy.Text("campaigns.yaml") + Runs);
        await using var outreach = await TestOutreach.Start(content: copy.Path);
        await Reached(outreach, 6, "naryn");
        await Reached(outreach, 9, "osh", first: 100);
        var report = await Make(outreach, new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31));

        report.Campaign.ShouldBe("Год 2026");
        var goals = report.Tables.Single(static table => table.Name == "Цели");
        goals.Rows.Select(Text).ShouldBe(
        [
            "R1 Активно охвачено людей||15|20|75 %", "R5 Участия в мероприятиях||0|12000|0 %",
            "R1 Активно охвачено людей|Нарынская область|6|5|120 %", "R1 Активно охвачено людей|Таласская область|0|50|0 %",
        ]);
        var years = report.Tables.Single(static table => table.Name == "По годам");
        years.Heads.Skip(1).ShouldBe(["2017*", "2025", "2026"]);
        years.Rows.Select(Text).ShouldContain(static row => row.StartsWith("R1 ", StringComparison.Ordinal) && row.EndsWith("|–|0|15", StringComparison.Ordinal));
        years.Rows.Select(Text).ShouldContain(static row => row.StartsWith("R5 ", StringComparison.Ordinal) && row.EndsWith("|10000|0|0", StringComparison.Ordinal));
        years.Notes.ShouldHaveSingleItem().ShouldContain("счёт голов");
    }

    [Fact]
    public async Task A_figure_that_is_hidden_has_no_share_and_other_days_have_no_goals()
    {
        using var copy = new ContentCopy();
        copy.Write("campaigns.yaml", copy.Text("campaigns.yaml") + Runs);
        await using var outreach = await TestOutreach.Start(content: copy.Path);
        await Reached(outreach, 3, "naryn");
        var report = await Make(outreach, new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31));
        report.Tables.Single(static table => table.Name == "Цели").Rows.Select(Text)
            .ShouldContain("R1 Активно охвачено людей||<5|20|–");
        (await Make(outreach, new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 31))).Tables.ShouldNotContain(static table => table.Name == "Цели");
    }

    [Fact]
    public async Task At_the_command_line_a_run_is_named_and_an_unknown_one_is_told_with_those_there_are()
    {
        using var copy = new ContentCopy();
        copy.Write("campaigns.yaml", copy.Text("campaigns.yaml") + Runs);
        await using var outreach = await TestOutreach.Start(content: copy.Path);
        var command = outreach.Services.GetRequiredService<IEnumerable<IOperatorCommand>>().Single(static one => one.Name == "report");
        var good = await command.Run(Options("100-days-2025", "en"), Cancellation);
        good.Files["b"].ShouldContain("The year 2025");
        var bad = await command.Run(Options("2025", "en"), Cancellation);
        bad.ExitCode.ShouldBe(1);
        bad.Text.ShouldContain("100-days-2017, 100-days-2025, 100-days-2026");
        var both = Options("100-days-2025", "en");
        both["from"] = "2025-09-01";
        (await command.Run(both, Cancellation)).Text.ShouldContain("leave out --from and --to");
    }

    [Theory]
    [InlineData("to: 2025-11-20", "to: 2025-07-20", "ends before it begins")]
    [InlineData("from: 2026-11-01", "from: 2025-11-01", "overlap")]
    [InlineData("goals: { R1: 20, R5: 12000 }", "goals: { R6: 20 }", "'R6' is no figure that can stand here")]
    [InlineData("goals: { R1: 20, R5: 12000 }", "goals: { R1: many }", "'R1' is no whole number")]
    [InlineData("naryn: { R1: 5 }", "naryn: { L3: 5 }", "'L3' is no figure that can stand here")]
    [InlineData("naryn: { R1: 5 }", "narin: { R1: 5 }", "the region 'narin' is not in regions.yaml")]
    [InlineData("id: 100-days-2025", "id: 100-days-2026", "stands twice")]
    [InlineData("to: 2025-11-20", "reported: { R5: 900 }", "'to' is missing")]
    [InlineData("to: 2025-11-20", "to: 2025-11-20\n    reported: { R5: 900 }", "has no source")]
    public void What_is_wrong_in_it_is_named_with_its_line(string right, string wrong, string said)
    {
        using var copy = new ContentCopy();
        copy.Write("campaigns.yaml", copy.Text("campaigns.yaml") + Runs.Replace(right, wrong, StringComparison.Ordinal));
        ShippedContent.Read(copy.Path, new DateOnly(2026, 11, 29)).Problems
            .ShouldContain(problem => problem.File == "campaigns.yaml" && problem.Line > 17 && problem.What.Contains(said, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Options(string run, string language)
        => new(StringComparer.Ordinal) { ["xlsx"] = "a", ["csv"] = "b", ["pdf"] = "c", ["campaign"] = run, ["lang"] = language };

    private static string Text(IReadOnlyList<ReportCell> row) => string.Join('|', row.Select(static cell => cell switch
    {
        ReportCell.Words words => words.Text,
        ReportCell.Number number => number.Count.ToString(CultureInfo.InvariantCulture),
        ReportCell.Share share => string.Create(CultureInfo.InvariantCulture, $"{share.Part * 100:0.##} %"),
        _ => cell.ToString(),
    }));

    private static Task<Report> Make(TestOutreach outreach, DateOnly from, DateOnly to) => outreach.Services.GetRequiredService<ReportMaker>().Make(
        new ReportQuery(from, to, ReportQuery.Whole(outreach.Time.GetUtcNow()), ReportLanguage.Ru), Cancellation);

    private static async Task Reached(TestOutreach outreach, int count, string region, int first = 0)
    {
        for (var number = first; number < first + count; number++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"{5_000 + number}");
            await outreach.Does(TestPhone.Buttons, address, new InboundContent.Wrote("русский"));
            var key = outreach.Services.GetRequiredService<ISealer>().KeyOf(TestPhone.Buttons, address);
            var person = (await outreach.Services.GetRequiredService<IPeopleStore>().Find(key, Cancellation)).ShouldNotBeNull();
            person = person with { Profile = person.Profile with { Region = region } };
            var line = outreach.Services.GetRequiredService<ReachLines>().Of(person, ReachKind.Answered, outreach.Time.GetUtcNow());
            await outreach.Services.GetRequiredService<IStore>().Commit([new PersonChange.Saved(person), new ReachChange.Noted(line)], Cancellation);
        }

        outreach.Time.Advance(TimeSpan.FromSeconds(2));
    }
}
