using System.Text;
using CsCheck;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Content;

public sealed class ContentCheckTests
{
    /// <summary>A problem stands so many lines from its cause at most: an editor sees both on one screen.</summary>
    private const int Near = 30;

    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void The_shipped_content_is_good() => ShippedContent.Read(TestOutreach.ContentFolder, Today).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("flows/menu.yaml", "go: flow:lessons", "go: flow:lesons", "there is no flow 'lesons'")]
    [InlineData("flows/menu.yaml", "        label: { ky: \"📖 Сабактар\", ru: \"📖 Уроки\" }", "        label: { ky: \"📖 Сабактар\" }", "the Russian text (ru) is missing")]
    [InlineData("flows/menu.yaml", "  - id: menu", "  - id: menu\n    sya: x", "'sya' is not known here")]
    [InlineData("flows/forget.yaml", "do: delete_me", "do: erase_all", "'do: erase_all' is not known")]
    [InlineData("flows/lesson-offer.yaml", "sources: [iom-brochure-2016, migrant-guide-2017]", "sources: [nowhere]", "the source 'nowhere' is not in sources.yaml")]
    [InlineData("sources.yaml", "https://", "htp://", "is no address on the web")]
    [InlineData("flows/lesson-offer.yaml", "reviewed: no", "reviewed: A.B. 2026-13-01", "does not say who read it")]
    [InlineData("flows/lesson-offer.yaml", "        right: true\n", "", "a quiz needs exactly one right option")]
    [InlineData("flows/lesson-offer.yaml", "        right: true\n", "        right: да\n", "'right: да' is neither true nor false")]
    [InlineData("flows/lesson-offer.yaml", "sources: [iom-brochure-2016, migrant-guide-2017]", "sources: [iom-brochure-2016, migrant-guide-2017", "a bracket [ is not closed")]
    [InlineData("keywords.yaml", "  back: [", "  back: [\n    кайра,\n  forth: [", "a bracket [ is not closed")]
    [InlineData("texts.yaml", "Сегодня в {time}. Код {code}.", "Бүгүн саат {time}, күн өттү, түн үчүн. Код {code}.", "the Russian text (ru) is written in Kyrgyz")]
    [InlineData("flows/lessons.yaml", "choices: lessons", "choices: lesons", "'choices: lesons' is not known")]
    [InlineData("flows/help.yaml", "{numbers:chosen}", "{numbers:mars}", "cannot be filled in")]
    [InlineData("hotlines.yaml", "show: \"112\", inside: kg", "show: \"112\"", "does not begin with +")]
    [InlineData("hotlines.yaml", "    hours: always\n", "", "'hours' is missing")]
    [InlineData("hotlines.yaml", "hours: mon-fri 9:00-18:00", "hours: from 9 to 18", "are no hours")]
    [InlineData("hotlines.yaml", "    clock: Asia/Bishkek\n    note", "    note", "does not say by which clock")]
    [InlineData("hotlines.yaml", "clock: Asia/Seoul", "clock: Asia/Soul", "is no clock")]
    [InlineData("hotlines.yaml", "    phrase:\n      words: \"Yard", "    frase:\n      words: \"Yard", "'tr' has no phrase in its language")]
    [InlineData("hotlines.yaml", "    also: [\"мексик*\"", "    sources: [\"мексик*\"", "nobody can type 'mx'")]
    [InlineData("hotlines.yaml", "show: \"189\"", "show: \"18-ab9\"", "'18-ab9' is no phone number")]
    [InlineData("hotlines.yaml", "show: \"189\"", "show: \"18+9\"", "'18+9' is no phone number")]
    [InlineData("hotlines.yaml", "show: \"189\"", "show: \"1 (89\"", "'1 (89' is no phone number")]
    [InlineData("hotlines.yaml", "show: \"189\"", "show: \"1\"", "the number '1' has 1 digits")]
    [InlineData("hotlines.yaml", "show: \"189\"", "show: \"1234 5678 9012 3456\"", "has 16 digits")]
    [InlineData("hotlines.yaml", "show: \"189\"", "show: \"+189\"", "the number '+189' has 3 digits")]
    [InlineData("hotlines.yaml", "show: \"189\", inside: kg", "show: \"189\", inside: kgg", "the country 'kgg' is not listed")]
    [InlineData("hotlines.yaml", "show: \"112\", inside: elsewhere", "show: \"112\", inside: uz", "the country 'uz' is not listed")]
    [InlineData("hotlines.yaml", "\"+996 999 312 002\"", "\"+999 999 312 002\"", "no country has the code with which '+999 999 312 002' begins")]
    [InlineData("hotlines.yaml", "\"+996 999 312 002\"", "\"+996 999 312\"", "'+996 999 312' has too few digits for its country")]
    [InlineData("hotlines.yaml", "+7 925 285 50 47", "+7 925 285 50 477", "'+7 925 285 50 477' has too many digits for its country")]
    [InlineData("hotlines.yaml", "flag: 🇰🇬", "flag: кыргыз", "'кыргыз' is no flag")]
    [InlineData("hotlines.yaml", "- id: any-112", "- id: any_112", "'any_112' is no name")]
    [InlineData("flows/help.yaml", "    most: 7\n", "", "a long list needs 'choices:', 'most:' and 'more:'")]
    [InlineData("keywords.yaml", "  back: [", "  back: [\n    стоп,", "sounds like")]
    [InlineData("texts.yaml", "  weather:", "  wether:", "'wether' is not known here")]
    [InlineData("staff.yaml", "№{number}: почему?", "№{nomer}: почему?", "'case_give_why' has other gaps in {braces}")]
    [InlineData("texts.yaml", "Следующее дежурство: {when}", "Следующее дежурство: {when_}", "'hotline_next' has other gaps in {braces}")]
    [InlineData("regions.yaml", "- id: batken", "- ident: batken", "'id' is missing")]
    [InlineData("flows/menu.yaml", "go: flow:about\n", "go: flow:about\n        set: { [a]: b, [c]: d }\n", "a plain word is expected before the colon")]
    [InlineData("flows/menu.yaml", "    options:", "    options: &here", "'&' and '*' before a value")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "ru: *С чего начнём?*", "'&' and '*' before a value")]
    [InlineData("flows/menu.yaml", "      - id: language", "---\n      - id: language", "a second document begins here")]
    [InlineData("flows/resumed.yaml", "do: resume\n    go: call", "do: resume\n    go: end", "a deed shows nothing")]
    [InlineData("flows/resumed.yaml", "do: resume\n    go: call\n", "do: resume\n    go: do\n  - id: other\n    say: { ky: А, ru: А }\n    go: done\n", "go round or on here")]
    [InlineData("flows/lesson-offer.yaml", "ru: Безопасная работа", "ru: Безопасная работа за границей и дома тоже", " letters")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "ru: \"С чего\\0начнём?\"", "cannot be shown (U+0000)")]
    [InlineData("texts.yaml", "ru: ☁ Сегодня", "ru: ☁\ufffeСегодня", "cannot be shown (U+FFFE)")]
    [InlineData("regions.yaml", "ru: Баткенская область", "ru: Баткенская область на самом юге Кыргызстана", " letters")]
    [InlineData("texts.yaml", "ru: ☁ Сегодня", "ru: \"☁\"\n    ru: ☁ Сегодня", "this is not YAML")]
    [InlineData("flows/menu.yaml", "segments: 3", "segments: 9", "an SMS of 9 segments is not sent")]
    [InlineData("flows/lessons.yaml", "ru: \"О чём рассказать? Каждый ваш ответ — SMS, её оплачиваете оператору связи.\"", "kg: x", "'kg' is not known here")]
    [InlineData("flows/lessons.yaml", "        ru: \"О чём рассказать? Каждый ваш ответ — SMS, её оплачиваете оператору связи.\"\n", "", "the Russian text (ru) is missing")]
    [InlineData("flows/stopped.yaml", "ru: \"Хорошо, больше", "ru: \"Хорошо, мы услышали вас и всё поняли. Хорошо, мы услышали вас и всё поняли. Хорошо, больше", "by SMS the text is 5 units too long for 2 segments in Ru")]
    [InlineData("flows/menu.yaml", "segments: 3", "segments: 1", "units too long for 1 segment in Ru")]
    [InlineData("flows/welcome.yaml", "ru: Хорошо. Напишите, когда будет удобно.", "ru: Нажмите 🆘 здесь.", "by SMS '🆘' would be missing amid the words in Ru")]
    [InlineData("texts.yaml", "ru: \"Не понимаю. Напишите цифру из списка: 1, 2, 3…\"", "ru: \"Нажмите 🆘 тут.\"", "'not_understood': by SMS '🆘' would be missing")]
    [InlineData("flows/welcome.yaml", "ru: \"Я программа.", "ru: \"Мы — горячая линия.", "'горячая линия' stands in the first 40 letters")]
    [InlineData("flows/lesson-offer.yaml", "group: before", "group: befor", "there is no group 'befor' of lessons")]
    [InlineData("flows/lesson-offer.yaml", "group: before\n", "", "there is no group '' of lessons")]
    [InlineData("flows/lesson-offer.yaml", "      right: true\n    - id: c", "    - id: c", "needs exactly one right option of several")]
    [InlineData("flows/lesson-offer.yaml", "    ru: кто бы ни позвал", "    ru: кто бы ни позвал вас на работу за границу, даже если это сосед, друг детства или родной человек", " letters")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "ru: Напишите в чат #помощь, ответим", "the text ends before the sign #")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "ru: Внимание: с чего начнём?", "a colon with a blank behind it stands inside a text")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "ru:\u00a0С чего начнём?", "a sign that looks like a blank and is none stands here (U+00A0)")]
    [InlineData("flows/menu.yaml", "      ru: С чего начнём?", "\u00a0\u00a0    ru: С чего начнём?", "a sign that looks like a blank and is none stands here (U+00A0)")]
    [InlineData("flows/menu.yaml", "      ru: С чего начнём?", "\tru: С чего начнём?", "a tab stands at the beginning of the line")]
    [InlineData("flows/menu.yaml", "      ru: С чего начнём?", "      \tru: С чего начнём?", "a tab stands at the beginning of the line")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "ru: “С чего начнём?”", "a text stands in typographic quotes")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "ru: „С чего начнём?“", "a text stands in typographic quotes")]
    [InlineData("flows/menu.yaml", "ru: \"📖 Уроки\" }", "ru: Уроки, все }", "stands alone in the braces")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "ru： С чего начнём?", "looks like a colon and is none (U+FF1A)")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "ru: \"С чего начнём?", "a quote is opened here and never closed")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "ru С чего начнём?", "a colon is missing behind 'ru'")]
    [InlineData("flows/menu.yaml", "      ru: С чего начнём?", "       ru: С чего начнём?", "begins too far left or right")]
    [InlineData("flows/menu.yaml", "reviewed: no", "reviewed: да", "'reviewed: да' does not say who read it")]
    [InlineData("flows/menu.yaml", "reviewed: no", "reviewed: yes", "'reviewed: yes' does not say who read it")]
    [InlineData("flows/menu.yaml", "reviewed: no", "reviewed: 2026-12-01", "does not say who read it")]
    [InlineData("flows/about-you.yaml", "when: region_has_raions, buttons", "when: region_has_raions, butons", "'when: butons' is not known")]
    public void A_mistake_is_named_with_its_file_and_line(string file, string right, string wrong, string said)
    {
        using var copy = new ContentCopy();
        var before = File.ReadAllText(Path.Combine(copy.Path, file));
        var line = before[..before.IndexOf(right, StringComparison.Ordinal)].Count(static sign => sign == '\n') + 1;
        copy.Replace(file, right, wrong);
        var problems = ShippedContent.Read(copy.Path, Today).Problems;
        problems.ShouldContain(problem => problem.File == file && Math.Abs(problem.Line - line) <= Near && problem.What.Contains(said, StringComparison.Ordinal) && problem.Mend.Length > 0);
        AreInBothLanguages(problems);
    }

    [Theory]
    [InlineData("hotlines.yaml", "lines: [any-112, kg-mfa-consular, uz-2017]", "lines: [kg-mfa-consular]", "which nobody phoned within 90 days")]
    [InlineData("hotlines.yaml", "  elsewhere:\n", "  nowhere:\n", "the place 'elsewhere' is missing")]
    [InlineData("hotlines.yaml", "  kg:\n", "  qq:\n", "the place 'kg' is missing")]
    [InlineData("hotlines.yaml", "    checked:\n", "    checked: 2027-11-24\n", "was phoned on a day that has not come yet: 2027-11-24")]
    public void What_is_missing_is_named_where_it_belongs(string file, string right, string wrong, string said)
    {
        using var copy = new ContentCopy();
        copy.Replace(file, right, wrong);
        var problems = ShippedContent.Read(copy.Path, Today).Problems;
        problems.ShouldContain(problem => problem.File == file && problem.Line > 0 && problem.What.Contains(said, StringComparison.Ordinal) && problem.Mend.Length > 0);
        AreInBothLanguages(problems);
    }

    [Fact]
    public void A_mark_at_the_beginning_of_a_file_says_nothing_and_is_taken_away()
    {
        using var copy = new ContentCopy();
        foreach (var file in new[] { "flows/menu.yaml", "texts.yaml", "keywords.yaml" })
            copy.Write(file, "\uFEFF" + File.ReadAllText(Path.Combine(copy.Path, file)));
        ShippedContent.Read(copy.Path, Today).Problems.ShouldBeEmpty();
    }

    /// <summary>Only what is missing cannot be named with its own line.</summary>
    [Theory]
    [InlineData("flows/menu.yaml", "go: flow:about\n", "go: meun\n", "there is no step 'meun'")]
    [InlineData("flows/about-you.yaml", "when: region_has_raions, buttons", "when: region_has_raions, butons", "'when: butons'")]
    [InlineData("flows/urgent.yaml", "save: country", "save: coutnry", "'coutnry' cannot be kept")]
    [InlineData("flows/language.yaml", "set: { language: ru }", "set: { language: rus }", "'rus' is not a language")]
    [InlineData("flows/help.yaml", "{numbers:chosen}", "{numbers:mars}", "'{numbers:mars}' cannot be filled in")]
    [InlineData("flows/lesson-offer.yaml", "ru: Безопасная работа", "ru: Безопасная работа за границей и дома тоже", "letters")]
    [InlineData("flows/lesson-offer.yaml", "group: before", "group: befour", "there is no group 'befour'")]
    [InlineData("flows/lesson-offer.yaml", "sources: [iom-brochure-2016", "sources: [nowhere", "the source 'nowhere'")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "ru: Горячая линия", "'горячая линия' stands in the first")]
    [InlineData("flows/welcome.yaml", "ru: Хорошо. Напишите, когда будет удобно.", "ru: Нажмите 🆘 здесь.", "by SMS '🆘'")]
    [InlineData("flows/menu.yaml", "id: menu\ntitle", "id: main\ntitle", "the id 'main' is not the file's name")]
    [InlineData("checks/offer.yaml", "risky: \"yes\"", "risky: maybe", "'maybe' cannot be the risky answer")]
    [InlineData("texts.yaml", "ru: \"Не понимаю. Напишите цифру из списка: 1, 2, 3…\"", "ru: \"Нажмите 🆘 тут.\"", "by SMS '🆘'")]
    [InlineData("texts.yaml", "{number:kg-mfa-consular}: чет", "{number:kg-mfa}: чет", "'{number:kg-mfa}' cannot be filled in")]
    [InlineData("texts.yaml", "ru: ☁ Сегодня", "ru: Торговля людьми. Сегодня", "stands in the first 40 letters")]
    [InlineData("staff.yaml", "№{number}: почему?", "№{number}: {number:kg-x} почему?", "'{number:kg-x}' cannot be filled in")]
    [InlineData("regions.yaml", "ru: Баткенская область", "ru: Баткенская область на самом юге Кыргызстана", "letters")]
    [InlineData("keywords.yaml", "  back: [", "  back: [\n    стоп,", "sounds like")]
    [InlineData("meanings.yaml", "<my-papers> ошолордо", "<my-paper> ошолордо", "the group '<my-paper>'")]
    [InlineData("hotlines.yaml", "    also: [\"мексик*\"", "    clock: Mexico\n    also: [\"мексик*\"", "'Mexico' is no clock")]
    [InlineData("hotlines.yaml", "emergency: [kg-112, kg-102]", "emergency: [kg-102x, kg-112]", "the line 'kg-102x'")]
    [InlineData("hotlines.yaml", "regions: [osh, osh-city]", "regions: [osh, osh-town]", "the region 'osh-town'")]
    [InlineData("hotlines.yaml", "lines: [any-112, kg-mfa-consular, uz-2017]", "lines: [kg-mfa-consular]", "which nobody phoned")]
    [InlineData("answers.yaml", "ru: \"Здравствуйте. Я на месте", "ru: \"Полиция. Я на месте", "stands in the first 40 letters")]
    public void The_wrong_line_itself_is_named(string file, string right, string wrong, string said)
    {
        using var copy = new ContentCopy();
        var at = copy.Text(file).IndexOf(right, StringComparison.Ordinal) + right.AsSpan().CommonPrefixLength(wrong);
        copy.Replace(file, right, wrong);
        var text = copy.Text(file);
        while (char.IsWhiteSpace(text[at]))
            at++;
        var line = text[..at].Count(static sign => sign == '\n') + 1;
        var problems = ShippedContent.Read(copy.Path, Today).Problems;
        problems.ShouldContain(
            problem => problem.File == file && problem.Line == line && problem.What.Contains(said, StringComparison.Ordinal),
            $"line {line}\n{string.Join('\n', problems)}");
    }

    [Theory]
    [InlineData("flows/menu.yaml", "  - id: menu", "  - id: menu\n    oprions: x", "did you mean 'options'?")]
    [InlineData("flows/menu.yaml", "ru: С чего начнём?", "гu: С чего начнём?", "did you mean 'ru'?")]
    [InlineData("flows/menu.yaml", "go: flow:lessons", "go: flow:lesons", "did you mean 'lessons'?")]
    [InlineData("flows/menu.yaml", "segments: 3", "Segment: 3", "did you mean 'segments'?")]
    [InlineData("flows/lessons.yaml", "choices: lessons", "choices: lesons", "did you mean 'lessons'?")]
    [InlineData("flows/menu.yaml", "go: flow:about\n", "go: meun\n", "did you mean 'menu'?")]
    [InlineData("flows/menu.yaml", "go: flow:lessons", "go: lessons", "did you mean 'flow:lessons'?")]
    [InlineData("flows/welcome.yaml", "go: later", "go: latr", "did you mean 'later'?")]
    [InlineData("flows/urgent.yaml", "go: flow:help/numbers", "go: flow:help/number", "did you mean 'numbers'?")]
    [InlineData("flows/urgent.yaml", "save: country", "save: coutnry", "did you mean 'country'?")]
    [InlineData("flows/language.yaml", "set: { language: ky }", "set: { language: kyy }", "did you mean 'ky'?")]
    [InlineData("flows/help.yaml", "{numbers:chosen}", "{numbers:choosen}", "did you mean '{numbers:chosen}'?")]
    [InlineData("flows/lesson-offer.yaml", "sources: [iom-brochure-2016", "sources: [iom-broshure-2016", "did you mean 'iom-brochure-2016'?")]
    [InlineData("flows/lesson-offer.yaml", "group: before", "group: befor", "did you mean 'before'?")]
    [InlineData("flows/about-you.yaml", "when: region_has_raions", "when: region_has_rayons", "did you mean 'region_has_raions'?")]
    [InlineData("hotlines.yaml", "clock: Asia/Seoul", "clock: Asia/Soul", "did you mean 'Asia/Seoul'?")]
    [InlineData("hotlines.yaml", "emergency: [kg-112, kg-102]", "emergency: [kg-122, kg-102]", "did you mean 'kg-112'?")]
    [InlineData("hotlines.yaml", "\"189\", inside: kg", "\"189\", inside: kgg", "did you mean 'kg'?")]
    [InlineData("hotlines.yaml", "regions: [", "regions: [osh-sity, ", "did you mean 'osh-city'?")]
    [InlineData("meanings.yaml", "<me-of>, <my-papers>", "<me-of>, <my-paper>", "did you mean '<my-papers>'?")]
    [InlineData("answers.yaml", "{number:", "{number:x", "did you mean '{number:")]
    [InlineData("texts.yaml", "{number:", "{number:x", "did you mean '{number:")]
    public void A_misspelt_word_is_answered_with_the_one_that_was_meant(string file, string right, string wrong, string mend)
    {
        using var copy = new ContentCopy();
        copy.Replace(file, right, wrong);
        ShippedContent.Read(copy.Path, Today).Problems.ShouldContain(problem => problem.Mend.Contains(mend, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ru: Внимание: с чего начнём?", "внутри текста двоеточие", "тексттин ичинде кош чекит")]
    [InlineData("ru: Пишите #помощь", "текст обрывается перед знаком #", "текст # белгисинин алдында бүтүп калат")]
    [InlineData("rru: С чего начнём?", "может быть, «ru»?", "балким, «ru»?")]
    public void A_problem_is_told_in_both_languages_of_those_who_write(string wrong, string ru, string ky)
    {
        using var copy = new ContentCopy();
        copy.Replace("flows/menu.yaml", "ru: С чего начнём?", wrong);
        var problems = ShippedContent.Read(copy.Path, Today).Problems;
        problems.ShouldContain(problem => problem.In(Language.Ru).Contains(ru, StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.In(Language.Ky).Contains(ky, StringComparison.Ordinal));
        problems.ShouldAllBe(problem => problem.In(Language.Ru).StartsWith("flows/menu.yaml:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("regions:\n  - &a\n    id: x\n    name: { ky: а, ru: б }\n    raions: [*a]\n", 2)]
    [InlineData("? &a [ *a ]\n: b\n", 1)]
    [InlineData("regions:\n  - { id: x, also: &a [b, b] }\n  - { id: y, also: [*a, *a] }\n", 2)]
    public void A_part_that_stands_in_itself_or_many_times_is_named_and_not_followed(string regions, int line)
    {
        using var copy = new ContentCopy();
        copy.Write("regions.yaml", regions);
        ShippedContent.Read(copy.Path, Today).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Line.ShouldBe(line),
            problem => problem.What.ShouldContain("'&' and '*'"));
    }

    [Fact]
    public void Each_sentence_to_staff_is_said_by_one_folder_and_none_is_missing()
    {
        using var copy = new ContentCopy();
        var keys = ShippedContent.Keys.Keys;
        Problems([.. keys, "can_fly"]).ShouldHaveSingleItem().What.ShouldContain("'can_fly' is missing");
        Problems([.. keys.Where(key => key != "can_book")]).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.What.ShouldBe("'can_book' is not known here"),
            problem => (problem.File, problem.Line > 0).ShouldBe(("staff.yaml", true)));
        Should.Throw<InvalidOperationException>(() => StaffTextKeys.Of([ShippedContent.Keys, new StaffTextKeys(["can_book"])]))
            .Message.ShouldContain("can_book");

        IReadOnlyList<ContentProblem> Problems(IReadOnlyList<string> keys) => PlaybookReader.Read(copy.Path, Today, keys).Problems;
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        using var copy = new ContentCopy();
        copy.Replace("flows/menu.yaml", "go: flow:lessons", "go: flow:lesons");
        copy.Replace("flows/about.yaml", "go: menu", "go: mneu");
        var problems = ShippedContent.Read(copy.Path, Today).Problems;
        problems.Select(problem => problem.File).ShouldBe(["flows/about.yaml", "flows/menu.yaml"], ignoreOrder: true);
    }

    [Fact]
    public void A_step_that_nothing_leads_to_is_named()
    {
        using var copy = new ContentCopy();
        copy.Replace("flows/resumed.yaml", "  - id: call", "  - id: lost\n    say: { ky: А, ru: А }\n    go: menu\n\n  - id: call");
        ShippedContent.Read(copy.Path, Today).Problems.ShouldContain(problem => problem.What == "nothing leads to the step 'lost'");
    }

    [Fact]
    public void A_screen_that_is_too_long_is_named_with_its_length()
    {
        using var copy = new ContentCopy();
        copy.Replace("flows/lessons.yaml", "О чём хотите узнать?", new string('я', 700));
        ShippedContent.Read(copy.Path, Today).Problems.ShouldContain(problem => problem.What.Contains("letters in Ru", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_tells_too_much_on_a_locked_screen_is_named()
    {
        using var copy = new ContentCopy();
        copy.Replace("flows/lessons.yaml", "О чём хотите узнать?", "Торговля людьми, о чём хотите узнать?");
        ShippedContent.Read(copy.Path, Today).Problems.ShouldContain(problem => problem.What.Contains("locked screen", StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_files_are_problems_and_never_an_exception()
    {
        using var copy = new ContentCopy();
        string[] files = ["flows/menu.yaml", "texts.yaml", "hotlines.yaml", "keywords.yaml", "flows/lesson-offer.yaml"];
        string[] scars = ["[", "{", "- - -", ": :", "\t", "\"", "&a *a", "!!x", "\0", "🙂", "|", ">", "id: id: id", new string('[', 100)];
        var damage = from file in Pick.Of(files)
                     from scar in Pick.Of(scars)
                     from place in Gen.Double[0, 1]
                     from cut in Gen.Int[0, 40]
                     select (file, scar, place, cut);
        damage.Sample(
            hurt =>
            {
                // Bytes, not letters: a cut through the middle of a letter is damage too.
                var path = Path.Combine(copy.Path, hurt.file);
                var whole = File.ReadAllBytes(path);
                var at = (int)(hurt.place * (whole.Length - 1));
                File.WriteAllBytes(path, [.. whole[..at], .. Encoding.UTF8.GetBytes(hurt.scar), .. whole[Math.Min(whole.Length, at + hurt.cut)..]]);
                var reading = ShippedContent.Read(copy.Path, Today);
                File.WriteAllBytes(path, whole);
                return (reading.Playbook is null) == (reading.Problems.Count > 0);
            },
            iter: 150, threads: 1);
    }

    // An editor who reads no English is told the same.
    private static void AreInBothLanguages(IReadOnlyList<ContentProblem> problems)
    {
        foreach (var (problem, language) in problems.SelectMany(_ => Enum.GetValues<Language>(), static (problem, language) => (problem, language)))
        {
            ProblemWords.In(language, problem.What).ShouldNotBe(problem.What);
            ProblemWords.In(language, problem.Mend).ShouldNotBe(problem.Mend);
        }
    }
}
