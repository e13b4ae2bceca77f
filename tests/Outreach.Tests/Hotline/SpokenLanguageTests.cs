using Outreach.Hotline;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>Which language somebody understands is for who answers, too, and says nothing of where the person is.</summary>
public sealed class SpokenLanguageTests : IAsyncLifetime
{
    private const string Her = "+996555000333";
    private const string Operator = "2001";
    private Office _office = null!;

    private HotlineBoard Board => _office.Get<IHotlineStore>().Board;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.Open();
        await _office.Appoints(Operator, "координатор");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData("кыргызча", Language.Ky)]
    [InlineData("орусча билбейм", Language.Ky)]
    [InlineData("на русском пожалуйста", Language.Ru)]
    public async Task While_a_colleague_answers_it_is_kept_for_the_colleague_and_no_screen_comes_between(string words, Language language)
    {
        var first = language == Language.Ky ? Language.Ru : Language.Ky;
        var id = await Talks(first, "россия");
        Board.Cases[id].Country.ShouldBe("RU");
        await Writes(words);

        (await Words(id))[^1].ShouldBe(words);
        Board.Cases[id].Country.ShouldBe("RU");
        Board.Cases[id].Language.ShouldBe(language);
        (await _office.Person(Her, TestPhone.Sms)).Profile.Language.ShouldBe(language);
        Shown().ShouldStartWith(language == Language.Ky ? "Макул" : "Хорошо");
        // The next number answers the colleague, not a screen of ours.
        await Writes("2");
        (await Words(id))[^1].ShouldBe("2");
    }

    [Theory]
    [InlineData("не понимаю по казахски")]
    [InlineData("мой кыргызский язык плохой")]
    [InlineData("не в турции")]
    [InlineData("түркияда эмесмин")]
    public async Task What_names_no_place_moves_nobody(string words)
    {
        var id = await Talks(Language.Ru, "россия");
        await Writes(words);
        (await Words(id))[^1].ShouldBe(words);
        Board.Cases[id].Country.ShouldBe("RU");
        await Writes("я уже в казахстане");
        Board.Cases[id].Country.ShouldBe("KZ");
    }

    [Theory]
    [InlineData("кыргызча")]
    [InlineData("по-русски")]
    public async Task Where_the_country_is_asked_a_language_is_a_language(string words)
    {
        await Writes("SOS");
        await Writes(words);
        var known = Board.Of((await _office.Person(Her, TestPhone.Sms)).Id).ShouldNotBeNull();
        known.Country.ShouldNotBe("RU");
        known.Language.ShouldBe(words == "кыргызча" ? Language.Ky : Language.Ru);
        Shown().ShouldNotContain("102");
    }

    private async Task<long> Talks(Language language, string country)
    {
        await Writes(language == Language.Ky ? "кыргызча" : "русский");
        await Writes("SOS");
        await Writes(country);
        var id = Board.Of((await _office.Person(Her, TestPhone.Sms)).Id).ShouldNotBeNull().Id;
        var verbs = _office.Get<CaseVerbs>();
        await Did(verbs.Claim, id);
        await Did(verbs.Answer, new CaseVerbs.Words(id, "Где вы?"));
        await _office.Outreach.Rest();
        _office.Outreach.Time.Advance(TimeSpan.FromSeconds(30));
        await _office.Outreach.Rest();
        return id;
    }

    private Task Writes(string words) => _office.Does(Her, new InboundContent.Wrote(words), TestPhone.Sms);

    private string Shown() => TestPhone.Text(_office.Sms.SentTo(Her)[^1]);

    private async Task<IReadOnlyList<string>> Words(long id)
        => [.. (await _office.Get<IHotlineStore>().Words(id, 20, TestContext.Current.CancellationToken)).Where(static word => word.By is null)
            .Select(word => _office.Get<ISealer>().Open(word.Words!, HotlineJson.Default.String))];

    private async Task Did<TWhat, T>(StaffVerb<TWhat, T> verb, TWhat what)
    {
        var who = _office.Get<StaffRoll>().Actor(await _office.Person(Operator), Office.Telegram);
        (await _office.Get<StaffActions>().Do(verb, who, what, TestContext.Current.CancellationToken)).ShouldBeOfType<Decision<T>>();
    }
}
