using Outreach.Consultations.Scheduling;
using Outreach.People;
using Outreach.Reach;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>What coordinators see and do.</summary>
public sealed class CoordinatorSideTests
{
    [Fact]
    public async Task A_card_is_changed_field_by_field_and_each_change_is_in_the_audit_log()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        firm.Office.Text(Office.Admin).ShouldContain("✓ Айгүл · по-кыргызски, по-русски · за 7 дней 0");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "🌐 Языки");
        await firm.Office.Presses(Office.Admin, "✓ по-русски");
        await firm.Office.Presses(Office.Admin, "✓ по-кыргызски");
        await firm.Office.Presses(Office.Admin, "✔ Готово");
        await firm.Office.Presses(Office.Admin, "📄 Темы");
        await firm.Office.Presses(Office.Admin, "✓ другое");
        await firm.Office.Presses(Office.Admin, "✔ Готово");
        await firm.Office.Presses(Office.Admin, "💬 Как говорит");
        await firm.Office.Presses(Office.Admin, "🏠 Встретиться");
        await firm.Office.Presses(Office.Admin, "✔ Готово");
        await firm.Office.Presses(Office.Admin, "📍 Места");
        await firm.Office.Writes(Office.Admin, "Ат-Башы");
        firm.Office.Text(Office.Admin).ShouldContain("📍 Ат-Башинский район");
        await firm.Office.Presses(Office.Admin, "📍 Места");
        await firm.Office.Writes(Office.Admin, "Атлантида");
        firm.Office.Text(Office.Admin).ShouldStartWith("Такого места нет.");
        await firm.Office.Presses(Office.Admin, "✔ Готово");
        await firm.Office.Presses(Office.Admin, "🏢 Адрес");
        await firm.Office.Writes(Office.Admin, "ул. Ленина 12\n2 этаж");
        await firm.Office.Presses(Office.Admin, "⏱ Длительность");
        await firm.Office.Writes(Office.Admin, "45 15 6");
        await firm.Office.Presses(Office.Admin, "✔ Да, сохранить");
        await firm.Office.Presses(Office.Admin, "⏸ Приостановить");
        firm.Office.Text(Office.Admin).ShouldContain("приостановлен");

        var lawyer = firm.Calendar.Lawyers.Values.ShouldHaveSingleItem();
        lawyer.Languages.ShouldBe([Language.Ky], "the last language stays");
        lawyer.Topics.ShouldBe(["contract", "wages", "passport", "ban", "family"]);
        lawyer.Ways.ShouldBe([ConsultationMode.Phone, ConsultationMode.Meet]);
        lawyer.Places.ShouldBe(["at-bashy"]);
        lawyer.Office.ShouldBe("ул. Ленина 12 2 этаж");
        (lawyer.SlotMinutes, lawyer.BreakMinutes, lawyer.MostPerDay, lawyer.Paused).ShouldBe((45, 15, 6, true));
        (await firm.Office.Audit()).Where(entry => entry.Note.Act == "lawyer.save").Select(entry => entry.Note.Details)
            .ShouldBe(["hours", "link", "languages", "languages", "topics", "ways", "places", "office", "lengths", "paused"]);
    }

    [Theory]
    [InlineData("🕓 Часы", "пн-пт 16-18", "16:00-18:00")]
    [InlineData("⏱ Длительность", "240 0 1", "короче одной встречи")]
    public async Task What_moves_a_lawyers_times_is_shown_before_it_is_kept_with_who_stands_outside(
        string field, string written, string told)
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        var before = firm.Calendar.Lawyers.Values.Single();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, field);
        await firm.Office.Writes(Office.Admin, written);
        firm.Office.Text(Office.Admin).ShouldStartWith("⚖ Айгүл");
        firm.Office.Text(Office.Admin).ShouldContain(told);
        if (field == "🕓 Часы")
            firm.Office.Text(Office.Admin).ShouldContain(firm.Booking.Code);
        firm.Calendar.Lawyers.Values.Single().ShouldBe(before, "nothing is kept before the yes");

        await firm.Office.Presses(Office.Admin, "◀ Нет");
        firm.Calendar.Lawyers.Values.Single().ShouldBe(before);
        await firm.Office.Writes(Office.Admin, written);
        await firm.Office.Presses(Office.Admin, "✔ Да, сохранить");
        firm.Calendar.Lawyers.Values.Single().Version.ShouldBe(before.Version + 1);
        firm.Booking.Stands.ShouldBeTrue();
    }

    [Fact]
    public async Task A_lawyer_with_bookings_cannot_be_removed_and_a_paused_one_gets_no_new_ones()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "✖ Удалить");
        firm.Office.Text(Office.Admin).ShouldStartWith("К нему записаны 1: удалить нельзя.");
        await firm.Office.Presses(Office.Admin, "⏸ Приостановить");
        foreach (var word in new[] { "/start", "русский", "1", "3", "2", "2" })
            await firm.Office.Writes("4712", word);
        firm.Office.Text("4712").ShouldStartWith("Скажем честно: сейчас нет никого");
        Should.Throw<InvalidOperationException>(() => firm.Office.Press("4712", "📞 По телефону"));
        firm.Booking.Stands.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_stands_before_the_coordinator_gets_a_code_and_is_counted()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/book");
        foreach (var label in new[] { "не платят зарплату", "по-кыргызски", "📞 По телефону", "ср, 25 ноября", "09:40" })
            await firm.Office.Presses(Office.Admin, label);
        await firm.Office.Writes(Office.Admin, "12");
        firm.Office.Text(Office.Admin).ShouldStartWith("Номер неполный, не хватает цифр.");
        await firm.Office.Writes(Office.Admin, "0555 12 34 56");
        await firm.Office.Presses(Office.Admin, "✔ Да");
        firm.Office.Text(Office.Admin).ShouldContain($"Запишите человеку код: {firm.Booking.Code}");
        firm.Booking.Person.ShouldBeNull();
        (await firm.Counted(ReachKind.ConsultationAsked)).ShouldHaveSingleItem().Unit.ShouldBe("wages");
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldContain(firm.Booking.Code);

        await firm.Office.Writes(Office.Admin, $"/book {firm.Booking.Code}");
        await firm.Office.Presses(Office.Admin, "✖ Отменить");
        await firm.Office.Presses(Office.Admin, "✖ Да, отменить");
        firm.Booking.State.ShouldBe(BookingState.Cancelled);
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("✖ Отменено");
        await firm.Office.Writes(Office.Admin, $"/book {firm.Booking.Code}");
        firm.Office.Text(Office.Admin).ShouldBe("Действующей записи с таким кодом нет.");
    }

    [Fact]
    public async Task Two_coordinators_who_want_the_same_time_do_not_both_get_it()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Appoints("2002", "координатор");
        foreach (var who in new[] { Office.Admin, "2002" })
        {
            await firm.Office.Writes(who, "/book");
            foreach (var label in new[] { "не платят зарплату", "по-русски", "📞 По телефону", "ср, 25 ноября", "09:40" })
                await firm.Office.Presses(who, label);
            await firm.Office.Writes(who, "0555 123456");
        }

        await firm.Office.Presses(Office.Admin, "✔ Да");
        await firm.Office.Presses("2002", "✔ Да");
        firm.Office.Text("2002").ShouldStartWith("Это время только что заняли.");
        firm.Booking.Stands.ShouldBeTrue();
    }

    [Fact]
    public async Task The_load_shows_what_is_booked_waited_for_and_unmet_by_region()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Reads(LawFirm.Her, Language.Ru, "naryn");
        await firm.Books(known: true);
        await firm.Office.Writes(Office.Admin, "/load");
        firm.Office.Text(Office.Admin).ShouldBe("📊 На 14 дней вперёд\n\nНарынская область: записано 1, ждут 0, не нашлось 0\n\n⚖ Айгүл: записано 1, свободно 39");
    }

    [Fact]
    public async Task The_load_counts_no_more_free_times_than_a_lawyer_gives_a_day()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "⏱ Длительность");
        await firm.Office.Writes(Office.Admin, "30 10 2");
        await firm.Office.Writes(Office.Admin, "да");
        await firm.Books();
        await firm.Office.Writes(Office.Admin, "/load");
        firm.Office.Text(Office.Admin).ShouldEndWith("⚖ Айгүл: записано 1, свободно 19", customMessage: "ten working days, two each, one taken");
    }

    [Fact]
    public async Task A_lawyer_hears_that_a_coordinator_moved_her_times_and_not_that_she_did_it_herself()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(LawFirm.Lawyer, "/hours сб 10-12");
        await firm.Office.Writes(LawFirm.Lawyer, "да");
        firm.Office.Notes(LawFirm.Lawyer).ShouldNotContain(note => note.StartsWith("🗓 Координатор", StringComparison.Ordinal));
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "🕓 Часы");
        await firm.Office.Writes(Office.Admin, "сб -");
        await firm.Office.Writes(Office.Admin, "да");
        await firm.Office.Outreach.Rest();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("🗓 Координатор изменил ваше время приёма.");
    }
}
