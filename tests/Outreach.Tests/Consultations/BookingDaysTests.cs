using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>What a person meets between booking and consultation.</summary>
public sealed class BookingDaysTests
{
    private static readonly string[] ToTheWay = ["/start", "русский", "1", "3", "2", "2"];

    [Fact]
    public async Task Who_takes_an_offered_call_is_asked_for_the_number_first()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(LawFirm.Lawyer, "/hours пн-пт -");
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, сохранить");
        foreach (var word in ToTheWay.Concat(["1", "1", "1"]))
            await firm.Office.Writes(LawFirm.Her, word);
        firm.Calendar.Waiters.ShouldHaveSingleItem();
        await firm.Office.Writes(LawFirm.Lawyer, "/hours пн-пт 9-12");
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, сохранить");
        await firm.Round();
        await firm.Office.Presses(LawFirm.Her, "👀 Посмотреть");
        await firm.Office.Presses(LawFirm.Her, "👍 Да, запишите");
        firm.Office.Text(LawFirm.Her).ShouldContain("На какой номер позвонить?");
        firm.Calendar.Bookings.ShouldBeEmpty();
        await firm.Office.Writes(LawFirm.Her, "+888 0123 4567");
        firm.Office.Text(LawFirm.Her).ShouldStartWith("Номер на +888 есть только внутри Telegram");
        await firm.Office.Writes(LawFirm.Her, "8 926 123-45-67");
        firm.Office.Text(LawFirm.Her).ShouldContain("✅ Готово, вы записаны.");
        firm.Booking.Phone.ShouldNotBeNull();
    }

    [Fact]
    public async Task Her_own_time_is_not_offered_for_a_move_and_none_is_used_up_by_it()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, "запись");
        await firm.Office.Presses(LawFirm.Her, "🔁 Другое время");
        await firm.Office.Presses(LawFirm.Her, "чт, 26 ноября");
        Labels(firm).ShouldBe(["09:00 Бишкек", "10:20 Бишкек", "11:00 Бишкек", "🗓 Другой день"]);
        firm.Booking.Moves.ShouldBe(0);
    }

    [Fact]
    public async Task A_booking_that_has_begun_is_neither_moved_nor_cancelled_and_she_can_ask_anew()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, "запись");
        var move = firm.Office.Press(LawFirm.Her, "🔁 Другое время");
        await firm.After(TimeSpan.FromHours(45) + TimeSpan.FromMinutes(50));
        await firm.Office.Does(LawFirm.Her, move);
        firm.Office.Text(LawFirm.Her).ShouldContain("это время наступило, и перенести его нельзя");
        await firm.Office.Writes(LawFirm.Her, "запись");
        firm.Office.Text(LawFirm.Her).ShouldContain("Оно уже наступило, перенести или отменить нельзя.");
        Labels(firm).ShouldBe(["🗓 Записаться снова", "📞 Показать номера", "🏠 В начало"]);
        await firm.Office.Presses(LawFirm.Her, "🗓 Записаться снова");
        foreach (var word in new[] { "2", "2", "1", "2", "2" })
            await firm.Office.Writes(LawFirm.Her, word);
        await firm.Office.Writes(LawFirm.Her, "0555 123456");
        firm.Calendar.Standing.Count.ShouldBe(2, "the lawyer's mark decides what became of the first");
    }

    [Fact]
    public async Task Who_was_moving_when_it_ended_reads_that_and_not_that_no_time_is_free()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, "запись");
        var move = firm.Office.Press(LawFirm.Her, "🔁 Другое время");
        await firm.After(TimeSpan.FromHours(47));
        await firm.Office.Does(LawFirm.Her, move);
        firm.Office.Text(LawFirm.Her).ShouldContain("Ваше время уже прошло.");
        firm.Office.Text(LawFirm.Her).ShouldNotContain("свободного времени нет");
    }

    [Fact]
    public async Task Who_stopped_reads_of_a_begun_booking_that_it_cannot_be_cancelled()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, "стоп");
        await firm.Office.Writes(LawFirm.Her, "запись");
        await firm.Office.Presses(LawFirm.Her, "✖ Отменить запись");
        await firm.After(TimeSpan.FromHours(45) + TimeSpan.FromMinutes(50));
        await firm.Office.Presses(LawFirm.Her, "✖ Да, отменить");
        firm.Booking.Stands.ShouldBeTrue();
        firm.Office.Text(LawFirm.Her).ShouldStartWith("Это время уже наступило, перенести или отменить нельзя.");
        firm.Office.Text(LawFirm.Her).ShouldNotContain("Запись отменена");
    }

    [Fact]
    public async Task After_a_move_to_a_colleague_the_former_lawyer_hears_the_time_that_she_knew()
    {
        await using var firm = await LawFirm.Open();
        await firm.WithOther();
        await firm.Books();
        firm.Booking.Start.ShouldBe(new DateTimeOffset(2026, 11, 25, 3, 40, 0, TimeSpan.Zero));
        await Moves(firm, "2", "4", "1", "нет");
        firm.Booking.Start.ShouldBe(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        firm.Booking.Lawyer.ShouldBe(firm.Calendar.Lawyers.Values.Last().Id);
        // Moved once more before the first is told: she hears of the one that she knew.
        await Moves(firm, "3", "5", "1", "нет");
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith($"✖ Отменено, не звоните\n{firm.Booking.Code} · ср, 25 ноября, 09:40");
        firm.Office.Notes(LawFirm.Other)[^1].ShouldStartWith($"🆕 Новая запись\n{firm.Booking.Code} · чт, 26 ноября");
        firm.Office.Notes(LawFirm.Other).Count(note => note.Contains(firm.Booking.Code, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_books_with_a_lawyer_whom_nothing_reaches_and_coordinators_hear_of_her_bookings()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Does(LawFirm.Lawyer, new InboundContent.Blocked());
        await firm.Round();
        firm.Calendar.Lawyers.Values.Single().Offers.ShouldBeFalse();
        firm.Office.Notes(Office.Admin)[^1].ShouldContain($"/book {firm.Booking.Code}");
        await firm.Office.Writes(Office.Admin, "/load");
        firm.Office.Text(Office.Admin).ShouldContain("🔕 Закрыл или остановил бота");
        foreach (var word in ToTheWay)
            await firm.Office.Writes("4712", word);
        firm.Office.Text("4712").ShouldStartWith("Скажем честно: сейчас нет никого");
        await firm.Office.Writes(LawFirm.Lawyer, "/today");
        await firm.Round();
        firm.Calendar.Lawyers.Values.Single().Offers.ShouldBeTrue();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldContain(firm.Booking.Code);
    }

    [Fact]
    public async Task All_days_can_be_seen_and_her_clock_is_named_on_each_screen_once_she_chose_it()
    {
        await using var firm = await LawFirm.Open();
        foreach (var word in ToTheWay.Append("1"))
            await firm.Office.Writes(LawFirm.Her, word);
        firm.Office.Text(LawFirm.Her).ShouldBe("В какой день? Время по Бишкеку.");
        await firm.Office.Presses(LawFirm.Her, "🌍 Я в другой стране");
        await firm.Office.Presses(LawFirm.Her, "Москва");
        firm.Office.Text(LawFirm.Her).ShouldBe("В какой день? Время: Бишкек, в скобках Москва.");
        await firm.Office.Presses(LawFirm.Her, "Ещё дни ▶");
        await firm.Office.Presses(LawFirm.Her, "Ещё дни ▶");
        await firm.Office.Presses(LawFirm.Her, "пн, 14 декабря");
        await firm.Office.Presses(LawFirm.Her, "09:40 Бишкек (06:40 Москва)");
        firm.Office.Text(LawFirm.Her).ShouldContain("09:40 Бишкек (06:40 Москва)");
        await firm.Office.Writes(LawFirm.Her, "89261234567");
        await firm.Office.Writes(LawFirm.Her, "да");
        firm.Office.Text(LawFirm.Her).ShouldBe("В какие часы писать вам безопасно? Часы: Москва.");
        await firm.Office.Presses(LawFirm.Her, "Вечером (18–21)");
        firm.Office.Text(LawFirm.Her).ShouldStartWith("Хорошо. Напомним: вс, 13 декабря, 21:00 Бишкек (18:00 Москва).");
    }

    [Fact]
    public async Task When_no_reminder_fits_into_her_hours_any_more_that_is_said()
    {
        await using var firm = await LawFirm.Open();
        foreach (var word in ToTheWay.Concat(["1", "1", "1", "0555 123456", "да"]))
            await firm.Office.Writes(LawFirm.Her, word);
        // It is Tuesday noon, and the consultation is on Wednesday at 9:00: not in the hours by day before.
        await firm.Office.Presses(LawFirm.Her, "Днём (9–17)");
        firm.Office.Text(LawFirm.Her).ShouldStartWith("Хорошо. В эти часы напомнить уже не успеем.");
        await firm.Office.Presses(LawFirm.Her, "🗓 Моя запись");
        await firm.Office.Presses(LawFirm.Her, "⏰ Напоминание");
        await firm.Office.Presses(LawFirm.Her, "В любое время (8–21)");
        firm.Office.Text(LawFirm.Her).ShouldStartWith("Хорошо. Напомним: ср, 25 ноября, 08:00 Бишкек.");
    }

    [Fact]
    public async Task The_third_move_is_a_task_for_a_coordinator_whose_answer_reaches_her()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await Moves(firm, "1", "1", "1", "нет");
        await Moves(firm, "2", "1", "1", "нет");
        firm.Booking.Moves.ShouldBe(2);
        await firm.Office.Writes(LawFirm.Her, "запись");
        await firm.Office.Presses(LawFirm.Her, "🔁 Другое время");
        await firm.Office.Presses(LawFirm.Her, "🙋 Да, пусть найдёт");
        await firm.Office.Presses(LawFirm.Her, "В любое время (8–21)");
        firm.Office.Text(LawFirm.Her).ShouldStartWith("Координатор получил вашу просьбу. Найдётся время — напишем сюда (8–21, Бишкек).");
        var code = firm.Booking.Code;
        firm.Office.Notes(Office.Admin)[^1].ShouldStartWith($"🙋 Просит перенести в третий раз.");
        await firm.Office.Writes(Office.Admin, "/load");
        firm.Office.Text(Office.Admin).ShouldContain($"🙋 {code}");

        await firm.Office.Presses(Office.Admin, "🗓 Открыть запись");
        firm.Office.Text(Office.Admin).ShouldContain("🙋 Просит другое время.");
        await firm.Office.Presses(Office.Admin, "🔁 Другое время");
        await firm.Office.Presses(Office.Admin, "пн, 30 ноября");
        await firm.Office.Presses(Office.Admin, "10:20");
        await firm.Office.Presses(Office.Admin, "✔ Да");
        firm.Office.Text(Office.Admin).ShouldContain("Человеку напишем новое время");
        (firm.Booking.MoveAsked, firm.Booking.Code).ShouldBe((null, code));
        await firm.Round();
        await firm.Round();
        firm.Office.Notes(LawFirm.Her).Where(note => note.StartsWith("Новое время", StringComparison.Ordinal)).ShouldBe([$"Новое время: 30.11, 10:20 (Бишкек). Код {code}."]);
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("🔁 Перенесено");
        (await firm.Office.Audit()).ShouldContain(entry => entry.Note.Act == "booking.move");
        await firm.Office.Writes(Office.Admin, "/load");
        firm.Office.Text(Office.Admin).ShouldNotContain("🙋");
    }

    private static IEnumerable<string> Labels(LawFirm firm)
        => firm.Office.Chat.SentTo(LawFirm.Her).OfType<Outgoing.Show>().Last().Screen.Options.Select(option => option.Label);

    private static async Task Moves(LawFirm firm, params string[] words)
    {
        foreach (var word in words.Prepend("1").Prepend("запись"))
            await firm.Office.Writes(LawFirm.Her, word);
    }
}
