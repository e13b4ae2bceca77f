using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Who hid, stopped or was forgotten is not phoned until she says herself that she can be.</summary>
public sealed class QuietCallTests
{
    // From Tuesday noon to five minutes before Thursday 9:40.
    private static readonly TimeSpan ToTheCall = TimeSpan.FromHours(45) + TimeSpan.FromMinutes(35);

    [Theory]
    [InlineData("погода", "человек скрыл переписку (☁)")]
    [InlineData("стоп", "человек написал СТОП")]
    public async Task Her_lawyer_is_told_in_the_same_commit_and_sees_no_number_until_she_says_that_she_can_be_phoned(string word, string why)
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, word);
        // No round in between: it is there with the answer to her.
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("🔒 Не звоните: человек остановил или скрыл переписку.");
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldContain(firm.Booking.Code);
        await firm.After(ToTheCall);
        firm.Office.Notes(LawFirm.Lawyer).Count(note => note.Contains("Не звоните", StringComparison.Ordinal)).ShouldBe(1);

        await Opens(firm);
        await firm.Office.Presses(LawFirm.Lawyer, "🔒 Номер закрыт");
        firm.Office.Text(LawFirm.Lawyer).ShouldContain($"🔒 Не звоните: {why}. Номер закрыт, пока он сам не вернётся и не разрешит звонить.");
        Shown(firm).ShouldBeFalse();

        await firm.Office.Writes(LawFirm.Her, "старт");
        firm.Office.Text(LawFirm.Her).ShouldNotContain(firm.Booking.Code, customMessage: "nobody knows yet who writes");
        await firm.Office.Presses(LawFirm.Her, "👍 Да, удобно");
        firm.Office.Text(LawFirm.Her).ShouldContain("мы попросили вам не звонить. Можно позвонить в это время?");
        await firm.Office.Presses(LawFirm.Her, "📞 Да, можно звонить");
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("📞 Можно звонить: человек сам разрешил");
        await Opens(firm);
        await firm.Office.Presses(LawFirm.Lawyer, "📞 Показать номер");
        firm.Office.Board(LawFirm.Lawyer).Text.ShouldBe($"📞 {firm.Booking.Code}: +996555123456");
    }

    [Fact]
    public async Task Who_comes_back_and_says_no_is_not_phoned_and_can_change_her_mind()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, "погода");
        await firm.Office.Writes(LawFirm.Her, "меню");
        firm.Office.Text(LawFirm.Her).ShouldNotContain(firm.Booking.Code, customMessage: "nobody knows yet who writes");
        await firm.Office.Presses(LawFirm.Her, "👍 Да, удобно");
        await firm.Office.Presses(LawFirm.Her, "Нет, не звоните");
        firm.Booking.Lock.ShouldBe(PhoneLock.Declined);
        var told = firm.Office.Notes(LawFirm.Lawyer).Count;
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer).Count.ShouldBe(told, "that nobody may phone, she knows");
        await firm.Office.Writes(LawFirm.Her, "меню");
        firm.Office.Text(LawFirm.Her).ShouldNotContain("Можно позвонить");
        await firm.Office.Writes(LawFirm.Her, "запись");
        firm.Office.Text(LawFirm.Her).ShouldContain("Пока вы не разрешите, вам не позвонят.");
        await firm.Office.Presses(LawFirm.Her, "📞 Пусть позвонят");
        firm.Booking.IsLocked.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_stopped_still_sees_and_cancels_her_booking()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, "стоп");
        firm.Office.Text(LawFirm.Her).ShouldContain("звонить вам не будут");
        await firm.Office.Writes(LawFirm.Her, "запись");
        firm.Office.Text(LawFirm.Her).ShouldContain("🗓 Вы записаны.");
        await firm.Office.Presses(LawFirm.Her, "✖ Отменить запись");
        await firm.Office.Presses(LawFirm.Her, "✖ Да, отменить");
        firm.Office.Text(LawFirm.Her).ShouldContain("Запись отменена.");
        firm.Booking.State.ShouldBe(BookingState.Cancelled);
        (await firm.Office.Person(LawFirm.Her)).Standing.ShouldBe(ContactStatus.Stopped);
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("✖ Отменено, не звоните");
        var sent = firm.Office.Chat.SentTo(LawFirm.Her).Count;
        await firm.Office.Writes(LawFirm.Her, "меню");
        firm.Office.Chat.SentTo(LawFirm.Her).Count.ShouldBe(sent, "STOP is STOP");
    }

    [Fact]
    public async Task By_SMS_the_word_for_her_booking_is_answered_after_STOP_and_START_asks_whether_she_can_be_phoned()
    {
        await using var booked = await Booked.Start();
        await booked.Writes("стоп", "запись");
        booked.Screen.ShouldContain("Вы записаны.");
        await booked.Writes("2");
        booked.Screen.ShouldContain("запись осталась");
        booked.Booking.Lock.ShouldBe(PhoneLock.Stopped);
        await booked.Writes("старт", "1");
        booked.Screen.ShouldContain("Можно позвонить?");
        await booked.Writes("1");
        booked.Booking.IsLocked.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_forgotten_is_cancelled_and_her_lawyer_told_in_the_same_commit()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Writes(LawFirm.Her, "удалите меня");
        await firm.Office.Writes(LawFirm.Her, "1");
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("✖ Отменено, не звоните");
        firm.Booking.ShouldSatisfyAllConditions(
            booking => booking.State.ShouldBe(BookingState.Cancelled), booking => booking.Phone.ShouldBeNull(), booking => booking.Person.ShouldBeNull());
        var told = firm.Office.Notes(LawFirm.Lawyer).Count;
        await firm.Round();
        firm.Office.Notes(LawFirm.Lawyer).Count.ShouldBe(told);
    }

    [Fact]
    public async Task A_stop_that_only_the_provider_knew_of_locks_it_with_the_next_round()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.Office.Get<IStore>().Commit([new PersonChange.OptedOut((await firm.Office.Person(LawFirm.Her)).Id)], TestContext.Current.CancellationToken);
        await firm.Round();
        firm.Booking.IsLocked.ShouldBeTrue();
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldStartWith("🔒 Не звоните");
    }

    [Fact]
    public async Task A_number_leaves_the_lawyers_screen_by_itself_and_at_once_when_she_must_not_be_phoned()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await firm.After(ToTheCall);
        await Shows(firm);
        await firm.After(ShownNumbers.Lasts - TimeSpan.FromMinutes(1));
        Shown(firm).ShouldBeTrue();
        await firm.After(TimeSpan.FromMinutes(2));
        Shown(firm).ShouldBeFalse();
        firm.Office.Board(LawFirm.Lawyer).Text.ShouldStartWith($"🔒 {firm.Booking.Code}: номер убран с экрана.");

        await Shows(firm);
        await firm.Office.Writes(LawFirm.Her, "погода");
        Shown(firm).ShouldBeFalse("no round is waited for");
    }

    [Fact]
    public async Task A_number_that_stood_on_a_screen_when_the_program_ended_leaves_it_after_the_start()
    {
        var data = Directory.CreateTempSubdirectory("outreach-number").FullName;
        try
        {
            DateTimeOffset at;
            await using (var firm = await LawFirm.Open(data))
            {
                await firm.Books();
                await firm.After(ToTheCall);
                await Shows(firm);
                at = firm.Office.Outreach.Time.GetUtcNow();
            }

            await using var again = new LawFirm(await Office.Opened(data: data, at: at + ShownNumbers.Lasts));
            again.Booking.Seen.ShouldNotBeNull();
            await again.Round();
            again.Office.Board(LawFirm.Lawyer).ShouldSatisfyAllConditions(
                board => board.Name.ShouldBe($"number-{again.Booking.Id}"), board => board.Text.ShouldContain("номер убран с экрана"));
            again.Booking.Seen.ShouldBeNull();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task Opens(LawFirm firm)
    {
        await firm.Office.Writes(LawFirm.Lawyer, "/today");
        await firm.Office.Presses(LawFirm.Lawyer, $"{firm.Booking.Code} · 26.11 09:40");
    }

    private static async Task Shows(LawFirm firm)
    {
        await Opens(firm);
        await firm.Office.Presses(LawFirm.Lawyer, "📞 Показать номер");
        Shown(firm).ShouldBeTrue();
    }

    // What stands on her boards now, the newest of each name.
    private static bool Shown(LawFirm firm)
        => firm.Office.Chat.SentTo(LawFirm.Lawyer).OfType<Outgoing.Show>().Any(show => show.Screen.Text.Contains("555123456", StringComparison.Ordinal))
            || firm.Office.Chat.SentTo(LawFirm.Lawyer).OfType<Outgoing.Board>().GroupBy(board => board.Name).Any(board => board.Last().Text.Contains("555123456", StringComparison.Ordinal));
}
