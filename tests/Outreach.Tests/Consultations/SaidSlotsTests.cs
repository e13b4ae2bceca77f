using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>A day or a time is chosen in words, as people say them.</summary>
public sealed class SaidSlotsTests
{
    [Theory]
    [InlineData("завтра", "25 ноября")]
    [InlineData("Эртең", "25 ноября")]
    [InlineData("давайте завтра", "25 ноября")]
    [InlineData("в пятницу", "27 ноября")]
    [InlineData("жума күнү", "27 ноября")]
    [InlineData("27 ноября", "27 ноября")]
    [InlineData("27-ноябрь", "27 ноября")]
    [InlineData("27.11", "27 ноября")]
    [InlineData("27 числа", "27 ноября")]
    [InlineData("4 декабря", "4 декабря")]
    [InlineData("4.12", "4 декабря")]
    public async Task A_day_is_the_day_that_was_said_also_one_of_a_further_page(string words, string day)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain("В какое время?");
        await firm.Office.Writes(LawFirm.Her, "10:20");
        firm.Office.Text(LawFirm.Her).ShouldContain(day);
    }

    [Theory]
    [InlineData("15:00", "15:00")]
    [InlineData("15.00", "15:00")]
    [InlineData("в 3 часа", "15:00")]
    [InlineData("в 3", "15:00")]
    [InlineData("3 часа дня", "15:00")]
    [InlineData("15", "15:00")]
    [InlineData("саат 15тө", "15:00")]
    [InlineData("түшкү 3", "15:00")]
    [InlineData("в 7 вечера", "19:00")]
    [InlineData("кечки 7", "19:00")]
    [InlineData("9 утра", "09:00")]
    [InlineData("3", "10:20")]
    public async Task A_time_is_the_time_that_was_said_and_a_bare_number_the_one_that_stands_there(string words, string time)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, "завтра");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain($"25 ноября, {time}");
    }

    [Theory]
    [InlineData("вечером", "17:00")]
    [InlineData("Кечинде", "17:00")]
    [InlineData("после обеда", "12:20")]
    [InlineData("түштөн кийин", "12:20")]
    [InlineData("утром", "09:00")]
    public async Task A_part_of_the_day_is_the_page_on_which_it_begins(string words, string first)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, "завтра");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain("В какое время?");
        Labels(firm).ShouldContain(label => label.StartsWith(first, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_two_clocks_run_it_is_hers_or_ours_and_the_question_after_it_names_both()
    {
        await using var firm = await AtDays();
        await firm.Office.Presses(LawFirm.Her, "🌍 Я в другой стране");
        await firm.Office.Presses(LawFirm.Her, "Москва");
        await firm.Office.Writes(LawFirm.Her, "завтра");
        await firm.Office.Writes(LawFirm.Her, "8:40");
        firm.Office.Text(LawFirm.Her).ShouldContain("11:40 Бишкек (08:40 Москва)");
    }

    [Theory]
    [InlineData("в понедельник", "30 ноября")]
    [InlineData("во вторник", "24 ноября")]
    [InlineData("4 дек", "4 декабря")]
    [InlineData("4-декабрда", "4 декабря")]
    [InlineData("декабрдын 4үнчүсү, 4-декабрь", "4 декабря")]
    [InlineData("четвертого", "4 декабря")]
    [InlineData("второго числа", "2 декабря")]
    [InlineData("в среду 2го", "2 декабря")]
    [InlineData("3", "26 ноября")]
    [InlineData("үч", "26 ноября")]
    [InlineData("третий", "26 ноября")]
    [InlineData("2.", "25 ноября")]
    public async Task A_day_in_words_is_never_the_number_of_a_button(string words, string day)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain($"{day}: в какое время?");
    }

    [Theory]
    [InlineData("1 января")]
    [InlineData("31 декабря")]
    [InlineData("31.12")]
    [InlineData("тридцать первого декабря 31")]
    public async Task A_day_without_a_free_time_is_told_as_such(string words)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldStartWith("В этот день свободного времени нет.");
    }

    [Theory]
    [InlineData("русский")]
    [InlineData("на русском")]
    [InlineData("кыргызча")]
    public async Task A_language_answers_where_it_is_asked_for(string words)
    {
        await using var firm = await LawFirm.Open();
        foreach (var word in new[] { "/start", "русский", "запись" })
            await firm.Office.Writes(LawFirm.Her, word);
        await firm.Office.Presses(LawFirm.Her, "💰 Не платят зарплату");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain("Как вам удобнее поговорить?");
    }

    [Theory]
    [InlineData("в 21:00")]
    [InlineData("в 11 вечера")]
    [InlineData("21.30")]
    [InlineData("ночью")]
    [InlineData("саат 22де")]
    public async Task A_time_that_is_not_free_is_told_as_such(string words)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, "завтра");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldStartWith("Это время не свободно.");
    }

    [Theory]
    [InlineData("можно после 12?", "12:20")]
    [InlineData("после 3", "15:00")]
    [InlineData("саат 3төн кийин", "15:00")]
    [InlineData("не раньше 17:00", "17:00")]
    [InlineData("до 12", "09:00")]
    [InlineData("вечером можно?", "17:00")]
    [InlineData("а можно вечером", "17:00")]
    [InlineData("саат он экиден кийин барбы", "12:20")]
    [InlineData("после обеда можно?", "12:20")]
    public async Task Between_which_hours_is_the_page_on_which_they_begin(string words, string first)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, "завтра");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldNotContain("не свободно");
        firm.Office.Text(LawFirm.Her).ShouldContain("в какое время?");
        Labels(firm).First().ShouldStartWith(first);
    }

    [Theory]
    [InlineData("в 15:10")]
    [InlineData("около 15:10")]
    [InlineData("саат 15:10до барбы")]
    public async Task A_time_that_is_not_free_shows_those_next_to_it(string words)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, "завтра");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain("Это время не свободно.");
        Labels(firm).First().ShouldStartWith("15:40");
    }

    [Theory]
    [InlineData("можно в 15:00?", "25 ноября, 15:00")]
    [InlineData("давайте в 3 часа", "25 ноября, 15:00")]
    [InlineData("лучше в пятницу в 15:00", "27 ноября, 15:00")]
    [InlineData("в пятницу", "27 ноября")]
    [InlineData("жума күнү саат 15тө", "27 ноября, 15:00")]
    [InlineData("жумада саат үчтө", "27 ноября, 15:00")]
    [InlineData("в пятницу после 17", "27 ноября")]
    public async Task Another_day_and_a_time_can_be_said_where_times_are_listed(string words, string meant)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, "завтра");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain(meant);
    }

    [Theory]
    [InlineData("завтра в 15:00", "25 ноября, 15:00")]
    [InlineData("27 ноября в 10:20", "27 ноября, 10:20")]
    [InlineData("4 декабря в 15:00", "4 декабря, 15:00")]
    public async Task A_day_and_a_time_answer_both_questions(string words, string meant)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain(meant);
    }

    [Theory]
    [InlineData("нет", "В какой день?")]
    [InlineData("жок", "В какой день?")]
    [InlineData("нет, не надо", "В какой день?")]
    [InlineData("14:20", "25 ноября, 14:20")]
    [InlineData("лучше в пятницу", "27 ноября")]
    public async Task Where_a_time_is_to_be_confirmed_another_can_be_said(string words, string meant)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, "завтра в 15:00");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain(meant);
    }

    [Theory]
    [InlineData("түркияда", "Стамбул")]
    [InlineData("в Дубае", "Дубай")]
    [InlineData("Питер", "Москва")]
    [InlineData("я в Питере", "Москва")]
    [InlineData("Москва, Россия", "Москва")]
    [InlineData("в Казани", "Москва")]
    [InlineData("Ташкент", "Алматы")]
    [InlineData("я в корее", "Сеул")]
    public async Task A_country_or_another_city_is_the_clock_that_runs_there(string words, string city)
    {
        await using var firm = await AtDays();
        await firm.Office.Presses(LawFirm.Her, "🌍 Я в другой стране");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain(city);
        firm.Office.Text(LawFirm.Her).ShouldContain("В какой день?");
    }

    [Theory]
    [InlineData("россия", "Выберите город поближе")]
    [InlineData("я в италии", "Этой страны в списке нет")]
    public async Task Where_the_country_does_not_tell_the_clock_it_is_asked(string words, string said)
    {
        await using var firm = await AtDays();
        await firm.Office.Presses(LawFirm.Her, "🌍 Я в другой стране");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain(said);
    }

    [Theory]
    [InlineData("мой номер 0555 00 11 22")]
    [InlineData("0555 00 11 22, звоните аккуратно")]
    [InlineData("+996 555 00 11 22 звонить аккуратно")]
    [InlineData("номерим 0555001122, сүйлөшөлү")]
    public async Task A_number_among_words_is_a_number(string words)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, "завтра в 15:00");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain("вы записаны");
        firm.Office.Text(LawFirm.Her).ShouldContain("кончается на 1122");
    }

    [Theory]
    [InlineData("0555 00 11 22 или 0555 00 11 33")]
    [InlineData("паспорт AC1234567")]
    public async Task What_can_be_two_numbers_or_none_is_asked_again(string words)
    {
        await using var firm = await AtDays();
        await firm.Office.Writes(LawFirm.Her, "завтра в 15:00");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldNotContain("вы записаны");
        firm.Calendar.Bookings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("отмена")]
    [InlineData("отменить")]
    public async Task Who_breaks_off_a_move_keeps_the_time_and_is_not_asked_about_stop(string words)
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, "запись");
        await firm.Office.Presses(LawFirm.Her, "🔁 Другое время");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain("🗓 Вы записаны.");
    }

    [Fact]
    public async Task A_wrong_number_can_be_put_right_and_the_lawyer_hears_of_it()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, "мой номер изменился");
        firm.Office.Text(LawFirm.Her).ShouldContain("кончается на 3456");
        await firm.Office.Presses(LawFirm.Her, "📱 Другой номер");
        await firm.Office.Writes(LawFirm.Her, "0700 99 88 77");
        firm.Office.Text(LawFirm.Her).ShouldContain("кончается на 8877");
        await firm.Round();
        var notes = firm.Office.Notes(LawFirm.Lawyer);
        notes[^1].ShouldStartWith("📱 Номер для звонка изменился");
        notes[^1].ShouldNotContain("8877");
        await firm.After(firm.Booking.Start - firm.Office.Outreach.Time.GetUtcNow() - TimeSpan.FromMinutes(5));
        await firm.Office.Writes(LawFirm.Lawyer, "/today");
        await firm.Office.Presses(LawFirm.Lawyer, $"{firm.Booking.Code} · 26.11 09:40");
        await firm.Office.Presses(LawFirm.Lawyer, "📞 Показать номер");
        firm.Office.Board(LawFirm.Lawyer).Text.ShouldContain("+996700998877");
    }

    [Theory]
    [InlineData("перенести", "В какой день?")]
    [InlineData("жазылуумду башка күнгө которгум келет", "В какой день?")]
    [InlineData("ой номер не тот", "На какой номер позвонить?")]
    public async Task What_is_wanted_under_the_booking_is_done(string words, string said)
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, "запись");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain(said);
    }

    [Theory]
    [InlineData("извините я опоздаю на 5 минут")]
    [InlineData("можно перенести на завтра после обеда")]
    [InlineData("во сколько мне позвонят")]
    [InlineData("кечигип калам")]
    [InlineData("саат канчада чалышат")]
    [InlineData("не смогу сегодня прийти")]
    [InlineData("кто мне позвонит")]
    [InlineData("мага ким чалат")]
    public async Task Who_has_booked_and_speaks_of_it_sees_her_booking(string words)
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, "меню");
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Text(LawFirm.Her).ShouldContain("🗓 Вы записаны.");
    }

    [Fact]
    public async Task A_weekday_presses_no_topic()
    {
        await using var firm = await LawFirm.Open();
        foreach (var word in new[] { "/start", "русский", "запись", "в четверг" })
            await firm.Office.Writes(LawFirm.Her, word);
        firm.Office.Text(LawFirm.Her).ShouldContain("О чём нужен совет?");
    }

    [Fact]
    public async Task An_offer_whose_time_is_gone_is_none_any_more()
    {
        await using var firm = await LawFirm.Open();
        foreach (var word in new[] { "/start", "русский", "запись" })
            await firm.Office.Writes(LawFirm.Her, word);
        foreach (var label in new[] { "💰 Не платят зарплату", "По-русски", "📞 По телефону", "Эти дни не подходят", "⏳ Встать в очередь", "В любое время (8–21)" })
            await firm.Office.Presses(LawFirm.Her, label);
        await firm.Office.Writes(LawFirm.Lawyer, "/hours сб 10-12");
        await firm.Office.Writes(LawFirm.Lawyer, "да");
        await firm.Round();
        await firm.Office.Writes(LawFirm.Her, "запись");
        firm.Office.Text(LawFirm.Her).ShouldContain("Освободилось время");
        await firm.Office.Writes(LawFirm.Lawyer, "/hours сб -");
        await firm.Office.Writes(LawFirm.Lawyer, "да");
        await firm.Office.Writes(LawFirm.Her, "да");
        await firm.Office.Writes(LawFirm.Her, "0555 123456");
        firm.Office.Text(LawFirm.Her).ShouldNotContain("Освободилось время");
        firm.Calendar.Waiters.ShouldHaveSingleItem("her place is kept");
        firm.Calendar.Bookings.ShouldBeEmpty();
    }

    private static IEnumerable<string> Labels(LawFirm firm)
        => firm.Office.Chat.SentTo(LawFirm.Her).OfType<Outgoing.Show>().Last().Screen.Options.Select(option => option.Label);

    private static async Task<LawFirm> AtDays()
    {
        var firm = await LawFirm.Open();
        await firm.Office.Writes(LawFirm.Lawyer, "/hours ежедневно 9-20");
        await firm.Office.Writes(LawFirm.Lawyer, "да");
        foreach (var word in new[] { "/start", "русский", "запись" })
            await firm.Office.Writes(LawFirm.Her, word);
        foreach (var label in new[] { "💰 Не платят зарплату", "По-русски", "📞 По телефону" })
            await firm.Office.Presses(LawFirm.Her, label);
        firm.Office.Text(LawFirm.Her).ShouldContain("В какой день?");
        return firm;
    }
}
