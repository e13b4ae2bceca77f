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
    public async Task A_table_in_a_spreadsheets_own_letters_is_read_and_one_that_lost_Kyrgyz_letters_is_told_as_that()
    {
        await using var site = Site.Quiet();
        var file = Path.Combine(site.Folder, "lawyers.csv");
        const string Heads = "name;languages;topics;places;ways;office;minutes;break;most_per_day;hours\r\n";
        const string Rest = ";ky ru;all;;phone;;30;10;8;mon-fri 9-17\r\n";
        // "Нур" as Excel's plain CSV writes it on a Russian Windows; a letter that is not there becomes a question mark.
        byte[] name = [0xCD, 0xF3, 0xF0];
        byte[] heads = [.. Heads.Select(sign => (byte)sign)];
        byte[] rest = [.. Rest.Select(sign => (byte)sign)];
        await File.WriteAllBytesAsync(file, [.. heads, .. name, .. rest], TestContext.Current.CancellationToken);
        (await site.Type("lawyers", "import", file)).Out.ShouldContain("1 lawyers are new");
        (await site.Type("lawyers", "list")).Out.ShouldContain("  Нур  ");

        await File.WriteAllBytesAsync(file, [.. heads, 0xCA, .. "?"u8, .. name, .. rest], TestContext.Current.CancellationToken);
        var run = await site.Type("lawyers", "import", file);
        (await run.Exit()).ShouldBe(1);
        (run.Out + run.Err).ShouldContain("CSV UTF-8");
    }
}
