using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>A lawyer who is one no more hears nothing from that moment, gets no bookings, and what is booked with her goes to a coordinator.</summary>
public sealed class LeavingLawyerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("removed")]
    [InlineData("observer")]
    [InlineData("forgotten")]
    public async Task Who_is_a_lawyer_no_more_hears_no_word_of_the_person_and_no_booking(string how)
    {
        await using var firm = await Chatting();
        await firm.After(TimeSpan.FromHours(45.5));
        await firm.Office.Writes(LawFirm.Her, "Здравствуйте, мне не платят");
        firm.Office.Notes(LawFirm.Lawyer)[^1].ShouldEndWith("мне не платят");

        await Leaves(firm, how);
        var said = firm.Office.Chat.SentTo(LawFirm.Lawyer).Count;
        await firm.Office.Writes(LawFirm.Her, "я в подвале на улице Ленина 5");
        await firm.Round();
        firm.Office.Chat.SentTo(LawFirm.Lawyer).Count.ShouldBe(said);

        var card = firm.Calendar.Lawyers.Values.ShouldHaveSingleItem();
        (card.Person, card.Paused).ShouldBe((null, true));
        firm.Calendar.FreeOf(card, firm.Office.Outreach.Time.GetUtcNow(), firm.Office.Outreach.Time.GetUtcNow().AddDays(14), firm.Office.Outreach.Time.GetUtcNow()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("observer")]
    [InlineData("forgotten")]
    public async Task What_is_booked_with_her_is_told_once_to_who_can_cancel_it_or_give_it_to_another(string how)
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await Leaves(firm, how);
        var said = firm.Office.Chat.SentTo(LawFirm.Lawyer).Count;
        await firm.Round();
        await firm.Round();
        var told = firm.Office.Notes(Office.Admin).Where(note => note.Contains(firm.Booking.Code, StringComparison.Ordinal)).ShouldHaveSingleItem();
        told.ShouldStartWith("⚠ ");
        told.ShouldContain($"/book {firm.Booking.Code}");
        told.ShouldNotContain("555123");
        firm.Booking.Stands.ShouldBeTrue();

        // Her card is given to somebody else, who hears of what is booked with her.
        await firm.Office.Appoints(LawFirm.Other, "юрист");
        await firm.Office.Writes(Office.Admin, "/lawyers");
        firm.Office.Text(Office.Admin).ShouldContain("⏸ 🔗? Айгүл");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "🔗 Связать с коллегой");
        await firm.Office.Presses(Office.Admin, "Айгүл");
        await firm.Round();
        firm.Office.Notes(LawFirm.Other).Where(note => note.Contains(firm.Booking.Code, StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith($"🆕 Новая запись\n{firm.Booking.Code}");
        firm.Office.Chat.SentTo(LawFirm.Lawyer).Count.ShouldBe(said);
    }

    [Fact]
    public async Task The_regions_coordinator_is_told_and_not_everybody()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Appoints("2002", "координатор", "Нарынская область");
        await firm.Office.Appoints("2003", "координатор", "Ошская область");
        await firm.Office.Reads(LawFirm.Her, Language.Ru, "naryn");
        await firm.Books(known: true);
        await Leaves(firm, "removed");
        await firm.Round();
        firm.Office.Notes("2002").ShouldHaveSingleItem().ShouldContain(firm.Booking.Code);
        firm.Office.Notes("2003").ShouldBeEmpty();
        firm.Office.Notes(Office.Admin).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("observer")]
    [InlineData("forgotten")]
    public async Task A_note_that_waited_while_she_left_does_not_leave_any_more(string how)
    {
        await using var firm = await LawFirm.Open();
        var lawyer = await firm.Office.Person(LawFirm.Lawyer);
        var note = (await firm.Office.Get<DeskDrawer>().Tell(lawyer.Id, Right.GiveConsultations, static (address, _) => new Outgoing.Note { Address = address, Text = "🆕 1388" }, firm.Office.Outreach.Time.GetUtcNow(), Cancellation)).ShouldNotBeNull();
        await Leaves(firm, how);
        // As after a restart: it lay in the store while she left.
        await firm.Office.Get<Outbox>().Commit([note], Cancellation);
        await firm.Office.Outreach.Rest();
        firm.Office.Notes(LawFirm.Lawyer).ShouldNotContain("🆕 1388");
        (await firm.Office.Get<IOutboxStore>().Unsent(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_of_nobody_offers_no_times_and_coordinators_see_it()
    {
        await using var firm = await LawFirm.Open();
        var card = firm.Calendar.Lawyers.Values.Single();
        await firm.Office.Get<IStore>().Commit([new ConsultationChange.LawyerSaved(card with { Version = card.Version + 1, Person = null, Paused = true })], Cancellation);
        await firm.Office.Get<IStore>().Commit([new ConsultationChange.LawyerSaved(card with { Version = card.Version + 2, Person = null, Name = firm.Office.Get<LawyerText>().Sealed("Нурлан") })], Cancellation);
        foreach (var word in new[] { "/start", "русский", "1", "3", "2", "2" })
            await firm.Office.Writes("4712", word);
        firm.Office.Text("4712").ShouldStartWith("Скажем честно: сейчас нет никого");
        await firm.Office.Writes(Office.Admin, "/load");
        firm.Office.Text(Office.Admin).ShouldContain("⚖ Нурлан: записано 0, свободно 0\n🔗 Ни с кем в команде не связан: сообщений не получает и времени не предлагает.");
        await firm.Office.Writes(Office.Admin, "/lawyers");
        firm.Office.Text(Office.Admin).ShouldContain("🔗? – ни с кем в команде не связан, и записаться к нему нельзя.");
    }

    [Fact]
    public async Task A_card_made_before_its_lawyer_came_offers_its_times_once_she_joins_under_its_name()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Removes("Айгүл");
        await Made(firm, "айгүл");
        var card = firm.Calendar.Lawyers.Values.Last();
        await firm.Round();
        Free(firm, card).ShouldBe(0);

        await firm.Office.Appoints(LawFirm.Other, "юрист");
        await firm.Round();
        card = firm.Calendar.Lawyers[card.Id];
        card.Person.ShouldBe((await firm.Office.Person(LawFirm.Other)).Id);
        Free(firm, card).ShouldBeGreaterThan(0);
        firm.Calendar.Lawyers.Values.First().Person.ShouldBeNull("the card of who left is nobody's by itself");
        (await firm.Office.Audit())[^1].Note.ShouldSatisfyAllConditions(note => note.Act.ShouldBe("lawyer.link"), note => note.Object.ShouldBe($"lawyer {card.Id}"));
    }

    [Fact]
    public async Task Where_two_bear_the_cards_name_a_coordinator_says_whose_it_is()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Removes("Айгүл");
        await firm.Office.Appoints(LawFirm.Other, "юрист");
        await firm.Office.Appoints("5003", "юрист");
        await Made(firm, "Айгүл");
        await firm.Round();
        firm.Calendar.Lawyers.Values.ShouldAllBe(card => card.Person == null);
    }

    [Fact]
    public async Task A_card_that_is_linked_to_somebody_who_left_before_is_unlinked_on_the_next_round()
    {
        await using var firm = await LawFirm.Open();
        await firm.Books();
        await Leaves(firm, "removed");
        var (card, lawyer) = (firm.Calendar.Lawyers.Values.Single(), await firm.Office.Person(LawFirm.Lawyer));
        // As an older version has left it.
        await firm.Office.Get<IStore>().Commit([new ConsultationChange.LawyerSaved(card with { Version = card.Version + 1, Person = lawyer.Id, Paused = false })], Cancellation);
        var said = firm.Office.Chat.SentTo(LawFirm.Lawyer).Count;
        await firm.Round();
        card = firm.Calendar.Lawyers.Values.Single();
        (card.Person, card.Paused).ShouldBe((null, true));
        firm.Office.Chat.SentTo(LawFirm.Lawyer).Count.ShouldBe(said);
        firm.Office.Notes(Office.Admin).ShouldHaveSingleItem().ShouldContain(firm.Booking.Code);
    }

    [Fact]
    public async Task A_forged_SMS_ends_no_colleagues_access_and_her_own_wish_in_the_chat_is_in_the_audit_log()
    {
        await using var firm = await LawFirm.Open();
        var office = firm.Office;
        const string Number = "+996555123456";
        await office.Reads(Number, Language.Ru, channel: TestPhone.Sms);
        var (chat, sms) = (await office.Person(LawFirm.Lawyer), await office.Person(Number, TestPhone.Sms));
        await office.Get<IStore>().Commit([new PersonChange.Joined(chat.Id, sms.Id)], Cancellation);
        foreach (var words in new[] { "удалите меня", "1", "да", "удалите меня", "1" })
            await office.Does(Number, new InboundContent.Wrote(words), TestPhone.Sms);
        office.Get<IStaffStore>().Members.ShouldContain(member => member.Person == chat.Id);
        firm.Calendar.Lawyers.Values.Single().Offers.ShouldBeTrue();
        (await office.Person(Number, TestPhone.Sms)).Joined.ShouldBe(chat.Id);

        await Leaves(firm, "forgotten");
        office.Get<IStaffStore>().Members.ShouldNotContain(member => member.Person == chat.Id);
        firm.Calendar.Lawyers.Values.Single().ShouldSatisfyAllConditions(card => card.Person.ShouldBeNull(), card => card.Paused.ShouldBeTrue());
        (await office.Get<IPeopleStore>().Find(sms.Id, Cancellation)).ShouldBeNull();
        var last = (await office.Audit())[^1].Note;
        (last.Act, last.Object, last.Role).ShouldBe(("staff.forgotten", chat.Id.ToString(), Role.Lawyer));
    }

    private static async Task Made(LawFirm firm, string name)
    {
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "➕ Добавить юриста");
        await firm.Office.Writes(Office.Admin, name);
    }

    private static int Free(LawFirm firm, Lawyer card)
        => firm.Calendar.FreeOf(card, firm.Office.Outreach.Time.GetUtcNow(), firm.Office.Outreach.Time.GetUtcNow().AddDays(14), firm.Office.Outreach.Time.GetUtcNow()).Count();

    private static async Task Leaves(LawFirm firm, string how)
    {
        switch (how)
        {
            case "removed":
                await firm.Office.Removes("Айгүл");
                break;
            case "observer":
                await firm.Office.Opens(LawFirm.Lawyer, await firm.Office.Invites("наблюдатель"));
                break;
            default:
                await firm.Office.Writes(LawFirm.Lawyer, "/delete");
                await firm.Office.Writes(LawFirm.Lawyer, "1");
                break;
        }
    }

    private static async Task<LawFirm> Chatting()
    {
        var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "💬 Как говорит");
        await firm.Office.Presses(Office.Admin, "💬 В этом чате");
        foreach (var word in new[] { "/start", "русский", "1", "3", "2", "2", "2", "2", "2", "да", "нет" })
            await firm.Office.Writes(LawFirm.Her, word);
        await firm.Round();
        return firm;
    }
}
