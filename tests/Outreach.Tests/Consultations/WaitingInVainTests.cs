using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Who waits in vain is seen by somebody: in /load, and once a day.</summary>
public sealed class WaitingInVainTests
{
    private static readonly TimeSpan ToNine = TimeSpan.FromHours(21) + TimeSpan.FromMinutes(1);

    [Fact]
    public async Task With_nothing_at_all_the_load_says_what_is_missing()
    {
        await using var office = await Office.Open();
        await office.Writes(Office.Admin, "/load");
        office.Text(Office.Admin).ShouldBe(
            "📊 На 14 дней вперёд\n\nНикто не записан, и никто не ждёт.\n\nЮристов пока нет.\n\n"
            + "⚠ Сейчас нельзя записаться ни к одному юристу: люди попадают в очередь. Добавить юриста: /lawyers");
    }

    [Fact]
    public async Task Coordinators_are_told_once_a_day_of_who_waits_and_which_cards_are_nobody_s()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "⏸ Приостановить");
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "➕ Добавить юриста");
        await firm.Office.Writes(Office.Admin, "Нурлан");
        foreach (var word in new[] { "/start", "русский", "1", "3", "2", "2", "2", "1" })
            await firm.Office.Writes(LawFirm.Her, word);
        firm.Calendar.Waiters.ShouldHaveSingleItem();
        await firm.After(ToNine);
        await firm.Round();
        var note = firm.Office.Notes(Office.Admin).Where(note => note.StartsWith('☀')).ShouldHaveSingleItem();
        note.ShouldContain("⏳ В очереди 1, дольше всех ждут 0 дн.");
        note.ShouldContain("⚠ Сейчас нельзя записаться ни к одному юристу");
        note.ShouldContain("🔗 Карточек, ни с кем не связанных: 1 (Нурлан).");
        await firm.After(TimeSpan.FromDays(1));
        firm.Office.Notes(Office.Admin).Count(told => told.StartsWith('☀')).ShouldBe(2);
    }

    [Fact]
    public async Task That_all_is_well_is_told_to_nobody()
    {
        await using var firm = await LawFirm.Open();
        await firm.After(ToNine);
        firm.Office.Notes(Office.Admin).ShouldNotContain(note => note.StartsWith('☀'));
    }

    [Fact]
    public async Task From_a_name_to_a_working_lawyer_it_is_one_step()
    {
        var office = await Office.Open();
        await using var firm = new LawFirm(office);
        await office.Writes(Office.Admin, "/lawyers");
        await office.Presses(Office.Admin, "➕ Добавить юриста");
        await office.Writes(Office.Admin, "Нурлан");
        office.Text(Office.Admin).ShouldContain("⚖ Нурлан");
        await office.Presses(Office.Admin, "✉ Ссылка-приглашение");
        office.Text(Office.Admin).ShouldStartWith("🔗 Новая ссылка", customMessage: "the card is not added once more");
        var code = office.Text(Office.Admin).Split("/start ")[1].Split('\n')[0].Trim();
        await office.Joins(LawFirm.Other, "русский");
        await office.Opens(LawFirm.Other, code);
        await firm.Round();
        firm.Calendar.Lawyers.Values.ShouldHaveSingleItem().Offers.ShouldBeTrue();
        office.Notes(LawFirm.Other)[^1].ShouldStartWith("🔗 Ваша карточка готова");
    }
}
