using System.Text.RegularExpressions;
using Outreach.People;

namespace Outreach.Content;

/// <summary>
/// What is wrong with content, in the languages of those who write it. The English sentence is the key, its gaps are numbered; a sentence
/// that is not here stays as it is.
/// </summary>
internal static partial class ProblemWords
{
    private static readonly (string En, string Ky, string Ru)[] All =
    [
        ("a tab stands at the beginning of the line", "сап табуляция менен башталат", "строка начинается с табуляции"),
        ("put blanks in its place, two for each step to the right", "ордуна боштук коюңуз: ар бир кадамга экиден",
            "поставьте вместо неё пробелы: по два на каждый шаг вправо"),
        ("a sign that looks like a blank and is none stands here ({0})", "бул жерде боштукка окшош, бирок боштук эмес белги турат ({0})",
            "здесь знак, похожий на пробел, но это не пробел ({0})"),
        ("strike what stands before the text and put plain blanks there", "тексттин алдын өчүрүп, кадимки боштук коюңуз",
            "сотрите всё перед текстом и поставьте обычные пробелы"),
        ("strike the sign behind the colon or the dash and put a plain blank there",
            "кош чекиттен же сызыкчадан кийинки белгини өчүрүп, кадимки боштук коюңуз",
            "сотрите знак после двоеточия или дефиса и поставьте обычный пробел"),
        ("'{0}' looks like a colon and is none ({1})", "«{0}» кош чекитке окшош, бирок ал эмес ({1})",
            "«{0}» похоже на двоеточие, но это не оно ({1})"),
        ("write a plain colon with a blank behind it", "кадимки кош чекит жана андан кийин боштук коюңуз",
            "поставьте обычное двоеточие и пробел после него"),
        ("a text stands in typographic quotes, and people would see them", "текст типографиялык тырмакчада турат, адамдар аны көрүп калат",
            "текст стоит в типографских кавычках, и люди их увидят"),
        ("use straight quotes \"…\" around it, or « » if they belong to it", "түз тырмакча \"…\" коюңуз, текстке керек болсо « »",
            "поставьте прямые кавычки \"…\", а если кавычки нужны в тексте — « »"),
        ("put the whole text into straight quotes: \"…\"", "бүт текстти түз тырмакчага алыңыз: \"…\"",
            "возьмите весь текст в прямые кавычки: \"…\""),
        ("this is not YAML: a colon is missing behind '{0}'", "«{0}» деген сөздөн кийин кош чекит жок", "после «{0}» нет двоеточия"),
        ("write 'word: text', with a blank behind the colon", "«сөз: текст» деп жазыңыз, кош чекиттен кийин боштук",
            "напишите «слово: текст», после двоеточия пробел"),
        ("the text ends before the sign #: what follows is not shown to anybody",
            "текст # белгисинин алдында бүтүп калат: андан аркысын эч ким көрбөйт",
            "текст обрывается перед знаком #: дальше никто не увидит"),
        ("'{0}' stands alone in the braces: a comma inside a text ends it there",
            "«{0}» кашаанын ичинде жалгыз турат: үтүр текстти ошол жерден бүтүрүп койгон",
            "«{0}» стоит в скобках отдельно: запятая внутри текста обрывает его"),
        ("this is not YAML: a colon with a blank behind it stands inside a text", "тексттин ичинде кош чекит менен боштук турат",
            "внутри текста двоеточие с пробелом"),
        ("this is not YAML: a text cannot begin with this sign", "текст мындай белги менен башталбайт",
            "текст не может начинаться с этого знака"),
        ("this is not YAML: a quote is opened here and never closed", "тырмакча ачылып, жабылбай калган", "кавычка открыта и не закрыта"),
        ("close it with the same sign; for quotes inside a text use « »", "ошол эле белги менен жабыңыз; тексттин ичинде « » колдонуңуз",
            "закройте тем же знаком; внутри текста пишите « »"),
        ("this is not YAML: a brace { is not closed, or a comma is missing in it", "{ кашаасы жабылган эмес же ичинде үтүр жок",
            "скобка { не закрыта, или в ней нет запятой"),
        ("write { ky: \"…\", ru: \"…\" } on one line", "бир сапка жазыңыз: { ky: \"…\", ru: \"…\" }",
            "напишите в одну строку: { ky: \"…\", ru: \"…\" }"),
        ("this is not YAML: a bracket [ is not closed, or a comma is missing in it", "[ кашаасы жабылган эмес же ичинде үтүр жок",
            "скобка [ не закрыта, или в ней нет запятой"),
        ("write [one, two]", "мындай жазыңыз: [бир, эки]", "напишите [один, два]"),
        ("this is not YAML: the same word stands twice before a colon", "кош чекиттин алдында бир эле сөз эки жолу турат",
            "одно и то же слово стоит перед двоеточием дважды"),
        ("keep one of them", "бирөөсүн калтырыңыз", "оставьте одно из них"),
        ("this is not YAML: this line, or the one above, begins too far left or right",
            "бул сап же үстүңкүсү өтө солдон же өтө оңдон башталат", "эта строка или строка выше начинается слишком левее или правее"),
        ("let it begin right below its neighbours, with blanks alone", "кошуналарынын так астынан баштаңыз, боштук менен гана",
            "начните её ровно под соседними, только пробелами"),
        ("look for a missing colon, quote or wrong indent on this line or the one above",
            "ушул сапта же үстүңкүсүндө кош чекит, тырмакча же боштук туура эмес",
            "проверьте двоеточие, кавычку и отступ в этой строке и выше"),
        ("'{0}' is not known here", "«{0}» бул жерде белгисиз", "«{0}» здесь не знают"),
        ("did you mean '{0}'?", "балким, «{0}»?", "может быть, «{0}»?"),
        ("use one of: {0}", "буларды колдонсо болот: {0}", "можно: {0}"),
        ("'{0}' is missing", "«{0}» жок", "нет «{0}»"),
        ("add a line '{0}: …'", "«{0}: …» деген сап кошуңуз", "добавьте строку «{0}: …»"),
        ("the Kyrgyz text (ky) is missing", "кыргызча текст (ky) жок", "нет кыргызского текста (ky)"),
        ("write it beside the Russian one", "орусчасынын жанына жазыңыз", "напишите рядом с русским"),
        ("the Russian text (ru) is missing", "орусча текст (ru) жок", "нет русского текста (ru)"),
        ("write it beside the Kyrgyz one", "кыргызчасынын жанына жазыңыз", "напишите рядом с кыргызским"),
        ("'reviewed: {0}' does not say who read it as a native speaker, and when", "«reviewed: {0}» ким, качан окуганын айтпайт",
            "«reviewed: {0}» не говорит, кто из носителей языка прочёл и когда"),
        ("write no, or name and day: A.B. 2026-12-01", "no деп же атын, күнүн жазыңыз: A.B. 2026-12-01",
            "напишите no или имя и день: A.B. 2026-12-01"),
        ("a sign stands in the text that cannot be shown ({0})", "текстте көрсөтүүгө болбой турган белги бар ({0})",
            "в тексте знак, который нельзя показать ({0})"),
        ("strike it; it may be invisible: write the line anew", "өчүрүңүз; көрүнбөсө, сапты кайра жазыңыз",
            "сотрите его; если он невидим, наберите строку заново"),
        ("the file is not UTF-8", "файл UTF-8 эмес", "файл не в UTF-8"),
        ("save it as UTF-8", "UTF-8 кылып сактаңыз", "сохраните его в UTF-8"),
        ("the file is missing", "файл жок", "файла нет"),
        ("put it back into the content folder", "content папкасына кайра салыңыз", "верните его в папку content"),
        ("there is no flow '{0}'", "«{0}» деген агым жок", "нет потока «{0}»"),
        ("there is no step '{0}' in this flow", "бул агымда «{0}» кадамы жок", "в этом потоке нет шага «{0}»"),
        ("a quiz needs exactly one right option", "суроонун так бир туура жообу болушу керек",
            "у вопроса должен быть ровно один верный ответ"),
        ("'{0}…' has {1} letters", "«{0}…» — {1} тамга", "«{0}…» — букв: {1}"),
        ("shorten it to {0}", "{0} тамгага чейин кыскартыңыз", "сократите до {0}"),
        ("the source '{0}' is not in sources.yaml", "«{0}» булагы sources.yaml ичинде жок", "источника «{0}» нет в sources.yaml"),
        ("add it there, or correct the id", "ошол жакка кошуңуз же атын оңдоңуз", "добавьте его туда или исправьте имя"),
        ("by SMS the text is {0} units too long for {1} in {2}", "SMS менен текст {0} белгиге узун ({1}, {2})",
            "по SMS текст длиннее на {0} знаков ({1}, {2})"),
        ("the campaign '{0}' ends before it begins", "«{0}» өнөктүгү башталганга чейин эле бүтөт",
            "кампания «{0}» кончается раньше, чем начинается"),
        ("'to:' is its last day", "'to:' — анын акыркы күнү", "'to:' — её последний день"),
        ("what was reported of '{0}' has no source", "«{0}» тууралуу маалыматтын булагы жок", "у отчёта о «{0}» нет источника"),
        ("name it under 'sources:'", "аны 'sources:' алдына жазыңыз", "назовите его под 'sources:'"),
        ("the campaign '{0}' stands twice", "«{0}» өнөктүгү эки жолу турат", "кампания «{0}» стоит дважды"),
        ("the campaigns '{0}' and '{1}' overlap", "«{0}» менен «{1}» өнөктүктөрүнүн күндөрү кайчылашат",
            "дни кампаний «{0}» и «{1}» пересекаются"),
        ("correct their days", "күндөрүн оңдоңуз", "исправьте дни"),
        ("'{0}' is no figure that can stand here", "«{0}» деген көрсөткүч бул жерге жазылбайт", "показатель «{0}» здесь писать нельзя"),
        ("'{0}' is no whole number", "«{0}» бүтүн сан эмес", "«{0}» — не целое число"),
        ("write it in digits alone: 12000", "цифра менен гана жазыңыз: 12000", "напишите только цифрами: 12000"),
        ("step '{0}': {1}", "«{0}» кадамы: {1}", "шаг «{0}»: {1}"),
    ];

    private static readonly (Regex Key, string Ky, string Ru)[] Patterns =
        [.. All.Select(one => (new Regex(Pattern(one.En), RegexOptions.CultureInvariant), one.Ky, one.Ru))];

    /// <summary>The sentence in one language.</summary>
    public static string In(Language language, string english)
    {
        foreach (var (key, ky, ru) in Patterns)
        {
            if (key.Match(english) is not { Success: true } match)
                continue;
            var text = language == Language.Ky ? ky : ru;
            for (var gap = 1; gap < match.Groups.Count; gap++)
            {
                // What stands in a gap may be a sentence itself.
                text = text.Replace($"{{{gap - 1}}}", In(language, match.Groups[gap].Value), StringComparison.Ordinal);
            }

            return text;
        }

        return english;
    }

    private static string Pattern(string english) => $"^{Gap().Replace(Regex.Escape(english), "(.+?)")}\\z";

    // Escaped, a gap is \{0}: what closes it needs no escape.
    [GeneratedRegex(@"\\\{\d\}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
