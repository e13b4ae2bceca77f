using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Understanding;

/// <summary>Who says to be under 18, in whatever words; and who only speaks of an age.</summary>
public sealed class OwnAgeTests
{
    private static readonly Playbook Book = ShippedContent.Once(TestOutreach.ContentFolder, new DateOnly(2026, 11, 24), ShippedContent.Keys.Keys).Playbook!;

    [Theory]
    [InlineData("мне 15 лет", "15-17")]
    [InlineData("мне 13", "<14")]
    [InlineData("мне четырнадцать лет", "14")]
    [InlineData("мне только 16 лет помогите", "15-17")]
    [InlineData("мен 16 жаштамын", "15-17")]
    [InlineData("жашым 17де", "15-17")]
    [InlineData("men 15 jashtamyn", "15-17")]
    [InlineData("мен 15темин", "15-17")]
    [InlineData("мен он беш жаштамын", "15-17")]
    [InlineData("мне нет 18", "15-17")]
    [InlineData("мне еще нет 18 лет", "15-17")]
    [InlineData("я несовершеннолетняя", "15-17")]
    [InlineData("18ге чыга элекмин", "15-17")]
    [InlineData("im 15 years old", "15-17")]
    [InlineData("мне пятнадцать", "15-17")]
    [InlineData("учусь в 9 классе", "15-17")]
    [InlineData("я хожу в школу в 8 класс", "15-17")]
    [InlineData("9-класста окуйм", "15-17")]
    [InlineData("мектепте окуйм", "15-17")]
    [InlineData("ребёнок я ещё, 14 мне", "15-17")]
    [InlineData("я ещё ребёнок", "15-17")]
    [InlineData("мен али баламын", "15-17")]
    [InlineData("дочь учится в 9 классе", null)]
    [InlineData("сын ходит в школу", null)]
    [InlineData("у меня ребёнок я ещё кормлю", null)]
    [InlineData("балам 9-класста окуйт", null)]
    [InlineData("учусь в автошколе, класс большой", null)]
    [InlineData("16дамын", "15-17")]
    [InlineData("мне 15 лет стажа", null)]
    [InlineData("мне 17 число подходит", null)]
    [InlineData("мне 25 лет", null)]
    [InlineData("мен 30 жаштамын", null)]
    [InlineData("дочке 15 лет", null)]
    [InlineData("сестре 16, она пропала", null)]
    [InlineData("балам 15 жашта", null)]
    [InlineData("кызым 16 жашта", null)]
    [InlineData("мне платят 15 тысяч", null)]
    [InlineData("работаю 12 часов в день", null)]
    [InlineData("нас 15 человек", null)]
    [InlineData("15 жыл мурда келгем", null)]
    [InlineData("мне 10 дней не дают еду", null)]
    [InlineData("у меня трое детей им 5 10 15", null)]
    [InlineData("можно ли несовершеннолетним работать", null)]
    public void A_child_is_heard(string words, string? band) => OwnAge.Of(Book, words).ShouldBe(band);
}
