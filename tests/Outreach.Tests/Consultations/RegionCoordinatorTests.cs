using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>A coordinator of a region acts only there, whatever she types and whatever stands behind the buttons that she presses.</summary>
public sealed class RegionCoordinatorTests
{
    private const string Osh = "2003";
    private const string Naryn = "2002";
    private const string None = "Действующей записи с таким кодом нет.";

    [Fact]
    public async Task A_booking_of_another_region_is_to_her_as_one_that_is_not_there_and_she_withdraws_none()
    {
        await using var firm = await Open();
        await firm.Office.Writes(Osh, $"/book {firm.Booking.Code}");
        firm.Office.Text(Osh).ShouldBe(None);
        await Presses(firm, Osh, "book", $"withdraw-{firm.Booking.Code}");
        firm.Office.Text(Osh).ShouldBe(None);
        firm.Booking.Stands.ShouldBeTrue();
        var looked = ("booking.find", $"booking {firm.Booking.Id}", "not of her regions");
        (await firm.Office.Audit()).Select(entry => (entry.Note.Act, entry.Note.Object, entry.Note.Details)).TakeLast(2).ShouldBe([looked, looked]);

        await firm.Office.Writes(Naryn, $"/book {firm.Booking.Code}");
        await firm.Office.Presses(Naryn, "✖ Отменить");
        await firm.Office.Presses(Naryn, "✖ Да, отменить");
        firm.Booking.State.ShouldBe(BookingState.Cancelled);
        (await firm.Office.Audit()).Select(entry => entry.Note.Act).TakeLast(2).ShouldBe(["booking.find", "booking.withdraw"]);
    }

    [Fact]
    public async Task A_booking_of_no_known_region_is_for_who_leads_the_whole_country()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Appoints(Osh, "координатор", "Ошская область");
        await firm.Office.Appoints("2004", "координатор");
        await firm.Books();
        await firm.Office.Writes(Osh, $"/book {firm.Booking.Code}");
        firm.Office.Text(Osh).ShouldBe(None);
        await firm.Office.Writes("2004", $"/book {firm.Booking.Code}");
        firm.Office.Text("2004").ShouldStartWith(firm.Booking.Code);
    }

    [Fact]
    public async Task Who_types_one_code_after_the_other_finds_nothing_for_an_hour_and_what_is_hers_costs_no_tries()
    {
        await using var firm = await Open();
        for (var look = 0; look < 30; look++)
            await firm.Office.Writes(Naryn, $"/book {firm.Booking.Code}");
        firm.Office.Text(Naryn).ShouldStartWith(firm.Booking.Code);

        for (var miss = 0; miss < Lookups.MostMisses; miss++)
        {
            // By words and by forged buttons alike, of codes that are not there and of one that is another region's.
            var code = miss == 0 ? firm.Booking.Code : $"00{miss}";
            await (miss % 2 == 0 ? firm.Office.Writes(Osh, $"/book {code}") : Presses(firm, Osh, "book", $"withdraw-{code}"));
            firm.Office.Text(Osh).ShouldBe(None);
        }

        foreach (var _ in Enumerable.Range(0, 3))
            await firm.Office.Writes(Osh, $"/book {firm.Booking.Code}");
        firm.Office.Text(Osh).ShouldStartWith("Слишком много кодов не нашлось.");
        (await firm.Office.Audit()).Count(entry => entry.Note.Details == "20 misses within an hour").ShouldBe(1);
        await firm.Office.Writes(Naryn, $"/book {firm.Booking.Code}");
        firm.Office.Text(Naryn).ShouldStartWith(firm.Booking.Code);

        await firm.Office.Pass(TimeSpan.FromHours(1));
        await firm.Office.Writes(Osh, "/book 0000");
        firm.Office.Text(Osh).ShouldBe(None);
    }

    [Fact]
    public async Task She_sees_and_changes_only_cards_of_lawyers_who_work_in_her_regions_alone()
    {
        await using var firm = await Open();
        var card = firm.Calendar.Lawyers.Values.Single();
        await firm.Office.Writes(Osh, "/lawyers");
        firm.Office.Text(Osh).ShouldNotContain("Айгүл");
        firm.Office.Text(Osh).ShouldContain("Вы меняете карточки юристов, которые работают только здесь: Ошская область.");

        // Her own one is hers from the beginning, and stays within her regions.
        await firm.Office.Presses(Osh, "➕ Добавить юриста");
        await firm.Office.Writes(Osh, "Нурлан");
        var own = firm.Calendar.Lawyers.Values.Last();
        own.Places.ShouldBe(["osh"]);
        await firm.Office.Presses(Osh, "📍 Места");
        Should.Throw<InvalidOperationException>(() => firm.Office.Press(Osh, "Нарынская область"));
        await Presses(firm, Osh, "lawyers", "toggle-naryn");
        await firm.Office.Writes(Osh, "Нарынская область");
        await firm.Office.Presses(Osh, "✓ Ошская область");
        firm.Calendar.Lawyers[own.Id].Places.ShouldBe(["osh"]);
        await firm.Office.Writes(Osh, "Узгенский");
        firm.Calendar.Lawyers[own.Id].Places.ShouldBe(["osh", "uzgen"]);

        // What stands behind a button she may have written herself.
        foreach (var action in new[] { $"open-{card.Id}", "pause", "toggle-Phone", "field-office", "link-", "remove-sure" })
            await Presses(firm, Osh, "lawyers", action);
        firm.Calendar.Lawyers[card.Id].ShouldBe(card);
    }

    [Fact]
    public async Task A_card_that_was_given_to_another_region_while_she_looked_at_it_is_hers_no_more()
    {
        await using var firm = await Open();
        var card = firm.Calendar.Lawyers.Values.Single();
        await Saves(firm, card = card with { Version = card.Version + 1, Places = ["osh"] });
        await firm.Office.Writes(Osh, "/lawyers");
        await firm.Office.Presses(Osh, "⚖ Айгүл");
        var pause = firm.Office.Press(Osh, "⏸ Приостановить");
        await Saves(firm, card = card with { Version = card.Version + 1, Places = ["osh", "naryn"] });
        await firm.Office.Does(Osh, pause);
        firm.Calendar.Lawyers[card.Id].Paused.ShouldBeFalse();
    }

    [Fact]
    public async Task Her_load_is_that_of_her_regions()
    {
        await using var firm = await Open();
        await firm.Office.Writes(Osh, "/load");
        firm.Office.Text(Osh).ShouldNotContain("Нарын");
        firm.Office.Text(Osh).ShouldNotContain("Айгүл");
        await firm.Office.Writes(Naryn, "/load");
        firm.Office.Text(Naryn).ShouldContain("Нарынская область");
    }

    [Fact]
    public async Task What_we_do_not_offer_is_not_booked_whatever_stands_behind_the_button()
    {
        await using var firm = await Open();
        await firm.Office.Writes(Osh, "/book");
        foreach (var action in new[] { "topic-Aizada +996555123456", "spoken-7", "way-2", "way-Chat", "place-nowhere", "day-1", "slot-1" })
            await Presses(firm, Osh, "book", action);
        firm.Office.Text(Osh).ShouldBe("О чём нужен совет тому, кто перед вами?");
    }

    [Theory]
    [InlineData("📍 Места", "+996555123456")]
    [InlineData("💬 Как говорит", "7")]
    public async Task What_we_do_not_offer_enters_no_card_whatever_stands_behind_the_button(string field, string value)
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, field);
        var card = firm.Calendar.Lawyers.Values.Single();
        await Presses(firm, Office.Admin, "lawyers", $"toggle-{value}");
        firm.Calendar.Lawyers.Values.Single().ShouldBe(card);
    }

    [Theory]
    [InlineData("\u200b\u2060")]
    [InlineData("\u202e ")]
    [InlineData("\u3164")]
    public async Task A_lawyers_name_is_something_that_can_be_seen(string name)
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "➕ Добавить юриста");
        await firm.Office.Writes(Office.Admin, name);
        firm.Calendar.Lawyers.ShouldHaveSingleItem();
        await firm.Office.Writes(Office.Admin, $"Нур{name}лан");
        firm.Office.Get<LawyerText>().Name(firm.Calendar.Lawyers.Values.Last()).Trim().ShouldBeOneOf("Нурлан", "Нур лан");
    }

    // As under a board: such a button is never old, and anybody can forge one.
    private static Task Presses(LawFirm firm, string who, string command, string action)
        => firm.Office.Does(who, new InboundContent.Pressed(new ButtonData(0, $"s.{command}.{action}").ToString(), "ours", "press"));

    private static Task Saves(LawFirm firm, Lawyer card)
        => firm.Office.Get<IStore>().Commit([new ConsultationChange.LawyerSaved(card)], TestContext.Current.CancellationToken);

    private static async Task<LawFirm> Open()
    {
        var firm = await LawFirm.Open();
        await firm.Office.Appoints(Naryn, "координатор", "Нарынская область");
        await firm.Office.Appoints(Osh, "координатор", "Ошская область");
        await firm.Office.Reads(LawFirm.Her, Language.Ru, "naryn");
        await firm.Books(known: true);
        firm.Booking.Region.ShouldBe("naryn");
        return firm;
    }
}
