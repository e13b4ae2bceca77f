using System.Text;
using Outreach.Content;
using Outreach.Editing.Review;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Editing.Review;

public sealed class ReviewApplyingTests : IDisposable
{
    private const string Offer = "flows/lesson-offer.yaml";

    private static readonly DateOnly Today = new(2026, 11, 24);
    private readonly ContentCopy _content = new();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData(Language.Ky)]
    [InlineData(Language.Ru)]
    public void The_sheet_holds_every_text_that_is_read_and_help_beside_it(Language language)
    {
        var sheet = Sheet(language);
        sheet.People.Select(one => one.Place.File.Split('/')[0]).Distinct()
            .ShouldBe(["flows", "checks", "texts.yaml", "answers.yaml", "hotlines.yaml", "regions.yaml"]);
        sheet.Staff.ShouldAllBe(one => one.Place.File == "staff.yaml");
        sheet.People.Concat(sheet.Staff).ShouldAllBe(one => one.Text.Length > 0 && one.Beside.Length > 0);
        sheet.People.Concat(sheet.Staff).Select(one => one.Place).ShouldBeUnique();
        sheet.Staff.Select(one => one.Place.Path).ShouldBe(ShippedContent.Keys.Keys.Select(key => $"staff/{key}"), ignoreOrder: true);
        var right = sheet.People.Single(one => one.Place == new ReviewPlace(Offer, "measure/remember"));
        (language == Language.Ky ? right.Text : right.Beside).ShouldBe("ким айтса да, сунушту өзүңүз текшериңиз.");
        (language == Language.Ru ? right.Text : right.Beside).ShouldBe("кто бы ни позвал, проверьте предложение сами.");
    }

    [Fact]
    public void A_sheet_without_a_change_changes_no_byte()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var before = All();
            // Whoever writes the same text into the column for changes changes nothing, either.
            var rows = Rows(language)
                .Select((row, place) => place % 2 == 0 ? row : row with { Change = row.Former.ReplaceLineEndings("\r\n") + " " });
            var plan = Done(Apply(language, [.. rows]));
            (plan.Applied.Count, plan.Refused.Count, plan.Files.Count).ShouldBe((0, 0, 0));
            plan.Unchanged.ShouldBe(Rows(language).Count);
            Same(before);
        }
    }

    [Theory]
    [InlineData(Offer, "steps/debt/say", "Карызга кетпеңиз. ", "Карыз менен кетпеңиз. ")]
    [InlineData(Offer, "measure/options/b/label/sms", "Ооба", "Макул")]
    [InlineData(Offer, "title", "Коопсуз", "Жакшы")]
    [InlineData("checks/offer.yaml", "begin/options/no/label", "толо", "али толо")]
    [InlineData("texts.yaml", "texts/got_voice", "жазып коюңуз", "жазыңыз")]
    [InlineData("answers.yaml", "answers/where/say", "даректин кереги жок", "дарек керек эмес")]
    [InlineData("hotlines.yaml", "lines/kg-minjust/name", "суроо болсо", "суроолор")]
    [InlineData("regions.yaml", "regions/batken/raions/leylek/name", "району", "районунда")]
    [InlineData("staff.yaml", "staff/staff_done", "Даяр", "Бүттү")]
    public void One_change_changes_its_line_and_no_other(string file, string path, string former, string now)
    {
        var before = All();
        var row = Row(file, path);
        row.Former.ShouldContain(former);
        var changed = row with { Change = row.Former.Replace(former, now, StringComparison.Ordinal) };

        var plan = Done(Apply(Language.Ky, [.. Rows(Language.Ky).Select(one => one.Place == row.Place ? changed : one)]));

        (plan.Applied.Count, plan.Refused.Count).ShouldBe((1, 0));
        Row(file, path).Former.ShouldBe(changed.Change);
        var (old, after) = (before[file].Split('\n'), _content.Text(file).Split('\n'));
        after.Length.ShouldBe(old.Length);
        var line = Enumerable.Range(0, old.Length).Where(place => after[place] != old[place]).ShouldHaveSingleItem();
        // Of the line itself only the words are others.
        var same = old[line].Zip(after[line]).TakeWhile(pair => pair.First == pair.Second).Count()
            + old[line].Reverse().Zip(after[line].Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        same.ShouldBeGreaterThanOrEqualTo(old[line].Length - former.Length);
        (after[line].Length - old[line].Length).ShouldBe(now.Length - former.Length);
        before[file] = _content.Text(file);
        Same(before);
    }

    [Fact]
    public void A_mark_and_other_line_ends_stay_where_they_were()
    {
        _content.Write(Offer, Encoding.UTF8.GetBytes("\uFEFF" + _content.Text(Offer).ReplaceLineEndings("\r\n")));
        var before = All();
        var row = Row(Offer, "steps/debt/say");
        Done(Apply(Language.Ky, [row with { Change = row.Former.Replace("Карызга кетпеңиз", "Карыз албаңыз", StringComparison.Ordinal) }]));
        before[Offer] = before[Offer].Replace("   Карызга кетпеңиз", "   Карыз албаңыз", StringComparison.Ordinal);
        Same(before);
        _content.Bytes(Offer)[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
    }

    [Fact]
    public void Each_row_that_cannot_be_taken_is_named_and_the_others_are_taken()
    {
        var rows = new[]
        {
            (Row("texts.yaml", "texts/got_voice") with { Former = "Башка текст" }, "was changed since the sheet was written"),
            (Row("texts.yaml", "texts/got_voice") with { Place = new("texts.yaml", "texts/gone") }, "there is no such text any more"),
            (Row("texts.yaml", "texts/got_voice") with { Place = new("../secret.yaml", "texts") }, "there is no such text any more"),
            (Row("texts.yaml", "texts/got_media") with { IsFormula = true }, "is a formula"),
            (Row("texts.yaml", "texts/not_understood_worried"), "{number:kg-112} is missing"),
            (Row("checks/offer.yaml", "begin/say/sms"), "the number 18 is missing"),
            (Row("texts.yaml", "texts/got_contact") with { Remark = "control" }, "signs that cannot be shown"),
            (Row("texts.yaml", "texts/sorry") with { Now = "Мен муну оңдодум", Change = "" }, "only stands to be read"),
        };
        var good = Row("staff.yaml", "staff/staff_done") with { Change = "✔ Бүттү" };
        var twice = Row("texts.yaml", "texts/got_place");

        var plan = Done(Apply(
            Language.Ky,
            [
                .. rows.Select(one => one.Item1 with
                {
                    Change = one.Item1.Now.StartsWith("Мен муну", StringComparison.Ordinal) ? ""
                        : one.Item1.Remark == "control" ? "Жаңы\u0001сөз" : "Жаңы сөз",
                }),
                good,
                twice with { Change = "Бул" },
                twice with { Change = "Тигил" },
            ]));

        plan.Applied.ShouldHaveSingleItem().After.ShouldBe("✔ Бүттү");
        plan.Refused.Select(one => one.Row.Place).ShouldBe([.. rows.Select(one => one.Item1.Place), twice.Place, twice.Place]);
        foreach (var (refused, (_, why)) in plan.Refused.Zip(rows))
            refused.Why.ShouldContain(why);
        plan.Refused[^1].Why.ShouldContain("two rows");
        _content.Text("staff.yaml").ShouldContain("ky: \"✔ Бүттү\"");
    }

    [Fact]
    public void Content_that_would_be_wrong_is_not_written_and_said_in_the_words_of_the_check()
    {
        var before = All();
        var title = Row(Offer, "title") with { Change = new string('ж', 80) };
        var good = Row("staff.yaml", "staff/staff_done") with { Change = "✔ Бүттү" };

        var wrong = Apply(Language.Ky, [good, title]).ShouldBeOfType<ReviewOutcome.Wrong>();

        wrong.Found.ShouldBe(wrong.Problems.Count);
        Same(before);
        _content.Replace(Offer, "ky: Коопсуз жумуш", $"ky: {title.Change}");
        wrong.Problems.ShouldBe(ShippedContent.Read(_content.Path, Today).Problems);
        wrong.Problems.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_dry_run_says_what_it_would_do_and_does_nothing()
    {
        var before = All();
        var row = Row("staff.yaml", "staff/staff_done") with { Change = "✔ Бүттү" };
        Done(Apply(Language.Ky, [row], isDry: true)).Applied.ShouldHaveSingleItem();
        Same(before);
    }

    [Fact]
    public void What_was_applied_once_is_unchanged_the_second_time()
    {
        var row = Row("staff.yaml", "staff/staff_done") with { Change = "✔ Бүттү" };
        Done(Apply(Language.Ky, [row])).Applied.Count.ShouldBe(1);
        var again = Done(Apply(Language.Ky, [row]));
        (again.Applied.Count, again.Refused.Count, again.Unchanged).ShouldBe((0, 0, 1));
    }

    [Fact]
    public void Many_changes_of_one_file_are_taken()
    {
        var rows = Rows(Language.Ru).Where(row => row.Place.File == "staff.yaml" && row.Former.Length < 250)
            .Where((_, place) => place % 8 == 0).ToList();
        rows.Count.ShouldBeGreaterThan(100);
        var plan = Done(Apply(Language.Ru, [.. rows.Select(row => row with { Change = row.Former + " Да" })]));
        (plan.Applied.Count, plan.Refused.Count).ShouldBe((rows.Count, 0));
        var after = Rows(Language.Ru).ToDictionary(row => row.Place, row => row.Former);
        rows.ShouldAllBe(row => after[row.Place] == row.Former + " Да");
    }

    [Fact]
    public void What_somebody_must_look_at_is_told()
    {
        var row = Row("staff.yaml", "staff/staff_done");
        var plan = Done(Apply(Language.Ky, [row with { ReadsWell = false }, row with { ReadsWell = true }, row with { Remark = "?" }]));
        plan.Open.Select(one => one.Remark).ShouldBe(["", "?"]);
    }

    [Fact]
    public void A_file_that_somebody_else_changes_meanwhile_stays()
    {
        var before = All();
        ContentWriting.Write(_content.Path, [("texts.yaml", _content.Text("texts.yaml"), "x"), ("staff.yaml", "what it once was", "y")])
            .ShouldNotBeNull().ShouldContain("'staff.yaml' was changed meanwhile");
        Same(before);
    }

    [Fact]
    public void A_folder_that_cannot_be_read_gives_no_sheet()
    {
        _content.Write("texts.yaml", "texts: [");
        using var folder = new ContentFolder(_content.Path);
        ReviewMaker.Of(folder, Language.Ky).ShouldBeNull();
        folder.Problems.ShouldHaveSingleItem().File.ShouldBe("texts.yaml");
        Apply(Language.Ky, []).ShouldBeOfType<ReviewOutcome.Unreadable>().Problems.ShouldHaveSingleItem();
    }

    private static ReviewPlan Done(ReviewOutcome outcome) => outcome.ShouldBeOfType<ReviewOutcome.Done>().Plan;

    private ReviewSheet Sheet(Language language)
    {
        using var folder = new ContentFolder(_content.Path);
        return ReviewMaker.Of(folder, language).ShouldNotBeNull();
    }

    private List<ReturnedRow> Rows(Language language)
    {
        var sheet = Sheet(language);
        return [.. sheet.People.Concat(sheet.Staff).Select((one, row) => new ReturnedRow("a", row + 2, one.Place, one.Text, one.Text, ""))];
    }

    private ReturnedRow Row(string file, string path) => Rows(Language.Ky).Single(row => row.Place == new ReviewPlace(file, path));

    private ReviewOutcome Apply(Language language, IReadOnlyList<ReturnedRow> rows, bool isDry = false)
        => ReviewApplying.Apply(_content.Path, new ReturnedSheet.Read(language, rows), Today, ShippedContent.Keys.Keys, isDry);

    private Dictionary<string, string> All() => Directory.EnumerateFiles(_content.Path, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_content.Path, file))
        .ToDictionary(file => file, file => Encoding.UTF8.GetString(_content.Bytes(file)), StringComparer.Ordinal);

    private void Same(Dictionary<string, string> before)
    {
        var after = All();
        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        foreach (var (file, text) in before)
            after[file].ShouldBe(text, file);
    }
}
