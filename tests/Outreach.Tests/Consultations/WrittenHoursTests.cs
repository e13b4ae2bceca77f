using NodaTime;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Privacy;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Hours and absences as staff write them.</summary>
public sealed class WrittenHoursTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Theory]
    [InlineData("пн-пт 9-17", "mon 09:00-17:00|tue 09:00-17:00|wed 09:00-17:00|thu 09:00-17:00|fri 09:00-17:00")]
    [InlineData("дш,шр 9:30–12 13-17.15", "mon 09:30-12:00|mon 13:00-17:15|wed 09:30-12:00|wed 13:00-17:15")]
    [InlineData("MON 8-9; sat 10-13", "mon 08:00-09:00|sat 10:00-13:00")]
    [InlineData("ср: 13-14, 9-10", "wed 09:00-10:00|wed 13:00-14:00")]
    [InlineData("12.12 10-13\n1.11 9-10", "2026-12-12 10:00-13:00|2027-11-01 09:00-10:00")]
    [InlineData("2027-01-08 10-13", "2027-01-08 10:00-13:00")]
    [InlineData("дүй–шейш 9-10; ишм 10-13", "mon 09:00-10:00|tue 09:00-10:00|sat 10:00-13:00")]
    [InlineData("вс нет", "")]
    [InlineData("mon 9-12; mon 13-17", "mon 09:00-12:00|mon 13:00-17:00")]
    [InlineData("пн 9-12, 13-17, сб 10-13", "mon 09:00-12:00|mon 13:00-17:00|sat 10:00-13:00")]
    [InlineData("будни с 9 до 11", "mon 09:00-11:00|tue 09:00-11:00|wed 09:00-11:00|thu 09:00-11:00|fri 09:00-11:00")]
    [InlineData("По выходным 10-13", "sat 10:00-13:00|sun 10:00-13:00")]
    [InlineData("иш күндөрү 9дан 11ге чейин", "mon 09:00-11:00|tue 09:00-11:00|wed 09:00-11:00|thu 09:00-11:00|fri 09:00-11:00")]
    [InlineData("Дүйшөмбү, шаршемби 9-11; ишемби 10-13", "mon 09:00-11:00|wed 09:00-11:00|sat 10:00-13:00")]
    [InlineData("понедельник 9-12 и четверг 13-17", "mon 09:00-12:00|thu 13:00-17:00")]
    [InlineData("mon 18-24; tue 18:00-24:00", "mon 18:00-24:00|tue 18:00-24:00")]
    [InlineData("пн\u00A09\u201112", "mon 09:00-12:00")]
    [InlineData("5 декабря 10-13", "2026-12-05 10:00-13:00")]
    [InlineData("5-7 декабря 10-13", "2026-12-05 10:00-13:00|2026-12-06 10:00-13:00|2026-12-07 10:00-13:00")]
    [InlineData("ср 9.30-12.00", "wed 09:30-12:00")]
    public void Hours_are_read_in_three_languages(string text, string expected)
    {
        WrittenHours.TryRead(text, Today, out var edit, out _).ShouldBeTrue();
        var lawyer = edit.In(new Lawyer { Id = 1, Name = new Sealed([]), Zone = "Asia/Bishkek" });
        string.Join('|', lawyer.Weekly.Select(hours => hours.ToString()).Concat(lawyer.Extra.Select(hours => hours.ToString()))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("пн")]
    [InlineData("пн 9")]
    [InlineData("пн 17-9")]
    [InlineData("пн 9-25")]
    [InlineData("пн 9-12 11-13")]
    [InlineData("пт-пн 9-17")]
    [InlineData("31.02 9-12")]
    [InlineData("пн 9-12; пн 11-13")]
    [InlineData("пн -; пн 9-12")]
    [InlineData("пн 9-12 может быть")]
    [InlineData("пн 22-2")]
    [InlineData("пн 9-0")]
    [InlineData("пн 9-17; вт утром")]
    public void What_cannot_be_read_is_named(string text)
    {
        WrittenHours.TryRead(text, Today, out var edit, out var wrong).ShouldBeFalse();
        edit.ShouldBeNull();
        text.ShouldContain(wrong.ShouldNotBeNull());
    }

    [Theory]
    [InlineData("пн 22-2", "hours_wrong_midnight")]
    [InlineData("пн 9-0", "hours_wrong_midnight")]
    [InlineData("пн 9-12; пн 11-13", "hours_wrong_overlap")]
    [InlineData("вт утром", "hours_wrong")]
    public void And_why_is_said(string text, string why) => WrittenHours.Why(text, Today).ShouldBe(why);

    [Theory]
    [InlineData("с 5 по 7 декабря", "2026-12-05T00:00/2026-12-08T00:00")]
    [InlineData("5-7 декабря", "2026-12-05T00:00/2026-12-08T00:00")]
    [InlineData("5-7-декабрь", "2026-12-05T00:00/2026-12-08T00:00")]
    [InlineData("5-декабрдан 7-декабрга чейин", "2026-12-05T00:00/2026-12-08T00:00")]
    [InlineData("с 30 декабря по 3 января", "2026-12-30T00:00/2027-01-04T00:00")]
    [InlineData("5 декабря", "2026-12-05T00:00/2026-12-06T00:00")]
    [InlineData("20.11-28.11", "2026-11-20T00:00/2026-11-29T00:00")]
    [InlineData("20.11.2026 — 28.11.2026", "2026-11-20T00:00/2026-11-29T00:00")]
    [InlineData("1.12 с 14 до 16", "2026-12-01T14:00/2026-12-01T16:00")]
    [InlineData("1.12 18-24", "2026-12-01T18:00/2026-12-02T00:00")]
    [InlineData("1.12-5.12", "2026-12-01T00:00/2026-12-06T00:00")]
    [InlineData("30.12 - 3.1", "2026-12-30T00:00/2027-01-04T00:00")]
    [InlineData("24.11", "2026-11-24T00:00/2026-11-25T00:00")]
    [InlineData("1.12 14-16", "2026-12-01T14:00/2026-12-01T16:00")]
    public void Absences_are_read(string text, string expected)
    {
        WrittenDates.TryRead(text, Today, out var absence).ShouldBeTrue();
        absence.ToString().ShouldBe(expected);
        Absence.TryParse(expected, out var again).ShouldBeTrue();
        again.ShouldBe(absence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("завтра")]
    [InlineData("32.12")]
    [InlineData("1.12 16-14")]
    [InlineData("с 5 декабря")]
    [InlineData("7-декабрга чейин")]
    [InlineData("1.11.2026-5.11.2026")]
    [InlineData("1.12 и, может быть, 3.12")]
    public void What_is_no_absence_is_refused(string text) => WrittenDates.TryRead(text, Today, out _).ShouldBeFalse();
}
