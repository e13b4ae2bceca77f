using System.Globalization;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>A coordinator among many lawyers and bookings.</summary>
public sealed class ManyLawyersTests
{
    [Fact]
    public async Task A_long_list_comes_in_pages_within_what_telegram_takes_and_each_card_can_be_opened()
    {
        await using var office = await Office.Open();
        for (var number = 1; number <= 45; number++)
        {
            await office.Writes(Office.Admin, "/lawyers");
            await office.Presses(Office.Admin, "➕ Добавить юриста");
            await office.Writes(Office.Admin, string.Create(CultureInfo.InvariantCulture, $"Юрист {number:00}"));
        }

        await office.Writes(Office.Admin, "/lawyers");
        Buttons(office).Count(button => button.Label.StartsWith('⚖')).ShouldBe(20);
        office.Text(Office.Admin).ShouldNotContain("Юрист 21");
        await office.Presses(Office.Admin, "Следующие ▶");
        await office.Presses(Office.Admin, "Следующие ▶");
        Buttons(office).Count(button => button.Label.StartsWith('⚖')).ShouldBe(5);
        Buttons(office).ShouldAllBe(button => button.Code.Length <= 50);
        await office.Presses(Office.Admin, "⚖ Юрист 45");
        office.Text(Office.Admin).ShouldStartWith("⚖ Юрист 45");
    }

    [Fact]
    public async Task A_stray_word_at_a_card_does_not_lose_it()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/lawyers");
        await firm.Office.Presses(Office.Admin, "⚖ Айгүл");
        await firm.Office.Writes(Office.Admin, "ой");
        firm.Office.Text(Office.Admin).ShouldContain("⚖ Айгүл");
        await firm.Office.Presses(Office.Admin, "🌐 Языки");
        firm.Office.Text(Office.Admin).ShouldNotContain("устарела");
    }

    [Fact]
    public async Task Bookings_are_listed_and_one_says_with_whom_where_and_how_it_stands()
    {
        await using var firm = await LawFirm.Open();
        await firm.Office.Writes(Office.Admin, "/bookings");
        firm.Office.Text(Office.Admin).ShouldStartWith("Записей сейчас нет.");
        await firm.Books();
        await firm.Office.Writes(Office.Admin, "/bookings");
        firm.Office.Text(Office.Admin).ShouldContain("📋 Записи: 1");
        firm.Office.Text(Office.Admin).ShouldContain(firm.Booking.Code);
        firm.Office.Text(Office.Admin).ShouldContain("⚖ Айгүл · в силе");
        await firm.Office.Writes(Office.Admin, $"/book {firm.Booking.Code}");
        firm.Office.Text(Office.Admin).ShouldContain("⚖ Айгүл\nв силе");
        await firm.After(firm.Booking.End - firm.Office.Outreach.Time.GetUtcNow() + TimeSpan.FromMinutes(1));
        await firm.Office.Writes(Office.Admin, $"/book {firm.Booking.Code}");
        firm.Office.Text(Office.Admin).ShouldContain("прошла, юрист ещё не отметил");
    }

    private static IReadOnlyList<Button> Buttons(Office office) => office.Chat.SentTo(Office.Admin).OfType<Outgoing.Show>().Last().Screen.Options;
}
