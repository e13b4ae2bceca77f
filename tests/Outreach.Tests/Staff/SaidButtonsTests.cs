using Outreach.Messaging.Screens;
using Outreach.Tests.Consultations;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Staff;

/// <summary>A colleague types under a card that waits for a button.</summary>
public sealed class SaidButtonsTests
{
    [Theory]
    [InlineData("да", true)]
    [InlineData("ооба", true)]
    [InlineData("Да, сохранить", true)]
    [InlineData("нет", false)]
    [InlineData("жок", false)]
    public async Task Yes_and_no_under_a_question_answer_it(string words, bool kept)
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(LawFirm.Lawyer, "/hours сб 10-13");
        await firm.Office.Writes(LawFirm.Lawyer, words);
        firm.Calendar.Lawyers.Values.Single().Weekly.Any(hours => hours.Day == NodaTime.IsoDayOfWeek.Saturday).ShouldBe(kept);
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("Нажмите кнопку или напишите");
    }

    [Fact]
    public async Task A_day_that_stands_on_a_button_can_be_typed_and_another_one_with_it()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(LawFirm.Lawyer, "/away");
        await firm.Office.Writes(LawFirm.Lawyer, "Завтра");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain(": вас не будет.");
        await firm.Office.Writes(LawFirm.Lawyer, "5.12");
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("25.11; 05.12: вас не будет.");
        await firm.Office.Writes(LawFirm.Lawyer, "да");
        firm.Calendar.Lawyers.Values.Single().Absences.Select(absence => absence.From.Day).ShouldBe([25, 5]);
    }

    [Theory]
    [InlineData("да")]
    [InlineData("а сколько людей это получит?")]
    public async Task Words_that_are_no_button_leave_the_card_open(string words)
    {
        await using var office = await Office.Open();
        await office.Drafts(Office.Admin, "Жыйын", "Встреча");
        var (card, shown) = (office.Text(Office.Admin), Screens(office));
        await office.Writes(Office.Admin, words);
        Screens(office).ShouldBe(shown, "no other screen takes its place");
        office.Notes(Office.Admin)[^1].ShouldStartWith("☝ Здесь отвечают кнопкой");
        office.Text(Office.Admin).ShouldBe(card);
        await office.Writes(Office.Admin, "Удалить");
        office.Text(Office.Admin).ShouldNotBe(card, "the card answers on");
    }

    [Theory]
    [InlineData("/broadcast", "📅 завтра")]
    [InlineData("/invite", "вчера")]
    [InlineData("/book", "Нарын")]
    [InlineData("/link", "плакат")]
    [InlineData("/lawyers", "Айгүл")]
    [InlineData("/event", "Нарын")]
    [InlineData("/report", "за ноябрь")]
    public async Task No_card_of_the_staff_is_lost_to_a_stray_word(string command, string words)
    {
        await using var office = await Office.Open();
        await office.Writes(Office.Admin, command);
        var serial = Serial(office);
        await office.Writes(Office.Admin, words);
        office.Chat.SentTo(Office.Admin).OfType<Outgoing.Show>().Last().Screen.Options
            .ShouldAllBe(option => option.Code.StartsWith("s.", StringComparison.Ordinal), "no screen of the talk with people takes its place");
        Serial(office).ShouldBeGreaterThanOrEqualTo(serial);
    }

    [Theory]
    [InlineData("меню")]
    [InlineData("SOS")]
    [InlineData("помогите, меня держат взаперти")]
    public async Task What_everybody_can_write_at_any_moment_stays_what_it_is(string words)
    {
        await using var office = await Office.Open();
        await office.Writes(Office.Admin, "/link");
        await office.Writes(Office.Admin, words);
        office.Notes(Office.Admin).ShouldAllBe(note => !note.StartsWith('☝'));
        office.Chat.SentTo(Office.Admin).OfType<Outgoing.Show>().Last().Screen.Options
            .ShouldAllBe(option => !option.Code.StartsWith("s.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/broadcst", "Такой команды нет. Может быть, /broadcast? Все команды: /help")]
    [InlineData("/Lawers", "Такой команды нет. Может быть, /lawyers? Все команды: /help")]
    [InlineData("/xyzzyxyz", "Такой команды нет. Все команды: /help")]
    public async Task A_command_that_there_is_not_leaves_the_card_open_and_the_one_that_was_meant_is_named(string command, string said)
    {
        await using var office = await Office.Open();
        await office.Writes(Office.Admin, "/invite");
        var before = Screens(office);
        await office.Writes(Office.Admin, command);
        office.Notes(Office.Admin)[^1].ShouldBe(said);
        Screens(office).ShouldBe(before);
        await office.Presses(Office.Admin, "✖ Закрыть");
        Screens(office).ShouldBe(before + 1, "the card answers on");
    }

    [Fact]
    public async Task The_sign_alone_lists_the_commands_and_those_of_everybody_stay_theirs()
    {
        await using var office = await Office.Open();
        await office.Writes(Office.Admin, "/");
        office.Text(Office.Admin).ShouldStartWith("👤 Вы:");
        await office.Writes(Office.Admin, "/menu");
        office.Text(Office.Admin).ShouldNotStartWith("👤 Вы:");
        office.Notes(Office.Admin).ShouldNotContain(note => note.StartsWith("Такой команды нет", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ок")]
    [InlineData("ага")]
    [InlineData("хорошо")]
    public async Task What_is_said_without_thinking_confirms_nothing(string words)
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "✖ Удалить");
        await firm.Office.Writes(Office.Admin, words);
        firm.Calendar.Lawyers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_cry_for_help_is_heard_where_a_time_is_asked()
    {
        await using var office = await Office.Open();
        await office.Drafts(Office.Admin, "Жыйын", "Встреча");
        await office.Presses(Office.Admin, "🕑 Когда");
        await office.Writes(Office.Admin, "SOS");
        office.Text(Office.Admin).ShouldNotContain("Не понимаю время");
        office.Text(Office.Admin).ShouldContain("112");
    }

    [Fact]
    public async Task What_is_typed_for_a_place_adds_it_and_never_takes_it_away()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "📍 Места");
        await firm.Office.Writes(Office.Admin, "Кара-Суу");
        var places = firm.Calendar.Lawyers.Values.Single().Places;
        await firm.Office.Presses(Office.Admin, "📍 Места");
        await firm.Office.Writes(Office.Admin, "карасуу");
        firm.Calendar.Lawyers.Values.Single().Places.ShouldBe(places);
    }

    [Fact]
    public async Task Under_a_preview_of_hours_more_can_be_written_and_a_stray_word_changes_nothing()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(LawFirm.Lawyer, "/hours 3.12 -");
        await firm.Office.Writes(LawFirm.Lawyer, "вс 10-12");
        await firm.Office.Writes(LawFirm.Lawyer, "а сколько записей?");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("✖ 03.12");
        await firm.Office.Writes(LawFirm.Lawyer, "да");
        var card = firm.Calendar.Lawyers.Values.Single();
        card.Absences.ShouldHaveSingleItem();
        card.Weekly.ShouldContain(hours => hours.Day == NodaTime.IsoDayOfWeek.Sunday);
    }

    [Fact]
    public async Task A_word_that_could_be_two_buttons_is_none()
    {
        await using var office = await Office.Open();
        await office.Writes(Office.Admin, "/link");
        var before = Screens(office);
        await office.Writes(Office.Admin, "ссылка");
        Screens(office).ShouldBe(before);
    }

    private static int Screens(Office office) => office.Chat.SentTo(Office.Admin).OfType<Outgoing.Show>().Count();

    private static int Serial(Office office) => office.Chat.SentTo(Office.Admin).OfType<Outgoing.Show>().Last().Screen.Serial;
}
