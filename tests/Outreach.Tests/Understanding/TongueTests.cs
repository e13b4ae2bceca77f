using Outreach.Content.Meanings;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Understanding;

/// <summary>Who writes before choosing a language is answered in the language of the words, where it is clear.</summary>
public sealed class TongueTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Theory]
    [InlineData("помогите хозяин забрал паспорт", Language.Ru)]
    [InlineData("памагити забрали паспарт", Language.Ru)]
    [InlineData("я в москве меня обманули с работой", Language.Ru)]
    [InlineData("здравствуйте", Language.Ru)]
    [InlineData("помощь", Language.Ru)]
    [InlineData("сотрудник", Language.Ru)]
    [InlineData("юрист нужен", Language.Ru)]
    [InlineData("срочно", Language.Ru)]
    [InlineData("pomogite menya byut", Language.Ru)]
    [InlineData("жардам бергилечи паспортумду алып койду", Language.Ky)]
    [InlineData("мени урушат", Language.Ky)]
    [InlineData("салам кандайсыз", Language.Ky)]
    [InlineData("жардам", Language.Ky)]
    [InlineData("кызматкер", Language.Ky)]
    [InlineData("көмөк", Language.Ky)]
    [InlineData("jardam bergile", Language.Ky)]
    [InlineData("айлыгымды үч ай бербей жатышат", Language.Ky)]
    public void Clear_words(string words, Language language) => Of(words).ShouldBe(language);

    [Theory]
    [InlineData("sos")]
    [InlineData("SOS!!!")]
    [InlineData("/start")]
    [InlineData("START")]
    [InlineData("112")]
    [InlineData("1")]
    [InlineData("🆘")]
    [InlineData("")]
    [InlineData("Дубай")]
    [InlineData("паспорт")]
    public void What_could_be_either(string words) => Of(words).ShouldBeNull();

    private static Language? Of(string words)
        => ShippedContent.Once(TestOutreach.ContentFolder, _today, ShippedContent.Keys.Keys).Playbook!.Meanings.LanguageOf(Saying.Of(words));
}
