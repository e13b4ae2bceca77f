using Outreach.Flows.Definitions;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Content;

/// <summary>Ready answers: what is wrong with them is said, and what they leave open is filled in for the country of the case.</summary>
public sealed class AnswersTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("\\n\\n{emergency}\\n\\nЗвоните", "\\n\\n{emergncy}\\n\\nЗвоните", "'{emergncy}' cannot be filled in")]
    [InlineData("{number:ru-112}", "{number:nobody}", "'{number:nobody}' cannot be filled in")]
    [InlineData("ru: \"Вот номера, по которым", "ru: \"Экстренные номера, по которым", "'экстренн' stands in the first 40 letters")]
    [InlineData("- id: hello", "- id: numbers", "'numbers' stands twice")]
    [InlineData("- id: hello", "- id: Hello there", "'Hello there' is no name")]
    [InlineData("    words: [салам, башы, здравствуйте, начало]\n", "", "no word leads to 'hello'")]
    [InlineData("ru: Прощание", "", "the Russian text (ru) is missing")]
    public void A_mistake_is_named_with_its_line(string right, string wrong, string said)
    {
        using var copy = new ContentCopy();
        copy.Replace("answers.yaml", right, wrong);
        ShippedContent.Read(copy.Path, Today).Problems
            .ShouldContain(problem => problem.File == "answers.yaml" && problem.Line > 0 && problem.What.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_too_long_for_an_sms_is_named_with_how_much()
    {
        using var copy = new ContentCopy();
        copy.Replace("answers.yaml", "ru: \"Если появятся вопросы,", $"ru: \"Если появятся вопросы{string.Concat(Enumerable.Repeat(", и ещё", 60))},");
        ShippedContent.Read(copy.Path, Today).Problems
            .ShouldContain(problem => problem.What.Contains("units too long for 5 segments", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("KG", "102")]
    [InlineData("AE", "999")]
    [InlineData("DE", "+996 999 312 002")]
    [InlineData(null, "+996 999 312 002")]
    public void The_numbers_are_those_of_the_country_of_the_case(string? country, string number)
    {
        var book = ShippedContent.Read(TestOutreach.ContentFolder, Today).Playbook.ShouldNotBeNull();
        var answer = book.Answers.Find("emergency").ShouldNotBeNull();
        foreach (var language in Enum.GetValues<Language>())
        {
            AnswerText.Of(answer.Say, book, country, language, Today, sms: false).ShouldSatisfyAllConditions(
                text => text.ShouldContain(number), text => text.ShouldNotContain("{"));
        }
    }

    [Theory]
    [InlineData("паспорт", "passport")]
    [InlineData("ПАСП", "passport")]
    [InlineData("не платят", "wages")]
    [InlineData("айл", "wages")]
    public void An_answer_is_found_by_the_beginning_of_a_word_in_either_language(string word, string id)
        => ShippedContent.Read(TestOutreach.ContentFolder, Today).Playbook.ShouldNotBeNull().Answers.By(word).ShouldHaveSingleItem().Id.ShouldBe(id);
}
