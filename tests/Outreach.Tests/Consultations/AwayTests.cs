using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>A lawyer is away: what becomes of who has booked with her.</summary>
public sealed class AwayTests
{
    [Fact]
    public async Task A_colleague_who_is_free_at_the_same_time_takes_it_and_for_the_person_nothing_changes()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Appoints(LawFirm.Other, "юрист");
        await firm.Adds("Нурлан", LawFirm.Other, "пн-пт 9-12");
        await firm.Books();
        var before = firm.Booking;
        var (first, second) = firm.Calendar.LawyerOf((await firm.Office.Person(LawFirm.Lawyer)).Id)!.Id == before.Lawyer
            ? (LawFirm.Lawyer, LawFirm.Other)
            : (LawFirm.Other, LawFirm.Lawyer);
        await firm.Office.Writes(first, "/away 26.11");
        firm.Office.Text(first).ShouldContain("Возьмут коллеги в то же время, для людей ничего не изменится (1)");
        firm.Office.Text(first).ShouldNotContain("отменятся");
        await firm.Office.Presses(first, "✔ Да, сохранить");
        firm.Office.Text(first).ShouldContain("Передано коллегам: 1.");
        await firm.Round();

        firm.Booking.Stands.ShouldBeTrue();
        firm.Booking.Start.ShouldBe(before.Start);
        firm.Booking.Lawyer.ShouldNotBe(before.Lawyer);
        firm.Office.Notes(second).ShouldContain(note => note.Contains("🆕 Новая запись") && note.Contains(before.Code));
        firm.Office.Notes(LawFirm.Her).ShouldBeEmpty();
        firm.Calendar.Waiters.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_at_the_same_time_are_not_given_to_one_colleague()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Appoints(LawFirm.Other, "юрист");
        await firm.Adds("Нурлан", LawFirm.Other, "пн-пт 9-12");
        await firm.Office.Appoints("5003", "юрист");
        await firm.Adds("Бакыт", "5003", "пн-пт 9-12");
        foreach (var who in new[] { LawFirm.Her, "4712", "4713" })
            await firm.Books(who);
        firm.Calendar.Bookings.Values.Select(booking => booking.Start).Distinct().ShouldHaveSingleItem("all three lawyers are taken then");
        await firm.Office.Writes(LawFirm.Lawyer, "/away 26.11");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("уже записаны 1");
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, отменить их");
        firm.Calendar.Standing.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("спасибо буду ждать")]
    [InlineData("во сколько мне позвонят")]
    [InlineData("меню")]
    [InlineData("1")]
    public async Task Who_cannot_be_written_to_sees_it_first_whatever_she_writes(string words)
    {
        await using var firm = await LawFirm.Open();
        await Untold(firm);
        await firm.Office.Writes(LawFirm.Lawyer, "/away 26.11");
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, отменить их");
        await firm.Round();
        firm.Office.Notes(LawFirm.Her).ShouldBeEmpty("she did not agree to be written to");
        firm.Office.Notes(Office.Admin).ShouldContain(note => note.Contains("Написать человеку первыми нельзя") && note.Contains(firm.Booking.Code));
        await firm.Office.Writes(Office.Admin, "/load");
        firm.Office.Text(Office.Admin).ShouldContain($"люди ещё не знают: 1 ({firm.Booking.Code})");

        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain("Это время пришлось отменить");
        await firm.Office.Writes(LawFirm.Her, "меню");
        firm.Office.Text(LawFirm.Her).ShouldNotContain("Это время пришлось отменить", customMessage: "once is enough");
        await firm.Office.Writes(Office.Admin, "/load");
        firm.Office.Text(Office.Admin).ShouldNotContain("люди ещё не знают", customMessage: "she does now");
    }

    [Fact]
    public async Task A_call_for_help_goes_before_it()
    {
        await using var firm = await LawFirm.Open();
        await Untold(firm);
        await firm.Office.Writes(LawFirm.Lawyer, "/away 26.11");
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, отменить их");
        await firm.Office.Writes(LawFirm.Her, "SOS");
        firm.Office.Text(LawFirm.Her).ShouldContain("В какой вы сейчас стране?");
    }

    [Fact]
    public async Task What_a_coordinator_moved_is_seen_first_by_who_cannot_be_written_to()
    {
        await using var firm = await LawFirm.Open();
        await Untold(firm);
        await firm.Office.Writes(Office.Admin, $"/book {firm.Booking.Code}");
        await firm.Office.Presses(Office.Admin, "🔁 Другое время");
        await firm.Office.Presses(Office.Admin, "пт, 27 ноября");
        await firm.Office.Presses(Office.Admin, "09:00");
        await firm.Office.Presses(Office.Admin, "✔ Да");
        firm.Office.Text(Office.Admin).ShouldContain("Первыми писать человеку нельзя");
        await firm.Office.Writes(LawFirm.Her, "спасибо, буду ждать");
        firm.Office.Text(LawFirm.Her).ShouldStartWith("🔁 Сотрудник перенёс ваше время.");
        firm.Office.Text(LawFirm.Her).ShouldContain("пт, 27 ноября, 09:00");
        await firm.Office.Writes(LawFirm.Her, "запись");
        firm.Office.Text(LawFirm.Her).ShouldStartWith("🗓 Вы записаны.");
    }

    [Fact]
    public async Task A_coordinator_is_asked_before_a_booking_falls_and_hears_whether_the_person_can_be_told()
    {
        await using var firm = await LawFirm.Open();
        await Untold(firm);
        await firm.Office.Writes(Office.Admin, $"/book {firm.Booking.Code}");
        await firm.Office.Presses(Office.Admin, "✖ Отменить");
        firm.Office.Text(Office.Admin).ShouldContain("Отменить запись?");
        firm.Office.Text(Office.Admin).ShouldContain("Первыми писать человеку нельзя");
        firm.Booking.Stands.ShouldBeTrue("nothing is done before the yes");
        await firm.Office.Presses(Office.Admin, "✖ Да, отменить");
        firm.Booking.Stands.ShouldBeFalse();
    }

    [Fact]
    public async Task What_nobody_gives_any_more_goes_to_another_at_the_same_time()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        var start = firm.Booking.Start;
        await firm.Office.Appoints(LawFirm.Other, "юрист");
        await firm.Adds("Нурлан", LawFirm.Other, "пн-пт 9-12");
        await firm.Office.Writes(Office.Admin, "/staff");
        await firm.Office.Presses(Office.Admin, "✖ Айгүл");
        firm.Office.Text(Office.Admin).ShouldContain("записаны люди: 1");
        await firm.Office.Presses(Office.Admin, "✖ Да, убрать");
        await firm.Round();
        await firm.Office.Writes(Office.Admin, $"/book {firm.Booking.Code}");
        firm.Office.Text(Office.Admin).ShouldContain("передайте другому кнопкой 🔁");
        await firm.Office.Presses(Office.Admin, "🔁 Другое время");
        await firm.Office.Presses(Office.Admin, "чт, 26 ноября");
        await firm.Office.Presses(Office.Admin, "09:40");
        await firm.Office.Presses(Office.Admin, "✔ Да");
        firm.Office.Text(Office.Admin).ShouldContain("для человека ничего не изменилось");
        await firm.Round();
        (firm.Booking.Start, firm.Booking.MovedByStaff).ShouldBe((start, false));
        firm.Office.Notes(LawFirm.Other).ShouldContain(note => note.Contains("🆕 Новая запись"));
        firm.Office.Notes(LawFirm.Her).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_she_agreed_to_while_she_waited_holds_until_she_answers()
    {
        await using var firm = await LawFirm.Open();
        foreach (var word in new[] { "/start", "русский", "запись" })
            await firm.Office.Writes(LawFirm.Her, word);
        foreach (var label in new[] { "💰 Не платят зарплату", "По-русски", "📞 По телефону", "Эти дни не подходят", "⏳ Встать в очередь", "В любое время (8–21)" })
            await firm.Office.Presses(LawFirm.Her, label);
        await firm.Office.Writes(LawFirm.Lawyer, "/hours сб 10-12");
        await firm.Office.Writes(LawFirm.Lawyer, "да");
        await firm.Round();
        foreach (var word in new[] { "запись", "да", "0555 123456" })
            await firm.Office.Writes(LawFirm.Her, word);
        firm.Office.Text(LawFirm.Her).ShouldContain("вы записаны");
        await firm.Office.Writes(LawFirm.Lawyer, "/away 28.11");
        firm.Office.Text(LawFirm.Lawyer).ShouldNotContain("не можем написать");
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, отменить их");
        await firm.Round();
        firm.Office.Notes(LawFirm.Her).ShouldContain(note => note.Contains("отменяется"));
        firm.Calendar.Waiters.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Absences_written_one_after_the_other_are_kept_together()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(LawFirm.Lawyer, "/away с 7 по 9 декабря");
        await firm.Office.Writes(LawFirm.Lawyer, "14.12 - 16.12");
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("07.12–09.12; 14.12–16.12: вас не будет.");
        await firm.Office.Writes(LawFirm.Lawyer, "сохранить");
        firm.Calendar.LawyerOf((await firm.Office.Person(LawFirm.Lawyer)).Id)!.Absences.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Absences_that_overlap_are_one_and_what_is_over_is_none()
    {
        await using var firm = await LawFirm.Open();
        foreach (var words in new[] { "/away 5, 7 и 9 декабря", "7-9.12", "7.12 10-12" })
            await firm.Office.Writes(LawFirm.Lawyer, words);
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("05.12; 07.12–09.12: вас не будет.");
        await firm.Office.Writes(LawFirm.Lawyer, "сегодня до 11");
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("«сегодня до 11»: это уже прошло.");
    }

    [Fact]
    public async Task Hours_written_one_after_the_other_are_kept_together_and_the_last_word_on_a_day_counts()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(LawFirm.Lawyer, "/hours");
        foreach (var words in new[] { "31.12 не работаю", "25 декабря 10-13", "пн-пт 8.30-17.30", "сб не работаю", "пн-пт 8.30-17.30" })
            await firm.Office.Writes(LawFirm.Lawyer, words);
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, сохранить");
        var lawyer = firm.Calendar.LawyerOf((await firm.Office.Person(LawFirm.Lawyer)).Id)!;
        lawyer.Absences.ShouldHaveSingleItem().ToString().ShouldBe("2026-12-31T00:00/2027-01-01T00:00");
        lawyer.Extra.ShouldHaveSingleItem().ToString().ShouldBe("2026-12-25 10:00-13:00");
        lawyer.Weekly.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_pause_says_who_stays_booked_and_the_lawyer_hears_of_it()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "⏸ Приостановить");
        firm.Office.Text(Office.Admin).ShouldContain("уже записанные остаются в силе: 1.");
        firm.Office.Notes(LawFirm.Lawyer).ShouldContain(note => note.Contains("приостановил новые записи"));
        await firm.Office.Writes(LawFirm.Her, "запись");
        await firm.Office.Presses(LawFirm.Her, "🔁 Другое время");
        firm.Office.Text(LawFirm.Her).ShouldContain("Другого свободного времени сейчас нет. Ваше время остаётся:");
    }

    private static async Task Untold(LawFirm firm)
    {
        await firm.Books();
        foreach (var word in new[] { "запись", "2", "4" })
            await firm.Office.Writes(LawFirm.Her, word);
    }
}
