using System.Text.RegularExpressions;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Content;

/// <summary>What the words must not do to who reads them: promise a person, send her into debt, give her an office where a number saves lives.</summary>
public sealed partial class SafeWordsTests
{
    // Nobody is on duty: numbers are shown, and that is what is said.
    private static readonly string[] Promises =
    [
        "тирүү киши", "тирүү адам", "киши менен сүйлөш", "адам менен сүйлөш", "азыр сүйлөш", "киши жардам бер", "үйрөнгөн киши", "дароо жардам бер", "кеңеш сураса болот",
        "живым человек", "живой человек", "с человеком", "поговорить сейчас", "человек поможет", "поможет человек", "помочь человек", "обученн", "сразу помо", "спросить совета.", "и посоветуйтесь",
    ];

    // A debt on paper is what people are held by. Writing down one's own work is another thing.
    private static readonly string[] Debts = ["жаздырып ал", "тилкат жазып", "тилкат ал", "пусть напишут", "напишут на бумаге", "возьмите расписку", "напишите расписку"];

    // What is at home with those who would sell her (a sister did): counsel from whoever gains nothing.
    private static readonly string[] Counsel = ["үйдөгүлөр менен кеңеш", "үйдө кеңеш", "посоветуйтесь дома", "совета дома"];

    private static Playbook Book => PureTalk.Shipped;

    public static TheoryData<string> Flows { get; } = [.. PureTalk.Shipped.Flows.Keys];

    [Theory]
    [MemberData(nameof(Flows))]
    public void No_text_promises_a_person_or_leads_into_debt(string flow) => Said(Book.Flows[flow]).ShouldAllBe(text => IsSafe(text));

    [Fact]
    public void No_sentence_of_the_program_promises_a_person_or_leads_into_debt()
        => Texts.Sentences.SelectMany(key => Both(Book.Texts[key])).ShouldAllBe(text => IsSafe(text));

    [Fact]
    public void Each_emergency_list_begins_with_the_number_that_saves_lives_there()
    {
        Book.Help.Places.Select(place => $"{place.Key} {place.Value.Emergency[0].Numbers[0].Show}").ShouldBe(
            ["kg 112", "ru 112", "kz 112", "tr 112", "ae 999", "kr 112", "uk 999", "de 112", "pl 112", "us 911", "mx 911", "sa 911", "th 191", "elsewhere 112"]);
        Book.Help.Places.Values.ShouldAllBe(place => place.Lines[0] == place.Emergency[0]);
        Book.Help.Places.Values.SelectMany(place => place.Emergency).Select(line => line.Id).ShouldNotContain("kg-minjust");
        Book.Help.Places["kz"].Emergency.Select(line => line.Id).ShouldNotContain("kz-11616");
    }

    [Theory]
    [InlineData("hotlines.yaml", "emergency: [ru-112, ru-embassy, kg-mfa-consular]", "emergency: [ru-embassy, ru-112, kg-mfa-consular]", "the first emergency line of 'ru' is 'ru-embassy'")]
    [InlineData("flows/urgent.yaml", "{number:kg-mfa-consular}", "{number:kg-mfa}", "'{number:kg-mfa}' cannot be filled in")]
    [InlineData("texts.yaml", "{number:kg-child-111}", "{number:kg-child}", "'{number:kg-child}' cannot be filled in")]
    [InlineData("staff.yaml", "{number:kg-mfa-consular}", "{number:kg-mfa}", "'{number:kg-mfa}' cannot be filled in")]
    [InlineData("flows/lesson-offer.yaml", "Безопаснее не уезжать в долг", "Звоните {number:nobody}", "'{number:nobody}' cannot be filled in")]
    [InlineData("texts.yaml", "ru: Фото, видео и файлы здесь не открыть", "ru: Вас не слышат? Не открыть", "stands in the first 40 letters in Ru, which a locked screen shows")]
    public void Content_that_would_bring_it_back_is_refused(string file, string right, string wrong, string said)
    {
        using var copy = new ContentCopy();
        copy.Replace(file, right, wrong);
        ShippedContent.Read(copy.Path, new DateOnly(2026, 11, 24)).Problems.ShouldContain(problem => problem.File == file && problem.What.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_amid_sentences_come_from_the_help_lines_so_that_a_dead_one_is_struck_once()
    {
        foreach (var text in Book.Flows.Values.SelectMany(Said).Concat(Texts.Sentences.Where(key => !key.StartsWith("phone_", StringComparison.Ordinal)).SelectMany(key => Both(Book.Texts[key]))))
            Number().IsMatch(Gap().Replace(text, string.Empty)).ShouldBeFalse(text);
        new[] { "ru-112", "kz-112", "tr-112" }.ShouldAllBe(id => Book.Help.Find(id)!.Numbers[0].Show == Book.Help.Find("kg-112")!.Numbers[0].Show);
    }

    [Theory]
    [InlineData(Language.Ky)]
    [InlineData(Language.Ru)]
    public void A_child_gets_the_line_for_children_before_anything_else(Language language)
    {
        foreach (var step in new[] { "young", "young-said" })
            Filled(Book.Flows["consultation"].Find(step)!.Say!, language).ShouldContain("111");
        Filled(Book.Flows["help"].Find("children")!.Say!, language).ShouldSatisfyAllConditions(
            text => Number().Match(text).Value.ShouldBe("111"),
            text => text.ShouldContain("88002000122"),
            text => text.ShouldContain("112"));
    }

    [Fact]
    public void Abroad_the_consul_stands_beside_the_police_for_whoever_has_no_papers()
    {
        foreach (var place in Book.Help.Places.Values)
        {
            foreach (var (language, sms) in Enum.GetValues<Language>().SelectMany(language => new[] { (language, false), (language, true) }))
            {
                var said = HelpText.Advice(place, Book.Texts, language, sms);
                (place.Id == HelpPlace.Home ? said.Length == 0 : said.Contains("консул", StringComparison.OrdinalIgnoreCase)).ShouldBeTrue($"{place.Id}: {said}");
            }
        }
    }

    [Fact]
    public void Who_takes_a_passport_away_is_not_answered_with_the_police_alone()
        => Both(Book.Flows["lesson-checklist"].Find("taken")!.Say!).ShouldAllBe(text => text.Split("олици")[0].Contains("онсул", StringComparison.Ordinal));

    [Fact]
    public void Where_nobody_gives_consultations_the_talk_says_so_before_it_offers_to_wait()
    {
        var flow = Book.Flows["consultation"];
        flow.Find("way")!.When.ShouldBe("has:consultation_ways");
        flow.After(flow.Find("way")!)!.Id.ShouldBe("no-lawyer");
        flow.Find("no-lawyer")!.Options.Select(option => option.Id).ShouldBe(["numbers", "wait", "menu"]);
    }

    private static bool IsSafe(string text) => !Promises.Concat(Debts).Concat(Counsel).Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Said(Flow flow)
        => flow.Steps.SelectMany(step => new[] { step.Say, step.Explain }.Concat(step.Options.Select(option => option.Label))).OfType<Words>().Concat([flow.Title]).SelectMany(Both);

    private static IEnumerable<string> Both(Words words) => words.Sms is { } few ? [words.Ky, words.Ru, few.Ky, few.Ru] : [words.Ky, words.Ru];

    private static string Filled(Words words, Language language)
        => SmsText.Plain(Placeholders.Fill(words.For(sms: true).In(language), Book, language, new DateOnly(2026, 11, 24), sms: true, _ => null));

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\+?\d[\d ]{8,}\d|\b(10[1-3]|11\d|124|157|1[89]9\d?|999|11616)\b")]
    private static partial Regex Number();
}
