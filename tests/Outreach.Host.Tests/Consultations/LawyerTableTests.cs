using System.Text;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Consultations;

/// <summary>Names of a table stand before coordinators: they can be seen.</summary>
public sealed class LawyerTableTests
{
    [Fact]
    public async Task A_name_of_signs_that_are_not_seen_is_no_name_and_such_signs_are_in_none()
    {
        await using var site = Site.Quiet();
        var file = Path.Combine(site.Folder, "lawyers.csv");
        const string Heads = "name,languages,topics,places,ways,office,minutes,break,most_per_day,hours";
        const string Rest = ",ky ru,all,,phone,,30,10,8,mon-fri 9-17";
        await File.WriteAllLinesAsync(file, [Heads, $"\u202e\u200b\u3164{Rest}"], TestContext.Current.CancellationToken);
        var run = await site.Type("lawyers", "import", file);
        (await run.Exit()).ShouldBe(1);
        run.Out.ShouldContain("row 2, name: must have 1 to 40 letters that can be seen.");

        await File.WriteAllLinesAsync(file, [Heads, $"Нур\u200bлан\u202e{Rest}"], TestContext.Current.CancellationToken);
        (await site.Type("lawyers", "import", file)).Out.ShouldContain("1 lawyers are new");
        (await site.Type("lawyers", "list")).Out.ShouldContain("  Нурлан  ");
        (await site.Type("lawyers", "list")).Out.ShouldContain("not linked: offers no times");
    }

    [Fact]
    public async Task A_table_in_the_letters_of_a_russian_windows_is_read_and_letters_that_were_lost_are_told()
    {
        await using var site = Site.Quiet();
        var file = Path.Combine(site.Folder, "lawyers.csv");
        var letters = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        await File.WriteAllBytesAsync(file, letters.GetBytes($"{RussianHeads}\r\nНур Асан;русский;все;;телефон;;30;10;8;пн-пт 9-17\r\n"), TestContext.Current.CancellationToken);
        (await site.Type("lawyers", "import", file)).Out.ShouldContain("1 lawyers are new");
        (await site.Type("lawyers", "list")).Out.ShouldContain("Нур Асан");

        await File.WriteAllBytesAsync(file, letters.GetBytes($"{RussianHeads}\r\nАйг?л;русский;все;;телефон;;30;10;8;пн-пт 9-17\r\n"), TestContext.Current.CancellationToken);
        var run = await site.Type("lawyers", "import", file);
        (await run.Exit()).ShouldBe(1);
        (run.Out + run.Err).ShouldContain("CSV UTF-8");
    }

    [Theory]
    [InlineData("utf-8", false, "")]
    [InlineData("utf-8", true, "sep=;\r\n")]
    [InlineData("utf-16", true, "")]
    [InlineData("utf-16BE", true, "")]
    [InlineData("utf-16", false, "")]
    public async Task However_a_spreadsheet_saved_it_headings_and_values_in_our_languages_are_read(string encoding, bool mark, string first)
    {
        await using var site = Site.Quiet();
        var file = Path.Combine(site.Folder, "lawyers.csv");
        var text = $"{first}{RussianHeads}\r\nАйгүл  Асанова;кыргызча, русский;все;Ош;по телефону и лично;ул. Ленина 1;30;10;8;\"mon\u2011fri 9\u201117;\u00a0sat 10-13\"\r\n;;;;;;;;;\r\n";
        var letters = Encoding.GetEncoding(encoding);
        await File.WriteAllBytesAsync(file, [.. mark ? letters.GetPreamble() : [], .. letters.GetBytes(text)], TestContext.Current.CancellationToken);
        var run = await site.Type("lawyers", "import", file);
        run.Out.ShouldContain("1 lawyers are new", customMessage: run.ToString());
        (await site.Type("lawyers", "list")).Out.ShouldContain("Айгүл Асанова");
    }

    [Fact]
    public async Task Kyrgyz_headings_are_read_too_and_a_cell_that_spills_over_is_told()
    {
        await using var site = Site.Quiet();
        var file = Path.Combine(site.Folder, "lawyers.csv");
        const string Heads = "Аты;Тилдери;Темалар;Аймак;Ыкма;Дареги;Мүнөт;Тыныгуу;Күнүнө;Саат";
        await File.WriteAllTextAsync(file, $"{Heads}\nНурлан;кыргызча;баары;;телефон;;30;10;8;mon-fri 9-17; sat 10-13\n", TestContext.Current.CancellationToken);
        var run = await site.Type("lawyers", "import", file);
        (await run.Exit()).ShouldBe(1);
        run.Out.ShouldContain("row 2 has more cells than there are columns");

        await File.WriteAllTextAsync(file, $"{Heads}\nНурлан;кыргызча;баары;;телефон;;30;10;8;\"mon-fri 9-17; sat 10-13\"\n", TestContext.Current.CancellationToken);
        (await site.Type("lawyers", "import", file)).Out.ShouldContain("1 lawyers are new");
    }

    private const string RussianHeads = "Имя;Языки;Темы;Места;Способы;Адрес;Минуты;Перерыв;В день;Часы";
}
