using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

/// <summary>Where the country is asked, a house or a floor is no answer; a number alone, and a country, are.</summary>
public sealed class PlaceWordsTests
{
    private const string Her = "4711";

    [Theory]
    [InlineData("кыргызча", "мени сабап жатышат", "Мира көчөсү 12, үчүнчү кабат", "экинчи кабаттамын", "5-үйдө", "Жибек Жолу 7", "биринчи подъезд", "batir 3", "маркет жакта 2")]
    [InlineData("русский", "меня бьют", "улица Ленина 5, второй этаж", "второй подвал на рынке", "дом 3 у вокзала", "кв 4", "корпус два", "ulitsa 6", "3 этаж", "склад номер 2")]
    public async Task A_number_among_words_chooses_no_country(string language, string cry, params string[] wheres)
    {
        await using var office = await Office.Open();
        await office.Joins(Her, language);
        await office.Writes(Her, cry);
        var asked = office.Text(Her).Split('\n')[0];
        foreach (var where in wheres)
        {
            await office.Writes(Her, where);
            office.Text(Her).ShouldContain(asked, Case.Sensitive, where);
        }

        await office.Writes(Her, "2");
        office.Text(Her).ShouldNotContain(asked);
        await office.Writes(Her, cry);
        await office.Writes(Her, "Түркия");
        office.Text(Her).ShouldNotContain(asked);
    }
}
