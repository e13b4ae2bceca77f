using Outreach.Consultations.Scheduling;
using Outreach.Reach;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>A lawyer's days: what she is told without asking, and what she can take back.</summary>
public sealed class LawyerDayTests
{
    private static readonly TimeSpan ToTheMorning = TimeSpan.FromHours(44) + TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ToTenBefore = TimeSpan.FromHours(45.5);

    [Fact]
    public async Task She_is_told_of_her_card_in_the_morning_of_her_day_and_right_before_each_consultation()
    {
        await using var firm = await LawFirm.Open();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("🔗 Ваша карточка готова, к вам могут записаться:");
        await firm.Books();
        await firm.After(ToTheMorning);
        await firm.Round();
        var morning = firm.Office.Notes(LawFirm.Lawyer).Where(note => note.StartsWith('☀')).ShouldHaveSingleItem();
        morning.ShouldStartWith($"☀ Сегодня записаны: 1\n\n{firm.Booking.Code} · чт, 26 ноября, 09:40 Бишкек");
        await firm.After(ToTenBefore - ToTheMorning);
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer).Where(note => note.StartsWith('⏰')).ShouldHaveSingleItem()
            .ShouldStartWith($"⏰ Через 10 минут:\n{firm.Booking.Code}");
        await firm.Office.Presses(LawFirm.Lawyer, "🗓 Открыть список");
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("🗓 Сегодня:");
    }

    [Fact]
    public async Task On_a_day_without_bookings_she_is_left_alone()
    {
        await using var firm = await LawFirm.Open();
        var before = firm.Office.Notes(LawFirm.Lawyer).Count;
        await firm.After(ToTheMorning);
        firm.Office.Notes(LawFirm.Lawyer).Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_mark_leaves_a_fresh_list_and_can_be_taken_back_for_a_day_with_what_was_counted()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await Marks(firm, "✖ Не пришли");
        var code = firm.Booking.Code;
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith($"Код {code}: ✖ Не пришли.");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("🗓 На сегодня все отмечены.", customMessage: "the marked one is no longer in the list");
        (await firm.Counted(ReachKind.ConsultationMissed)).ShouldHaveSingleItem();

        await firm.Office.Presses(LawFirm.Lawyer, $"↩ {code}: ✖ Не пришли");
        firm.Booking.State.ShouldBe(BookingState.Booked);
        firm.Office.Text(LawFirm.Lawyer).ShouldContain($"{code} · чт, 26 ноября");
        (await firm.Counted(ReachKind.ConsultationMissed)).ShouldBeEmpty();
        await firm.Office.Presses(LawFirm.Lawyer, $"{code} · 26.11 09:40");
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Состоялась");
        (await firm.Counted(ReachKind.ConsultationGiven)).ShouldHaveSingleItem();
        (await firm.Office.Audit()).Select(entry => entry.Note.Act).Where(act => act.StartsWith("booking.", StringComparison.Ordinal))
            .ShouldBe(["booking.mark", "booking.unmark", "booking.mark"]);

        var late = firm.Office.Press(LawFirm.Lawyer, $"↩ {code}: ✔ Состоялась");
        await firm.After(TimeSpan.FromDays(1));
        await firm.Office.Does(LawFirm.Lawyer, late);
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("Снять отметку можно только в течение суток.");
        firm.Booking.State.ShouldBe(BookingState.Completed);
    }

    [Fact]
    public async Task Who_needs_another_talk_is_a_request_that_comes_before_the_others()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.After(ToTenBefore + TimeSpan.FromMinutes(20));
        foreach (var word in new[] { "/start", "русский", "1", "3", "2", "2" })
            await firm.Office.Writes("4712", word);
        await firm.Office.Presses("4712", "⏳ Встать в очередь");
        await firm.Office.Writes("4712", "1");
        await Marks(firm, "➕ Состоялась, нужна ещё", passed: true);
        var waiters = firm.Calendar.Waiters.Values.ToList();
        waiters.Select(waiter => waiter.First).ShouldBe([false, true]);
        waiters[1].Agreed.ShouldNotBeNull().Hours.ShouldBe(ReminderHours.Any);
        (await firm.Counted(ReachKind.ConsultationAsked)).Count.ShouldBe(3, "two booked or waited, and the lawyer asks for one more");
        await firm.Round();
        var her = (await firm.Office.Person(LawFirm.Her)).Id;
        firm.Calendar.Holds[her].Slot.Start.ShouldBe(firm.Calendar.Holds.Values.Min(hold => hold.Slot.Start));

        await firm.Office.Presses(LawFirm.Her, "👀 Посмотреть");
        firm.Office.Text(LawFirm.Her).ShouldContain("Освободилось время");
    }

    [Fact]
    public async Task A_request_that_only_a_mistaken_mark_made_goes_with_it()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await Marks(firm, "➕ Состоялась, нужна ещё");
        await firm.Office.Presses(LawFirm.Lawyer, $"↩ {firm.Booking.Code}: ➕ Состоялась, нужна ещё");
        firm.Calendar.Waiters.ShouldBeEmpty();
        (await firm.Counted(ReachKind.ConsultationAsked)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("стоп")]
    [InlineData("погода")]
    public async Task That_she_left_a_consultation_in_the_chat_is_told_at_once_and_that_she_is_back(string word)
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        foreach (var label in new[] { "⚖ Айгүл", "💬 Как говорит", "💬 В этом чате" })
            await firm.Office.Presses(Office.Admin, label);
        foreach (var said in new[] { "/start", "русский", "1", "3", "2", "2" })
            await firm.Office.Writes(LawFirm.Her, said);
        foreach (var label in new[] { "💬 В этом чате", "чт, 26 ноября", "09:40 Бишкек", "👍 Да", "Нет" })
            await firm.Office.Presses(LawFirm.Her, label);
        await firm.Round();
        await firm.After(ToTenBefore);
        await firm.Office.Writes(LawFirm.Her, word);
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("🔕 Человек остановил или скрыл переписку: ваши слова до него не дойдут.");
        var told = firm.Office.Notes(LawFirm.Lawyer).Count;
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer).Count.ShouldBe(told, "once");
        await firm.Office.Writes(LawFirm.Her, "старт");
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("💬 Человек вернулся, можно писать");
        await firm.Office.Writes(LawFirm.Lawyer, "/write Здравствуйте");
        firm.Office.Notes(LawFirm.Her)[^1].ShouldBe($"💬 Консультант, {firm.Booking.Code}: Здравствуйте");
    }

    [Fact]
    public async Task Hours_are_shown_before_they_are_kept_with_what_fits_and_who_is_booked_outside_of_them()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Lawyer, "/hours чт 18-18:20, 19-24; 5.1 10-12");
        var text = firm.Office.Text(LawFirm.Lawyer);
        text.ShouldStartWith("Будет так:");
        text.ShouldContain("05.01.2027: 10:00-12:00", customMessage: "a date of another year says so");
        text.ShouldContain("⚠ 18:00-18:20: короче одной встречи (30 мин)");
        text.ShouldContain("19:00-24:00: встреч 7, последняя 23:00–23:30");
        text.ShouldContain($"⚠ Вне этих часов уже записаны: 1. Они остаются, отменить можно в карточке записи:\n{firm.Booking.Code}");
        firm.Calendar.Lawyers.Values.Single().Extra.ShouldBeEmpty("nothing is kept before she says yes");
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, сохранить");
        firm.Calendar.Lawyers.Values.Single().Extra.ShouldHaveSingleItem();
        firm.Calendar.FreeOf(firm.Calendar.Lawyers.Values.Single(), firm.Office.Outreach.Time.GetUtcNow(), firm.Office.Outreach.Time.GetUtcNow().AddDays(3), firm.Office.Outreach.Time.GetUtcNow())
            .ShouldContain(slot => slot.Start.UtcDateTime.Hour == 17, "23:00 in Bishkek");
        await firm.Office.Writes(LawFirm.Lawyer, "/hours пн 22-2");
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("«пн 22-2»: часы переходят через полночь.");
    }

    [Fact]
    public async Task A_single_day_without_hours_is_a_day_off_on_which_nobody_can_be_booked()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        var now = firm.Office.Outreach.Time.GetUtcNow();
        await firm.Office.Writes(LawFirm.Lawyer, "/hours 26.11 -");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("✖ 26.11");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain($"⚠ Вне этих часов уже записаны: 1. Они остаются, отменить можно в карточке записи:\n{firm.Booking.Code}");
        await firm.Office.Writes(LawFirm.Lawyer, "да");
        var card = firm.Calendar.Lawyers.Values.Single();
        card.Absences.ShouldHaveSingleItem().ToString().ShouldBe("2026-11-26T00:00/2026-11-27T00:00");
        firm.Calendar.FreeOf(card, now, now.AddDays(3), now).ShouldAllBe(slot => slot.Start.ToOffset(TimeSpan.FromHours(6)).Day != 26);
        firm.Calendar.FreeOf(card, now, now.AddDays(3), now).ShouldContain(slot => slot.Start.ToOffset(TimeSpan.FromHours(6)).Day == 27);
    }

    [Fact]
    public async Task An_absence_is_shown_before_it_is_kept_and_one_that_has_begun_is_of_this_year()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(LawFirm.Lawyer, "/away 20.11-25.11");
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("20.11–25.11: вас не будет.");
        firm.Calendar.Lawyers.Values.Single().Absences.ShouldBeEmpty();
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, сохранить");
        firm.Calendar.Lawyers.Values.Single().Absences.ShouldHaveSingleItem();
        await firm.Office.Writes(LawFirm.Lawyer, "/away с 5 по 7 января");
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("05.01.2027–07.01.2027: вас не будет.");
        await firm.Office.Writes(LawFirm.Lawyer, "/away когда-нибудь");
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("«когда-нибудь» непонятно. Напишите так: 1.12-5.12");
    }

    private static async Task Marks(LawFirm firm, string label, bool passed = false)
    {
        if (!passed)
            await firm.After(ToTenBefore + TimeSpan.FromMinutes(20));
        await firm.Office.Writes(LawFirm.Lawyer, "/week");
        await firm.Office.Presses(LawFirm.Lawyer, $"{firm.Booking.Code} · 26.11 09:40");
        await firm.Office.Presses(LawFirm.Lawyer, label);
    }
}
