using Outreach.Consultations.Scheduling;
using Outreach.Flows;
using Outreach.Flows.Engine;
using Outreach.Messaging.Inbound;
using Outreach.Privacy;
using Outreach.Reach;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>What lawyers see and do.</summary>
public sealed class LawyerSideTests
{
    private static readonly TimeSpan ToNineThirty = TimeSpan.FromHours(45.5);

    [Fact]
    public async Task A_lawyer_hears_of_a_new_a_moved_and_a_cancelled_booking_and_never_who_it_is()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        var code = firm.Booking.Code;
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldBe($"🆕 Новая запись\n{code} · чт, 26 ноября, 09:40 Бишкек\nне платят зарплату · по-русски · 📞 По телефону");
        foreach (var word in new[] { "запись", "1", "3", "1", "1", "нет" })
            await firm.Office.Writes(LawFirm.Her, word);
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith($"🔁 Перенесено\n{code} · пт, 27 ноября, 09:00");
        foreach (var word in new[] { "запись", "4", "да" })
            await firm.Office.Writes(LawFirm.Her, word);
        await firm.Round();
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith($"✖ Отменено, не звоните\n{code}");
        firm.Office.Notes(LawFirm.Lawyer).Count(note => note.Contains(code, StringComparison.Ordinal)).ShouldBe(3, "one a change, however often it goes round");
        string.Concat(firm.Office.Notes(LawFirm.Lawyer)).ShouldNotContain("555123");
    }

    [Fact]
    public async Task When_a_booking_moves_to_a_colleague_the_one_hears_that_it_is_gone_and_the_other_that_it_is_new()
    {
        await using var firm = await LawFirm.Open();
        await firm.WithOther();
        await firm.Books();
        firm.Office.Notes(LawFirm.Lawyer).Count(note => note.Contains(firm.Booking.Code, StringComparison.Ordinal)).ShouldBe(1);
        foreach (var word in new[] { "запись", "1", "2", "4", "1", "нет" })
            await firm.Office.Writes(LawFirm.Her, word);
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("✖ Отменено");
        firm.Office.Notes(LawFirm.Other).Where(note => note.Contains(firm.Booking.Code, StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith("🆕 Новая запись");
    }

    [Fact]
    public async Task The_number_is_shown_from_ten_minutes_before_and_that_is_in_the_audit_log()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.After(ToNineThirty - TimeSpan.FromMinutes(1));
        await firm.Office.Writes(LawFirm.Lawyer, "/today");
        await firm.Office.Presses(LawFirm.Lawyer, $"{firm.Booking.Code} · 26.11 09:40");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("Номер откроется за 10 минут до начала.");
        Should.Throw<InvalidOperationException>(() => firm.Office.Press(LawFirm.Lawyer, "📞 Показать номер"));
        // A forged press does not help.
        await firm.Office.Does(LawFirm.Lawyer, new InboundContent.Pressed($"0.s.today.number-{firm.Booking.Id}", "ours", "press"));
        firm.Office.Text(LawFirm.Lawyer).ShouldNotContain("555123");

        await firm.After(TimeSpan.FromMinutes(1));
        await firm.Office.Presses(LawFirm.Lawyer, "◀ Список");
        await firm.Office.Presses(LawFirm.Lawyer, $"{firm.Booking.Code} · 26.11 09:40");
        await firm.Office.Presses(LawFirm.Lawyer, "📞 Показать номер");
        firm.Office.Board(LawFirm.Lawyer).Text.ShouldBe($"📞 {firm.Booking.Code}: +996555123456");
        var entry = (await firm.Office.Audit()).Where(entry => entry.Note.Act == "booking.number").ShouldHaveSingleItem();
        entry.Note.Object.ShouldBe($"booking {firm.Booking.Id}");
        entry.Note.Details.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("✔ Состоялась", BookingState.Completed, false)]
    [InlineData("➕ Состоялась, нужна ещё", BookingState.Completed, true)]
    [InlineData("✖ Не пришли", BookingState.NoShow, false)]
    public async Task What_became_of_a_consultation_is_marked_once_it_began_and_counted_once(string label, BookingState state, bool more)
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.After(ToNineThirty + TimeSpan.FromMinutes(10));
        await firm.Office.Writes(LawFirm.Lawyer, "/week");
        await firm.Office.Presses(LawFirm.Lawyer, $"{firm.Booking.Code} · 26.11 09:40");
        var press = firm.Office.Press(LawFirm.Lawyer, label);
        await firm.Office.Does(LawFirm.Lawyer, press);
        await firm.Office.Does(LawFirm.Lawyer, press);
        (firm.Booking.State, firm.Booking.NeedsAnother).ShouldBe((state, more));
        firm.Office.Text(LawFirm.Lawyer).ShouldContain(label);
        var entry = (await firm.Counted(state == BookingState.Completed ? ReachKind.ConsultationGiven : ReachKind.ConsultationMissed)).ShouldHaveSingleItem();
        entry.Unit.ShouldBe("wages");
        if (state == BookingState.Completed)
            entry.Wait.ShouldBe(45 * 60 + 40);
        var report = await firm.Office.Get<ReachReporter>().Report(new ReachPeriod(DateTimeOffset.MaxValue, null, null, [], WithTestPeople: false), TestContext.Current.CancellationToken);
        report.Consultations.ShouldBe(state == BookingState.Completed
            ? new ConsultationCount(L1: more ? 2 : 1, L2: 1, L3: 1, L4: 0, L5Median: 2740, L5P90: 2740, L6: 0)
            : new ConsultationCount(L1: 1, L2: 0, L3: 0, L4: 1, L5Median: null, L5P90: null, L6: 0));
        var told = firm.Office.Notes(LawFirm.Lawyer).Count;
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer).Count.ShouldBe(told, "she need not be told what she did herself");
    }

    [Fact]
    public async Task Who_books_and_cancels_three_times_in_a_day_books_again_tomorrow()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        foreach (var word in new[] { "запись", "4", "да" })
            await firm.Office.Writes(LawFirm.Her, word);
        for (var again = 0; again < 2; again++)
        {
            foreach (var word in new[] { "запись", "2", "2", "1", "2", "2", "0555 123456", "2", "запись", "4", "да" })
                await firm.Office.Writes(LawFirm.Her, word);
            await firm.Round();
        }

        firm.Calendar.Bookings.Values.Count(booking => booking.State == BookingState.Cancelled).ShouldBe(3);
        var told = firm.Office.Notes(LawFirm.Lawyer).Count;
        await firm.Office.Writes(LawFirm.Her, "запись");
        firm.Office.Text(LawFirm.Her).ShouldContain("Записаться снова можно завтра.");
        foreach (var word in new[] { "2", "2", "1", "2", "2", "0555 123456" })
            await firm.Office.Writes(LawFirm.Her, word);
        await firm.Round();
        firm.Calendar.Standing.ShouldBeEmpty();
        firm.Office.Notes(LawFirm.Lawyer).Count.ShouldBe(told);
        await firm.After(TimeSpan.FromDays(1));
        await firm.Office.Writes(LawFirm.Her, "запись");
        firm.Office.Text(LawFirm.Her).ShouldContain("О чём нужен совет?");
    }

    [Fact]
    public async Task An_absence_first_shows_whom_it_hits_and_on_yes_they_are_told_and_wait_for_another_time()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Lawyer, "/away 26.11");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain($"уже записаны 1");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain($"{firm.Booking.Code} · чт, 26 ноября, 09:40 Бишкек\nне платят зарплату");
        firm.Calendar.Lawyers.Values.First().Absences.ShouldBeEmpty("nothing is done before she says yes");

        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, отменить их");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("Отменено записей: 1.");
        firm.Booking.State.ShouldBe(BookingState.Cancelled);
        await firm.Round();
        var notes = firm.Office.Notes(LawFirm.Her);
        notes[0].ShouldBe($"26.11, 09:40 (Бишкек) отменяется, код {firm.Booking.Code}. Другое: ЗАПИСЬ.");
        // It is noon, and other times are free: she is offered the first at once, and takes it.
        notes[1].ShouldStartWith("Есть время: 25.11");
        await firm.Office.Presses(LawFirm.Her, "👀 Посмотреть");
        await firm.Office.Writes(LawFirm.Her, "да");
        await firm.Office.Writes(LawFirm.Her, "0555 123456");
        firm.Calendar.Standing.ShouldHaveSingleItem();
        firm.Calendar.Waiters.ShouldBeEmpty();
        (await firm.Counted(ReachKind.ConsultationAsked)).Count.ShouldBe(1, "it is the same request");
        await firm.Round();
        firm.Office.Notes(LawFirm.Her).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_did_not_agree_to_be_written_to_is_not_and_the_lawyer_knows()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        foreach (var word in new[] { "запись", "2", "4" })
            await firm.Office.Writes(LawFirm.Her, word);
        await firm.Office.Writes(LawFirm.Lawyer, "/away 26.11");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("Из них 1 мы не можем написать");
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, отменить их");
        await firm.Round();
        firm.Office.Notes(LawFirm.Her).ShouldNotContain(note => note.Contains("отменяется"));
    }

    [Fact]
    public async Task Hours_are_changed_by_words_and_buttons_and_what_cannot_be_read_is_said()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(LawFirm.Lawyer, "/hours");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("пн вт ср чт пт: 09:00-12:00");
        await firm.Office.Writes(LawFirm.Lawyer, "пн 17-9");
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("«пн 17-9»: до какого часа?");
        await firm.Office.Writes(LawFirm.Lawyer, "ср -; сб 10-13; 12.12 10-11");
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, сохранить");
        await firm.Office.Presses(LawFirm.Lawyer, "В субботу нет");
        await firm.Office.Presses(LawFirm.Lawyer, "✔ Да, сохранить");
        var lawyer = firm.Calendar.Lawyers.Values.First();
        lawyer.Weekly.Select(hours => hours.ToString()).ShouldBe(["mon 09:00-12:00", "tue 09:00-12:00", "thu 09:00-12:00", "fri 09:00-12:00"]);
        lawyer.Extra.ShouldHaveSingleItem().ToString().ShouldBe("2026-12-12 10:00-11:00");
    }

    [Fact]
    public async Task A_lawyer_without_a_card_is_told_what_is_missing()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Appoints(LawFirm.Other, "юрист");
        foreach (var word in new[] { "/hours", "/away", "/today", "/week" })
        {
            await firm.Office.Writes(LawFirm.Other, word);
            firm.Office.Text(LawFirm.Other).ShouldStartWith("Вашей карточки ещё нет.");
        }
    }

    [Fact]
    public async Task Her_number_stays_in_her_booking_alone_and_not_in_her_talk()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        var person = await firm.Office.Person(LawFirm.Her);
        var kept = (await firm.Office.Get<ISessionStore>().Session(person.Id, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var session = firm.Office.Get<ISealer>().Open(kept, FlowsJson.Default.Session);
        session.Form.ShouldNotContainKey("phone");
        firm.Booking.Phone.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_loses_her_booking_and_the_lawyer_hears_that_it_is_cancelled()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        foreach (var word in new[] { "забудь меня", "да" })
            await firm.Office.Writes(LawFirm.Her, word);
        await firm.Round();
        (firm.Booking.State, firm.Booking.Person, firm.Booking.Phone).ShouldBe((BookingState.Cancelled, null, null));
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("✖ Отменено");
    }
}
