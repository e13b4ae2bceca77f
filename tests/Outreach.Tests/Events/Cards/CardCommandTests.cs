using Outreach.Flows.Running;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Events.Cards;

/// <summary>A colleague chooses a lesson or a check, a language and a paper, and is sent the card.</summary>
public sealed class CardCommandTests
{
    private const string Group = "🧳 Пока я дома";
    private const string Lesson = "Обходная дорога";
    private const string Check = "🔎 Проверка: Предложение работы";

    [Fact]
    public async Task A_lesson_s_card_is_sent_with_its_title_its_sentence_and_whom_to_call()
    {
        await using var office = await Linked();
        await office.Writes(Office.Admin, "/card");
        await office.Presses(Office.Admin, Group);
        await office.Presses(Office.Admin, Lesson);
        await office.Presses(Office.Admin, "Кыргызча");
        await office.Presses(Office.Admin, "A6: одна карточка");
        var note = Note(office);
        note.Text.ShouldContain("https://t.me/our_bot?start=card-lesson-road");
        note.Made.ShouldNotBeNull().Name.ShouldBe("card-lesson-road-ky-a6.pdf");
        var lines = PdfText.Lines(note.Made!.Bytes.ShouldNotBeNull());
        lines.ShouldContain("Айланма жол");
        string.Concat(lines).ShouldContain("Айланма жолдо башка киши чечет. Кандай барсаңыз да, жардам сурай аласыз.");
        lines.ShouldContain("112 · чет өлкөдөн +996 999 312 002");
        lines.ShouldContain("t.me/our_bot?start=card-lesson-road");
        office.Text(Office.Admin).ShouldStartWith("Карточка выше.");
    }

    [Fact]
    public async Task The_check_has_a_card_too_and_four_of_it_stand_on_a_large_sheet()
    {
        await using var office = await Linked();
        await office.Writes(Office.Admin, "/card");
        await office.Presses(Office.Admin, Check);
        await office.Presses(Office.Admin, "Русский");
        await office.Presses(Office.Admin, "A4: четыре карточки, разрезать");
        var made = Note(office).Made.ShouldNotBeNull();
        made.Name.ShouldBe("card-check-offer-ru-a4.pdf");
        PdfText.Lines(made.Bytes!).Count(static line => line == "t.me/our_bot?start=card-check-offer").ShouldBe(4);
    }

    [Fact]
    public async Task Where_no_link_can_be_had_it_is_said_and_nothing_is_sent()
    {
        await using var office = await Office.Open();
        await office.Writes(Office.Admin, "/card");
        await office.Presses(Office.Admin, Check);
        await office.Presses(Office.Admin, "Русский");
        await office.Presses(Office.Admin, "A6: одна карточка");
        office.Text(Office.Admin).ShouldStartWith("Ссылку для карточки сейчас получить не удаётся");
        office.Chat.SentTo(Office.Admin).OfType<Outgoing.Note>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_lesson_can_be_chosen_and_one_can_go_back_and_close()
    {
        await using var office = await Linked();
        await office.Writes(Office.Admin, "/card");
        await office.Presses(Office.Admin, Group);
        await office.Presses(Office.Admin, "◀ Назад");
        office.Text(Office.Admin).ShouldStartWith("Что напечатать?");
        var groups = Labels(office);
        var lessons = new List<string>();
        foreach (var group in groups.Where(static label => label != Check && label != "✖ Закрыть"))
        {
            await office.Presses(Office.Admin, group);
            lessons.AddRange(Labels(office).SkipLast(1));
            await office.Presses(Office.Admin, "◀ Назад");
        }

        lessons.ShouldBe(
            office.Get<CurrentPlaybook>().Book.Lessons.Select(static lesson => lesson.Title.Ru), ignoreOrder: true);
        await office.Presses(Office.Admin, "✖ Закрыть");
        office.Text(Office.Admin).ShouldStartWith("Закрыто.");
    }

    [Fact]
    public async Task Who_writes_no_events_makes_no_cards()
    {
        await using var office = await Office.Open();
        await office.Appoints("2003", "оператор");
        await office.Writes("2003", "/card");
        office.Text("2003").ShouldContain("не разрешено");
    }

    private static async Task<Office> Linked()
    {
        var office = await Office.Open();
        office.Chat.Links = "https://t.me/our_bot?start=";
        return office;
    }

    private static List<string> Labels(Office office)
        => [.. office.Chat.SentTo(Office.Admin).OfType<Outgoing.Show>().Last().Screen.Options.Select(static option => option.Label)];

    private static Outgoing.Note Note(Office office) => office.Chat.SentTo(Office.Admin).OfType<Outgoing.Note>().Last();
}
