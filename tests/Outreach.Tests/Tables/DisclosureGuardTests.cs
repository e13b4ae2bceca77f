using Outreach.Tables;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Tables;

/// <summary>
/// Attacks the guard: whoever reads a table, with its totals, finds each of 1 to k−1 possible in each small cell. That it is, a table proves
/// that was found by the attack, says all that is shown, and holds another number there.
/// </summary>
public sealed class DisclosureGuardTests
{
    private const int Tables = 10_000;

    [Fact]
    public void No_hidden_cell_of_ten_thousand_tables_can_be_told_or_bounded()
    {
        var random = new Random(2026);
        for (var number = 0; number < Tables; number++)
        {
            var table = Made(random);
            Attack.Of(table, DisclosureGuard.Guard(table)).ShouldBeNull(Attack.Written(table));
        }
    }

    [Fact]
    public void Totals_that_were_told_elsewhere_stay_as_they_were_told()
    {
        var random = new Random(11);
        for (var number = 0; number < 3_000; number++)
        {
            var table = Made(random) with { HasTotals = true };
            var whole = Attack.Whole(table);
            var totals = DisclosureGuard.Guard(new CountTable(table.Family, Dimension.Indicator, null, [.. whole[^1][..^1].Select(one => (long[])[one])]));
            List<Shown> known = [.. totals.Cells.Select(row => row[0]), totals.Total!];
            var shown = DisclosureGuard.Guard(table with { Known = known });
            shown.ColumnTotals.Append(shown.Total!).ShouldBe(known);
            Attack.Of(table, shown, knowsTotals: true).ShouldBeNull(Attack.Written(table));
        }
    }

    [Theory]
    [InlineData("small cells")]
    [InlineData("further cells")]
    [InlineData("totals")]
    public void With_one_rule_less_the_attack_succeeds(string rule)
    {
        var random = new Random(2026);
        var told = 0;
        for (var number = 0; number < 300; number++)
        {
            var table = Made(random);
            var shown = DisclosureGuard.Guard(table);
            told += Attack.Of(table, Less(table, shown, rule)) is null ? 0 : 1;
        }

        told.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void What_is_large_is_shown_and_so_is_what_is_nothing()
    {
        var shown = DisclosureGuard.Guard(new CountTable(Family.Reach, Dimension.Region, Dimension.Sex, [[5, 0], [70, 9]]));
        Attack.Written(shown).ShouldBe("5 0 | 5\n70 9 | 79\n75 9 | 84");
        shown = DisclosureGuard.Guard(new CountTable(Family.Reach, Dimension.Region, Dimension.Sex, [[5, 4, 30], [70, 9, 40], [12, 80, 3]]));
        shown.Cells[0][1].ToString().ShouldBe("<5");
        shown.Total!.ToString().ShouldBe("253");
        shown.Cells.SelectMany(row => row).Count(cell => !cell.IsHidden).ShouldBe(3, "a ring of four cells leaves neither of the small ones all its numbers");
    }

    [Fact]
    public void Consultations_and_the_hotline_hide_more_and_are_never_counted_by_raion()
    {
        DisclosureGuard.Guard(Family.Reach, 5).ToString().ShouldBe("5");
        DisclosureGuard.Guard(Family.Reach, 4).ToString().ShouldBe("<5");
        DisclosureGuard.Guard(Family.Reach, 0).ToString().ShouldBe("0");
        DisclosureGuard.Guard(Family.Consultations, 10).ToString().ShouldBe("<11");
        DisclosureGuard.Guard(Family.Hotline, 11).ToString().ShouldBe("11");
        foreach (var family in new[] { Family.Consultations, Family.Hotline })
            Should.Throw<ArgumentException>(() => DisclosureGuard.Guard(new CountTable(family, Dimension.Raion, null, [[20], [30]])));
        DisclosureGuard.Forbidden(Family.Reach, [Dimension.Region, Dimension.Sex, Dimension.Age]).ShouldNotBeNull();
        DisclosureGuard.Forbidden(Family.Reach, [Dimension.Region, Dimension.Sex, Dimension.Indicator]).ShouldBeNull();
        DisclosureGuard.Forbidden(Family.Reach, [Dimension.Raion, Dimension.EventType]).ShouldBeNull();
    }

    [Fact]
    public void No_week_can_be_told_by_subtraction()
    {
        var random = new Random(7);
        for (var round = 0; round < 1_000; round++)
        {
            long total = 0;
            var totals = Enumerable.Range(0, 20).Select(_ => total = Math.Max(0, total + random.Next(-3, 9))).ToList();
            var shown = DisclosureGuard.Series(Family.Reach, totals);
            var told = shown.Where(week => !week.IsHidden).Select(week => week.Count!.Value).ToList();
            told.Zip(told.Skip(1)).ShouldAllBe(weeks => weeks.First == weeks.Second || Math.Abs(weeks.First - weeks.Second) >= 5);
            told.ShouldAllBe(week => week == 0 || week >= 5);
            // The last total is told beside it: no week before tells by it how many a few were.
            shown[^1].ShouldBe(DisclosureGuard.Guard(Family.Reach, total));
            told.ShouldAllBe(week => week == 0 || week == total || Math.Abs(total - week) >= 5);
        }
    }

    private static CountTable Made(Random random)
    {
        var (rows, columns, most) = (random.Next(1, 6), random.Next(1, 6), random.Next(2, 40));
        return new CountTable(
            random.Next(3) == 0 ? Family.Hotline : Family.Reach,
            Dimension.Region,
            columns == 1 ? null : Dimension.Sex,
            [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Next(3) == 0 ? 0L : random.Next(0, most)).ToList())])
        { HasTotals = random.Next(5) > 0 };
    }

    // As if one rule were not there: what it hid is told.
    private static ShownTable Less(CountTable table, ShownTable shown, string rule)
    {
        var (whole, least) = (Attack.Whole(table), DisclosureGuard.Least(table.Family));
        Shown Of(Shown cell, int row, int column) => rule switch
        {
            "small cells" when cell.Below is not null && row < table.Cells.Count && column < table.Cells[0].Count => new Shown(whole[row][column]),
            "further cells" when cell is { IsHidden: true, Below: null } && row < table.Cells.Count && column < table.Cells[0].Count && whole[row][column] >= least
                => new Shown(whole[row][column]),
            "totals" when cell.IsHidden && (row == table.Cells.Count || column == table.Cells[0].Count) => new Shown(whole[row][column]),
            _ => cell,
        };
        return new ShownTable(
            [.. shown.Cells.Select((row, at) => row.Select((cell, column) => Of(cell, at, column)).ToList())],
            [.. shown.RowTotals.Select((cell, row) => Of(cell, row, table.Cells[0].Count))],
            [.. shown.ColumnTotals.Select((cell, column) => Of(cell, table.Cells.Count, column))],
            shown.Total is { } total ? Of(total, table.Cells.Count, table.Cells[0].Count) : null);
    }
}
