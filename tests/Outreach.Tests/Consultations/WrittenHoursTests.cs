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
    [InlineData("с понедельника по пятницу с 9 до 6 вечера", "mon 09:00-18:00|tue 09:00-18:00|wed 09:00-18:00|thu 09:00-18:00|fri 09:00-18:00")]
    [InlineData("дүйшөмбүдөн жумага чейин 9-18", "mon 09:00-18:00|tue 09:00-18:00|wed 09:00-18:00|thu 09:00-18:00|fri 09:00-18:00")]
    [InlineData("дүйшөмбүдөн жумага чейин саат 9дан 18ге чейин", "mon 09:00-18:00|tue 09:00-18:00|wed 09:00-18:00|thu 09:00-18:00|fri 09:00-18:00")]
    [InlineData("Mon to Fri 9am-6pm", "mon 09:00-18:00|tue 09:00-18:00|wed 09:00-18:00|thu 09:00-18:00|fri 09:00-18:00")]
    [InlineData("пн-пт с 9 утра до 6 вечера", "mon 09:00-18:00|tue 09:00-18:00|wed 09:00-18:00|thu 09:00-18:00|fri 09:00-18:00")]
    [InlineData("пн-пт эртең мененки 9дан кечки 6га чейин", "mon 09:00-18:00|tue 09:00-18:00|wed 09:00-18:00|thu 09:00-18:00|fri 09:00-18:00")]
    [InlineData("в понедельник и среду с 2 до 5 дня", "mon 14:00-17:00|wed 14:00-17:00")]
    [InlineData("по вторникам 10-12", "tue 10:00-12:00")]
    [InlineData("пн-пт кроме среды 9-18", "mon 09:00-18:00|tue 09:00-18:00|thu 09:00-18:00|fri 09:00-18:00")]
    [InlineData("пн-пт, кроме ср, 9-18", "mon 09:00-18:00|tue 09:00-18:00|thu 09:00-18:00|fri 09:00-18:00")]
    [InlineData("пн-пт шаршембиден башка 9-18", "mon 09:00-18:00|tue 09:00-18:00|thu 09:00-18:00|fri 09:00-18:00")]
    [InlineData("каждый будний день 9-18", "mon 09:00-18:00|tue 09:00-18:00|wed 09:00-18:00|thu 09:00-18:00|fri 09:00-18:00")]
    [InlineData("ср не работаю", "")]
    [InlineData("шаршемби иштебейм", "")]
    [InlineData("завтра 10-13", "2026-11-25 10:00-13:00")]
    [InlineData("эртең 10-13", "2026-11-25 10:00-13:00")]
    [InlineData("сегодня с 15 до 17", "2026-11-24 15:00-17:00")]
    [InlineData("пн 9-18 обед 13-14", "mon 09:00-13:00|mon 14:00-18:00")]
    [InlineData("пн,вт 9-18, перерыв с 12 до 13", "mon 09:00-12:00|mon 13:00-18:00|tue 09:00-12:00|tue 13:00-18:00")]
    [InlineData("дш 9-18 түшкү тыныгуу 12.30-13", "mon 09:00-12:30|mon 13:00-18:00")]
    [InlineData("mon 9-18 lunch 9-10", "mon 10:00-18:00")]
    [InlineData("пн 9-18 без обеда", "mon 09:00-18:00")]
    [InlineData("пн-пт 10:00 до 17:00 кроме ср", "mon 10:00-17:00|tue 10:00-17:00|thu 10:00-17:00|fri 10:00-17:00")]
    [InlineData("дш-жм 10-17 шаршембиден башка", "mon 10:00-17:00|tue 10:00-17:00|thu 10:00-17:00|fri 10:00-17:00")]
    [InlineData("шаршемби дем алам", "")]
    [InlineData("ср отдыхаю", "")]
    [InlineData("пн, вт с девяти до двенадцати", "mon 09:00-12:00|tue 09:00-12:00")]
    [InlineData("дш тогуздан он экиге чейин", "mon 09:00-12:00")]
    [InlineData("ар күнү 9дан 11ге чейин", "mon 09:00-11:00|tue 09:00-11:00|wed 09:00-11:00|thu 09:00-11:00|fri 09:00-11:00|sat 09:00-11:00|sun 09:00-11:00")]
    [InlineData("пн 9-12; вт 9-12\n\nвт 10-11", "mon 09:00-12:00|tue 10:00-11:00")]
    [InlineData("31.12 10-12\n\n31.12 -\n\n31.12 13-14", "2026-12-31 13:00-14:00")]
    [InlineData("12.12.26 10-13", "2026-12-12 10:00-13:00")]
    [InlineData("5 и 7 декабря 10-13", "2026-12-05 10:00-13:00|2026-12-07 10:00-13:00")]
    [InlineData("5, 7-8 декабря 10-13", "2026-12-05 10:00-13:00|2026-12-07 10:00-13:00|2026-12-08 10:00-13:00")]
    [InlineData("5 жана 7-декабрда 10-13", "2026-12-05 10:00-13:00|2026-12-07 10:00-13:00")]
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
    [InlineData("вторник 2-6", "hours_wrong_evening")]
    [InlineData("со среды 10-15", "hours_wrong")]
    [InlineData("до пятницы 9-13", "hours_wrong")]
    [InlineData("пн-пт 9-6", "hours_wrong_evening")]
    [InlineData("ср 10 до 5", "hours_wrong_evening")]
    [InlineData("9-17", "hours_wrong_days")]
    [InlineData("с 9 до 17", "hours_wrong_days")]
    [InlineData("пн-пт кроме субботы 9-18", "hours_wrong")]
    [InlineData("вт утром", "hours_wrong")]
    [InlineData("обед 13-14", "hours_wrong_days")]
    [InlineData("пн 9-12 обед 13-14", "hours_wrong")]
    [InlineData("сегодня до 15", "hours_wrong_ends")]
    [InlineData("пн с 10", "hours_wrong_ends")]
    [InlineData("эртең 15ке чейин", "hours_wrong_ends")]
    [InlineData("пн 9", "hours_wrong_ends")]
    [InlineData("вторник после обеда", "hours_wrong_ends")]
    [InlineData("по будням с девяти до шести", "hours_wrong_evening")]
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
    [InlineData("завтра", "2026-11-25T00:00/2026-11-26T00:00")]
    [InlineData("эртең", "2026-11-25T00:00/2026-11-26T00:00")]
    [InlineData("послезавтра с 14 до 16", "2026-11-26T14:00/2026-11-26T16:00")]
    [InlineData("сегодня с 2 до 5 дня", "2026-11-24T14:00/2026-11-24T17:00")]
    [InlineData("в пятницу", "2026-11-27T00:00/2026-11-28T00:00")]
    [InlineData("жума", "2026-11-27T00:00/2026-11-28T00:00")]
    [InlineData("меня не будет завтра", "2026-11-25T00:00/2026-11-26T00:00")]
    [InlineData("отпуск с 5 по 7 декабря", "2026-12-05T00:00/2026-12-08T00:00")]
    [InlineData("на следующей неделе", "2026-11-30T00:00/2026-12-07T00:00")]
    [InlineData("кийинки жумада", "2026-11-30T00:00/2026-12-07T00:00")]
    [InlineData("на этой неделе", "2026-11-24T00:00/2026-11-30T00:00")]
    [InlineData("в выходные", "2026-11-28T00:00/2026-11-30T00:00")]
    [InlineData("весь декабрь", "2026-12-01T00:00/2027-01-01T00:00")]
    [InlineData("декабрь", "2026-12-01T00:00/2027-01-01T00:00")]
    [InlineData("в ноябре", "2026-11-24T00:00/2026-12-01T00:00")]
    [InlineData("с завтра по пятницу", "2026-11-25T00:00/2026-11-28T00:00")]
    [InlineData("1.12-1.2", "2026-12-01T00:00/2027-02-02T00:00")]
    [InlineData("12.12.26", "2026-12-12T00:00/2026-12-13T00:00")]
    [InlineData("5.12, 7.12", "2026-12-05T00:00/2026-12-06T00:00 2026-12-07T00:00/2026-12-08T00:00")]
    [InlineData("5 и 7-8 декабря", "2026-12-05T00:00/2026-12-06T00:00 2026-12-07T00:00/2026-12-09T00:00")]
    [InlineData("в пн и ср", "2026-11-25T00:00/2026-11-26T00:00 2026-11-30T00:00/2026-12-01T00:00")]
    [InlineData("7-9.12; 14.12 - 16.12", "2026-12-07T00:00/2026-12-10T00:00 2026-12-14T00:00/2026-12-17T00:00")]
    [InlineData("1.12-3.12, 5.12", "2026-12-01T00:00/2026-12-04T00:00 2026-12-05T00:00/2026-12-06T00:00")]
    [InlineData("с понедельника по среду", "2026-11-30T00:00/2026-12-03T00:00")]
    [InlineData("дүйшөмбүдөн шаршембиге чейин", "2026-11-30T00:00/2026-12-03T00:00")]
    [InlineData("с завтра по вторник", "2026-11-25T00:00/2026-12-02T00:00")]
    [InlineData("пт-вт", "2026-11-27T00:00/2026-12-02T00:00")]
    [InlineData("10-12.12 командировка", "2026-12-10T00:00/2026-12-13T00:00")]
    [InlineData("до конца недели", "2026-11-24T00:00/2026-11-30T00:00")]
    [InlineData("жуманын аягына чейин", "2026-11-24T00:00/2026-11-30T00:00")]
    [InlineData("до конца месяца", "2026-11-24T00:00/2026-12-01T00:00")]
    [InlineData("15 декабря с обеда", "2026-12-15T13:00/2026-12-16T00:00")]
    [InlineData("7-декабрга чейин", "2026-11-24T00:00/2026-12-08T00:00")]
    [InlineData("до 10 декабря", "2026-11-24T00:00/2026-12-11T00:00")]
    [InlineData("вся следующая неделя", "2026-11-30T00:00/2026-12-07T00:00")]
    [InlineData("бүгүн саат үчкө чейин", "2026-11-24T00:00/2026-11-24T15:00")]
    [InlineData("эртең түшкө чейин", "2026-11-25T00:00/2026-11-25T13:00")]
    [InlineData("завтра с двух до пяти дня", "2026-11-25T14:00/2026-11-25T17:00")]
    [InlineData("30.12.26 - 3.1.27", "2026-12-30T00:00/2027-01-04T00:00")]
    [InlineData("3 и 4 декабря не работаю", "2026-12-03T00:00/2026-12-05T00:00")]
    [InlineData("3, 4, 5 декабря", "2026-12-03T00:00/2026-12-06T00:00")]
    [InlineData("завтра и послезавтра", "2026-11-25T00:00/2026-11-27T00:00")]
    [InlineData("эртең 10дон 12ге чейин", "2026-11-25T10:00/2026-11-25T12:00")]
    [InlineData("сегодня до 15", "2026-11-24T00:00/2026-11-24T15:00")]
    [InlineData("бүгүн 15ке чейин", "2026-11-24T00:00/2026-11-24T15:00")]
    [InlineData("сегодня после 15", "2026-11-24T15:00/2026-11-25T00:00")]
    [InlineData("завтра с 14:30", "2026-11-25T14:30/2026-11-26T00:00")]
    [InlineData("завтра меня не будет с 14", "2026-11-25T14:00/2026-11-26T00:00")]
    [InlineData("1.12 14-16", "2026-12-01T14:00/2026-12-01T16:00")]
    public void Absences_are_read(string text, string expected)
    {
        WrittenDates.TryRead(text, Today, out var absences).ShouldBeTrue();
        string.Join(' ', absences).ShouldBe(expected);
        foreach (var absence in absences)
        {
            Absence.TryParse(absence.ToString(), out var again).ShouldBeTrue();
            again.ShouldBe(absence);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("когда-нибудь")]
    [InlineData("завтра буду")]
    [InlineData("вчера")]
    [InlineData("5.12-3.12")]
    [InlineData("с 10 января по 5 января")]
    [InlineData("32.12")]
    [InlineData("1.12 16-14")]
    [InlineData("с 5 декабря")]
    [InlineData("1.11.2026-5.11.2026")]
    [InlineData("1.12 и, может быть, 3.12")]
    public void What_is_no_absence_is_refused(string text) => WrittenDates.TryRead(text, Today, out _).ShouldBeFalse();

    [Theory]
    [InlineData("с 10 декабря", "away_wrong_until")]
    [InlineData("10-декабрдан", "away_wrong_until")]
    [InlineData("с понедельника", "away_wrong_until")]
    [InlineData("5.12-3.12", "away_wrong_order")]
    [InlineData("вчера", "away_wrong_past")]
    [InlineData("когда-нибудь", "away_wrong")]
    public void And_why_it_is_none_is_said(string text, string why) => WrittenDates.Why(text, Today).ShouldBe(why);

    [Theory]
    [InlineData("4.12 -", "2026-12-04T00:00/2026-12-05T00:00", "")]
    [InlineData("4.12 жок", "2026-12-04T00:00/2026-12-05T00:00", "")]
    [InlineData("пн-пт 9-10; 4.12 выходной", "2026-12-04T00:00/2026-12-05T00:00", "")]
    [InlineData("завтра не работаю", "2026-11-25T00:00/2026-11-26T00:00", "")]
    [InlineData("4-6 декабря -", "2026-12-04T00:00/2026-12-07T00:00", "")]
    public void A_day_off_is_an_absence(string text, string absences, string extra)
    {
        WrittenHours.TryRead(text, Today, out var edit, out _).ShouldBeTrue();
        var lawyer = edit.In(Card);
        string.Join('|', lawyer.Absences).ShouldBe(absences);
        string.Join('|', lawyer.Extra).ShouldBe(extra);
        edit.In(lawyer).Absences.ShouldBe(lawyer.Absences, "written twice, it is one");
    }

    [Fact]
    public void Only_some_days_are_no_others()
    {
        var lawyer = Edit("только вторник и четверг 14-18").In(Edit("пн-пт 9-17; 4.12 10-12").In(Card));
        string.Join('|', lawyer.Weekly).ShouldBe("tue 14:00-18:00|thu 14:00-18:00");
        lawyer.Extra.ShouldHaveSingleItem();
        string.Join('|', Edit("дүйшөмбү гана 9-10").In(lawyer).Weekly).ShouldBe("mon 09:00-10:00");
    }

    [Fact]
    public void A_day_that_is_taken_out_has_no_hours_any_more()
    {
        var lawyer = Edit("пн-пт кроме ср 9-17").In(Edit("ср 8-9").In(Card));
        lawyer.Weekly.ShouldNotContain(hours => hours.Day == IsoDayOfWeek.Wednesday);
        Edit("пн-пт кроме ср 9-17; ср 10-12").In(Card).HoursOn(new LocalDate(2026, 12, 2)).ShouldHaveSingleItem().ToString().ShouldBe("10:00-12:00");
    }

    [Fact]
    public void Hours_on_a_day_off_take_it_back_and_leave_the_days_around_it()
    {
        var lawyer = Edit("4-6 декабря -").In(Card);
        lawyer = Edit("5.12 10-12").In(lawyer);
        string.Join('|', lawyer.Absences).ShouldBe("2026-12-04T00:00/2026-12-05T00:00|2026-12-06T00:00/2026-12-07T00:00");
        lawyer.HoursOn(new LocalDate(2026, 12, 5)).ShouldHaveSingleItem().ToString().ShouldBe("10:00-12:00");
    }

    [Fact]
    public void Hours_of_a_date_stand_in_place_of_those_of_its_weekday()
    {
        var lawyer = Edit("пн-пт 9-17; 4.12 10-12").In(Card);
        lawyer.HoursOn(new LocalDate(2026, 12, 3)).ShouldHaveSingleItem().ToString().ShouldBe("09:00-17:00");
        lawyer.HoursOn(new LocalDate(2026, 12, 4)).ShouldHaveSingleItem().ToString().ShouldBe("10:00-12:00");
    }

    private static Lawyer Card => new() { Id = 1, Name = new Sealed([]), Zone = "Asia/Bishkek" };

    private static HoursEdit Edit(string text)
    {
        WrittenHours.TryRead(text, Today, out var edit, out _).ShouldBeTrue();
        return edit;
    }
}
