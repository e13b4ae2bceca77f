using Outreach.People;

namespace Outreach.Documents.Review;

/// <summary>
/// The words of the sheet itself. They stand here and not in the content: a sheet is found again by its heads, and these must not change
/// between the day on which it is written and the day on which it comes back.
/// </summary>
internal sealed record ReviewWords
{
    public static ReviewWords Kyrgyz { get; } = new()
    {
        Instruction = "Түшүндүрмө",
        People = "Адамдарга",
        Staff = "Командага",
        File = "Файл",
        Place = "Орду",
        Beside = "Орусча",
        Now = "Азыркы текст",
        ReadsWell = "Жакшы окулабы?",
        Change = "Жаңы текст",
        Remark = "Эскертүү",
        Former = "Мурунку текст (тийбеңиз)",
        Yes = "ооба",
        No = "жок",
        OnlyThese = "Тизмеден тандаңыз: ооба же жок.",
        Lines =
        [
            "Тексттерди эне тилинде окуп чыгуу",
            "Бул тексттерди адамдар телефонунан окушат. Сиздин эне тилиңизде табигый угулабы, түшүнүктүүбү, карап чыгыңыз.",
            "1. Барактар ылдый жакта: «Адамдарга» — адамдар окуган тексттер, «Командага» — команда окуган тексттер.",
            "2. «Жакшы окулабы?» тилкесинен ооба же жок дегенди тандаңыз.",
            "3. Башкача айтуу керек болсо, текстти башынан аягына чейин «Жаңы текст» тилкесине жазыңыз. "
                + "Өзгөртүү керек болбосо, бош калтырыңыз.",
            "4. {lesson} сыяктуу кашаадагы сөздөрдү, шилтемелерди жана сандарды өзгөртпөңүз: кашаанын ордун программа толтурат.",
            "5. Кыска жазыңыз: экранга 600 белги, баскычка 40 белги батат. Орду «sms» деп бүткөн текст SMS болуп кетет, "
                + "анын ар бир тамгасы үчүн акы төлөнөт.",
            "6. Сурооңуз же шегиңиз болсо, «Эскертүү» тилкесине жазыңыз.",
            "7. Саптарды чыпкалоого болот. Калган тилкелерге тийбеңиз.",
            "8. Бүткөндө .xlsx түрүндө сактап, кайра жөнөтүңүз.",
        ],
    };

    public static ReviewWords Russian { get; } = new()
    {
        Instruction = "Как это заполнять",
        People = "Для людей",
        Staff = "Для команды",
        File = "Файл",
        Place = "Место",
        Beside = "По-кыргызски",
        Now = "Текст сейчас",
        ReadsWell = "Читается хорошо?",
        Change = "Новый текст",
        Remark = "Замечание",
        Former = "Прежний текст (не трогать)",
        Yes = "да",
        No = "нет",
        OnlyThese = "Выберите из списка: да или нет.",
        Lines =
        [
            "Чтение текстов на родном языке",
            "Эти тексты люди читают в телефоне. Посмотрите, звучат ли они на вашем родном языке естественно и понятно.",
            "1. Листы внизу: «Для людей» — то, что читают люди, «Для команды» — то, что читает команда.",
            "2. В столбце «Читается хорошо?» выберите да или нет.",
            "3. Если надо сказать иначе, напишите весь текст целиком в столбец «Новый текст». Если менять нечего, оставьте его пустым.",
            "4. Слова в скобках, такие как {lesson}, ссылки и числа не меняйте: на место скобок программа ставит своё.",
            "5. Пишите коротко: на экране 600 знаков, на кнопке 40. Текст, место которого кончается на «sms», уходит как SMS: "
                + "там каждая буква стоит денег.",
            "6. Вопросы и сомнения пишите в столбец «Замечание».",
            "7. Строки можно отбирать фильтром. Остальные столбцы не меняйте.",
            "8. Когда закончите, сохраните как .xlsx и пришлите обратно.",
        ],
    };

    public required string Instruction { get; init; }

    public required string People { get; init; }

    public required string Staff { get; init; }

    public required string File { get; init; }

    public required string Place { get; init; }

    public required string Beside { get; init; }

    public required string Now { get; init; }

    public required string ReadsWell { get; init; }

    public required string Change { get; init; }

    public required string Remark { get; init; }

    public required string Former { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string OnlyThese { get; init; }

    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>The heads in the order in which they are written.</summary>
    public IReadOnlyList<string> Heads => [File, Place, Beside, Now, ReadsWell, Change, Remark, Former];

    public static ReviewWords Of(Language language) => language == Language.Ky ? Kyrgyz : Russian;
}
