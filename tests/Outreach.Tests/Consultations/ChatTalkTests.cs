using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>A consultation in the chat: words go to and fro, and the words that always work still do.</summary>
public sealed class ChatTalkTests
{
    [Fact]
    public async Task Words_go_to_and_fro_from_ten_minutes_before_and_only_then()
    {
        await using var firm = await Ready();
        await firm.After(TimeSpan.FromHours(45.5) - TimeSpan.FromMinutes(1));
        await firm.Office.Writes(LawFirm.Lawyer, "/write");
        firm.Office.Text(LawFirm.Lawyer).ShouldStartWith("Сейчас консультации в чате нет.");
        var told = firm.Office.Notes(LawFirm.Lawyer).Count;
        await firm.Office.Writes(LawFirm.Her, "вы здесь?");
        firm.Office.Notes(LawFirm.Lawyer).Count.ShouldBe(told, "too early: the flows answer");

        await firm.After(TimeSpan.FromMinutes(1));
        await firm.Office.Writes(LawFirm.Her, "Здравствуйте, мне не платят");
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldBe($"💬 {firm.Booking.Code}: Здравствуйте, мне не платят");
        await firm.Office.Presses(LawFirm.Lawyer, "✍ Ответить");
        await firm.Office.Writes(LawFirm.Lawyer, "Вам сейчас удобно писать?");
        firm.Office.Notes(LawFirm.Her)[^1].ShouldBe($"💬 Консультант, {firm.Booking.Code}: Вам сейчас удобно писать?");
        await firm.Office.Writes(LawFirm.Her, "да");
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldEndWith(": да");
        (await firm.Office.Audit()).Count(entry => entry.Note.Act == "booking.write").ShouldBe(1);

        await firm.Office.Presses(LawFirm.Lawyer, "✔ Готово");
        await firm.Office.Writes(LawFirm.Lawyer, "привет");
        firm.Office.Notes(LawFirm.Her).Count(note => note.StartsWith("💬", StringComparison.Ordinal)).ShouldBe(1, "she closed it: what she types is hers again");
    }

    [Theory]
    [InlineData("СТОП")]
    [InlineData("погода")]
    [InlineData("помощь")]
    public async Task The_words_that_always_work_are_heard_by_the_program_and_not_carried(string words)
    {
        await using var firm = await Ready();
        await firm.After(TimeSpan.FromHours(45.5));
        var told = firm.Office.Notes(LawFirm.Lawyer).Count;
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Notes(LawFirm.Lawyer).ShouldNotContain(note => note.StartsWith($"💬 {firm.Booking.Code}", StringComparison.Ordinal));
        if (words is not ("СТОП" or "погода"))
        {
            firm.Office.Notes(LawFirm.Lawyer).Count.ShouldBe(told);
            return;
        }

        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("🔕", customMessage: "she hears that nobody reads her any more");
        var before = firm.Office.Notes(LawFirm.Her).Count;
        await firm.Office.Writes(LawFirm.Lawyer, "/write Вы здесь?");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain("этому человеку сейчас писать нельзя");
        firm.Office.Notes(LawFirm.Her).Count.ShouldBe(before);
    }

    [Theory]
    [InlineData("он забрал мой паспорт и бьёт меня")]
    [InlineData("меня удерживают")]
    [InlineData("Забрали паспорт")]
    public async Task What_tells_of_danger_reaches_the_lawyer_and_the_numbers_reach_her(string words)
    {
        await using var firm = await Ready();
        await firm.After(TimeSpan.FromHours(45.5));
        await firm.Office.Writes(LawFirm.Her, words);
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldBe($"💬 {firm.Booking.Code}: {words}");
        firm.Office.Text(LawFirm.Her).ShouldContain("112");
    }

    [Fact]
    public async Task What_she_changes_passes_on_or_writes_under_a_picture_is_carried_with_its_mark()
    {
        await using var firm = await Ready();
        await firm.After(TimeSpan.FromHours(45.5));
        await Sends(new InboundContent.Wrote("мне не платят"), "500");
        var told = firm.Office.Notes(LawFirm.Lawyer).Count;
        await Sends(new InboundContent.Wrote("мне не платят"), "500", edit: true);
        firm.Office.Notes(LawFirm.Lawyer).Count.ShouldBe(told, "a reaction says nothing");

        await Sends(new InboundContent.Wrote("мне не платят с мая"), "500", edit: true);
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldEndWith(": ✎ мне не платят с мая");
        await Sends(new InboundContent.Wrote("меня удерживают") { Forwarded = true }, "501");
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldEndWith(": ↪ меня удерживают");
        await Sends(new InboundContent.Showed(MediaKind.Picture) { Caption = "вот договор" }, "502");
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldEndWith(": 📎 вот договор");

        told = firm.Office.Notes(LawFirm.Lawyer).Count;
        await Sends(new InboundContent.Wrote("меня удерживают"), "500", edit: true);
        firm.Office.Notes(LawFirm.Lawyer).Count.ShouldBe(told + 1, "danger goes both ways");
        (await firm.Office.Person(LawFirm.Her)).CalledForHelp.ShouldNotBeNull();

        Task Sends(InboundContent content, string reference, bool edit = false)
            => firm.Office.Does(LawFirm.Her, content, change: message => message with { Reference = reference, Edit = edit });
    }

    private static async Task<LawFirm> Ready()
    {
        var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "💬 Как говорит");
        await firm.Office.Presses(Office.Admin, "💬 В этом чате");
        // Topic, language, in the chat, the second day, its second time.
        foreach (var word in new[] { "/start", "русский", "1", "3", "2", "2", "2", "2", "2", "да", "нет" })
            await firm.Office.Writes(LawFirm.Her, word);
        await firm.Round();
        firm.Booking.Way.ShouldBe(ConsultationMode.Chat);
        return firm;
    }
}
