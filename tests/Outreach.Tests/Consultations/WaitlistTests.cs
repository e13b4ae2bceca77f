using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>What the waiting list offers, and what not again.</summary>
public sealed class WaitlistTests
{
    private const string Offer = "Есть время:";

    [Fact]
    public async Task Who_said_that_none_of_these_days_suits_is_offered_none_of_them_and_a_new_one_when_it_comes()
    {
        await using var firm = await LawFirm.Open();
        await Waits(firm);
        await firm.After(TimeSpan.FromHours(1));
        await firm.Round();
        Offers(firm).ShouldBeEmpty("she saw these days and said no");
        // Saturdays were no days of consultation when she looked.
        await firm.Office.Writes(LawFirm.Lawyer, "/hours сб 10-12");
        await firm.Office.Writes(LawFirm.Lawyer, "да");
        await firm.Round();
        Offers(firm).ShouldHaveSingleItem().ShouldBe($"{Offer} 28.11, 10:00 (Бишкек). Нужно? Ответьте ЗАПИСЬ.");
    }

    [Fact]
    public async Task Who_says_no_to_a_time_is_not_offered_the_next_one_of_the_same_day()
    {
        await using var firm = await LawFirm.Open();
        await Waits(firm);
        await firm.Office.Writes(LawFirm.Lawyer, "/hours сб 10-12");
        await firm.Office.Writes(LawFirm.Lawyer, "да");
        await firm.Round();
        await firm.Office.Writes(LawFirm.Her, "запись");
        await firm.Office.Presses(LawFirm.Her, "Нет, подожду ещё");
        await firm.Round();
        Offers(firm)[^1].ShouldBe($"{Offer} 05.12, 10:00 (Бишкек). Нужно? Ответьте ЗАПИСЬ.", "the Saturday after it, not an hour later");
    }

    private static IReadOnlyList<string> Offers(LawFirm firm)
        => [.. firm.Office.Notes(LawFirm.Her).Where(note => note.StartsWith(Offer, StringComparison.Ordinal))];

    private static async Task Waits(LawFirm firm)
    {
        foreach (var word in new[] { "/start", "русский", "запись" })
            await firm.Office.Writes(LawFirm.Her, word);
        foreach (var label in new[] { "💰 Не платят зарплату", "По-русски", "📞 По телефону", "Эти дни не подходят", "⏳ Встать в очередь", "В любое время (8–21)" })
            await firm.Office.Presses(LawFirm.Her, label);
        firm.Calendar.Waiters.ShouldHaveSingleItem();
    }
}
