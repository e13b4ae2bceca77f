using System.Globalization;
using Outreach.Campaigns;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Events.Sheets;
using Outreach.Hotline.Cases;
using Outreach.Imports;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;
using static Outreach.Tests.Fakes.TableFiles;

namespace Outreach.Tests.Imports;

/// <summary>A coordinator has no terminal: she sends the table to the bot, and is led through.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private const string Coordinator = "2001";
    private const string Regional = "2002";
    private Office _office = null!;
    private int _sent;

    private IReadOnlyList<EventSheet> Sheets => _office.Get<IEventStore>().Sheets;

    private IEnumerable<string> Lawyers => _office.Get<IConsultationStore>().Calendar.Lawyers.Values.Select(_office.Get<LawyerText>().Name);

    private string Day => _office.Get<CampaignClock>().Today.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        _office = await Office.Open();
        await _office.Appoints(Coordinator, "координатор");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    public static TheoryData<string> Ways => ["utf-8", "1251", "xlsx"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_table_of_events_is_shown_and_taken_over_at_her_yes(string saved)
    {
        string[][] rows = [EventHeads, Event(Day), Event(Day, "Сезим", heads: "1035")];
        await _office.Writes(Coordinator, "/import");
        _office.Text(Coordinator).ShouldStartWith("📎 Загрузить таблицу");
        await Sends(Coordinator, saved switch { "xlsx" => Xlsx(rows), "1251" => Windows1251(rows), _ => Csv(rows) });
        _office.Text(Coordinator).ShouldBe(
            $"📋 Таблица мероприятий\nНовых листов: 2\nДни: {Day} – {Day}\nПришло всего: 1 100\n\nВ счёт они войдут, когда их утвердит второй человек.");
        Sheets.ShouldBeEmpty();
        await _office.Presses(Coordinator, "✔ Да, загрузить: 2");
        _office.Text(Coordinator).ShouldStartWith("✔ Загружено: 2. Ждут второго человека листы №");
        Sheets.Select(static sheet => (sheet.State, sheet.Facts.Organiser, sheet.Facts.Raion)).ShouldBe(
            [(SheetState.Submitted, "Ак-Жол", "kochkor"), (SheetState.Submitted, "Сезим", "kochkor")], ignoreOrder: true);
        var writer = (await _office.Person(Coordinator)).Id;
        Sheets.ShouldAllBe(sheet => sheet.Writer == writer);
        (await _office.Audit()).ShouldContain(entry => entry.Note.Act == "events.import" && entry.Note.Who == writer && entry.Note.Details == "2 rows");
    }

    [Fact]
    public async Task A_file_that_comes_without_a_word_is_taken_too_also_one_that_was_passed_on()
    {
        await Sends(Coordinator, Csv(EventHeads, Event(Day)), "таблица за ноябрь");
        _office.Text(Coordinator).ShouldStartWith("📋 Таблица мероприятий");
        await _office.Presses(Coordinator, "◀ Нет");
        await Sends(Coordinator, Csv(EventHeads, Event(Day)), change: static showed => showed with { Forwarded = true });
        _office.Text(Coordinator).ShouldStartWith("📋 Таблица мероприятий");
        Sheets.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_colleague_with_a_case_sends_is_for_that_person()
    {
        await _office.Writes("4711", "русский");
        await _office.Writes("4711", "меня бьют, помогите");
        await _office.Writes(Coordinator, "/on");
        await _office.Writes(Coordinator, "/cases");
        await _office.Presses(Coordinator, $"✋ Взять №{_office.Get<IHotlineStore>().Board.Waiting.Single().Id}");
        await Sends(Coordinator, Csv(EventHeads, Event(Day)));
        _office.Text(Coordinator).ShouldNotContain("Таблица мероприятий");
        await _office.Writes(Coordinator, "/import");
        await Sends(Coordinator, Csv(EventHeads, Event(Day)));
        _office.Text(Coordinator).ShouldStartWith("📋 Таблица мероприятий");
    }

    [Fact]
    public async Task What_she_writes_after_a_file_that_nobody_asked_for_is_no_answer()
    {
        await Sends(Coordinator, Csv(["Фамилия"], ["Асанов"]));
        _office.Text(Coordinator).ShouldStartWith("Не узнаю эту таблицу.");
        await _office.Writes(Coordinator, "помогите меня держат взаперти");
        _office.Text(Coordinator).ShouldContain("112");
    }

    [Fact]
    public async Task A_cry_under_a_file_is_heard_as_without_one()
    {
        await Sends(Coordinator, Csv(EventHeads, Event(Day)), "помогите меня держат взаперти");
        _office.Text(Coordinator).ShouldNotContain("Таблица мероприятий");
        _office.Text(Coordinator).ShouldContain("112");
    }

    [Fact]
    public async Task Every_wrong_cell_is_named_and_nothing_is_taken_and_the_mended_file_can_come_at_once()
    {
        await _office.Writes(Coordinator, "/import");
        await Sends(Coordinator, Csv(EventHeads, Event(Day), Event("вчера", raion: "Атлантида"), Event(Day, "", heads: "много")));
        var text = _office.Text(Coordinator);
        text.ShouldStartWith("✖ Ничего не загружено. Что исправить (4):\n\n");
        text.ShouldContain("• Строка 3, «День»: день «вчера» непонятен. Напишите так: 28.11.2026.");
        text.ShouldContain("• Строка 3, «Район»: района или города «Атлантида» нет в списке");
        text.ShouldContain("• Строка 4, «Организатор»: пусто, заполните.");
        text.ShouldContain("• Строка 4, «Пришло»: «много» – не число.");
        text.ShouldEndWith("Исправленный файл пришлите прямо сюда.");
        Sheets.ShouldBeEmpty();
        await Sends(Coordinator, Csv(EventHeads, Event(Day)));
        await _office.Presses(Coordinator, "✔ Да, загрузить: 1");
        Sheets.Count.ShouldBe(1);
    }

    [Fact]
    public async Task In_kyrgyz_every_wrong_cell_is_named_under_the_heading_that_she_wrote()
    {
        await _office.Writes(Coordinator, "кыргызча");
        string[] heads = ["Күнү", "Аймагы / шаар", "Жери", "Түрү", "Уюштуруучу", "Келгендер", "Кантип саналды", "Тили"];
        await Sends(Coordinator, Csv(heads, Event(Day)));
        _office.Text(Coordinator).ShouldContain("• «Району» деген мамыча жок.");
        _office.Text(Coordinator).ShouldContain("• «Аймагы / шаар» деген мамыча белгисиз.");
        heads[1] = "Аймак";
        await Sends(Coordinator, Csv(heads, [Day, "Атлантида", "Клуб", "той", "Үмүт", "30", "Билеттер", "немисче"]));
        var text = _office.Text(Coordinator);
        text.ShouldStartWith("✖ Эч нерсе жүктөлгөн жок.");
        text.ShouldContain("• 2-сап, «Аймак»: «Атлантида» деген район же шаар тизмеде жок");
        text.ShouldContain("• 2-сап, «Түрү»: «той» деген түр жок. Булардын бирин жазыңыз: ");
        text.ShouldContain("егерек стол");
        text.ShouldContain("• 2-сап, «Тили»: «немисче» деген тил жок. Булардан жазыңыз: кыргызча, орусча, башка тил.");
    }

    [Fact]
    public async Task Of_many_problems_the_first_are_shown_and_the_others_counted()
    {
        await Sends(Coordinator, Csv([EventHeads, .. Enumerable.Range(0, 40).Select(_ => Event("никогда"))]));
        var text = _office.Text(Coordinator);
        text.ShouldContain("(40)");
        text.ShouldContain("…и ещё 25");
        text.ShouldContain("• Строка 16, ");
        text.Length.ShouldBeLessThan(4096);
    }

    [Fact]
    public async Task What_looks_like_an_event_that_is_there_is_taken_only_by_a_button_of_its_own()
    {
        await Sends(Coordinator, Csv(EventHeads, Event(Day)));
        await _office.Presses(Coordinator, "✔ Да, загрузить: 1");
        await Sends(Coordinator, Csv(EventHeads, Event(Day), Event(Day, "Сезим"), Event(Day, "Сезим")));
        _office.Text(Coordinator).ShouldContain($"• Строка 2: день, район, вид и организатор те же, что в листе №{Sheets[0].Id}.");
        _office.Text(Coordinator).ShouldContain("• Строка 4: день, район, вид и организатор те же, что в строке 3.");
        Should.Throw<InvalidOperationException>(() => _office.Press(Coordinator, "✔ Да, загрузить: 3"));
        await _office.Presses(Coordinator, "Всё равно загрузить");
        Sheets.Count.ShouldBe(4);
        (await _office.Audit()).ShouldContain(entry => entry.Note.Details == "3 rows, said to be other events");
    }

    [Fact]
    public async Task A_table_of_lawyers_says_who_is_new_and_who_changes()
    {
        await Sends(Coordinator, Csv(LawyerHeads, Lawyer("Нурлан")));
        _office.Text(Coordinator).ShouldBe("⚖ Таблица юристов\nНовых: 1\nИзменится: 0\n\n➕ Нурлан");
        await _office.Presses(Coordinator, "✔ Да, загрузить: 1");
        _office.Text(Coordinator).ShouldStartWith("✔ Загружено. Новых юристов: 1, изменено: 0. Список: /lawyers");
        _office.Text(Coordinator).ShouldContain("Карточек, не связанных с человеком: 1.");
        await Sends(Coordinator, Xlsx(LawyerHeads, [.. Lawyer("Нурлан")[..^1], "сб 10-12"], Lawyer("Айжан")));
        _office.Text(Coordinator).ShouldBe("⚖ Таблица юристов\nНовых: 1\nИзменится: 1\n\n✎ Нурлан: часы\n➕ Айжан");
        await _office.Presses(Coordinator, "✔ Да, загрузить: 2");
        Lawyers.ShouldBe(["Нурлан", "Айжан"], ignoreOrder: true);
        await Sends(Coordinator, Csv(LawyerHeads, ["", "немецкий", "погода", "Атлантида", "письмо", "", "5", "", "", "когда-нибудь"]));
        foreach (var line in new[]
        {
            "• Строка 2, «Имя»: в имени должно быть от 1 до 40 букв.", "• Строка 2, «Языки»: языка «немецкий» нет.",
            "• Строка 2, «Темы»: темы «погода» нет. Напишите «все» или из этих: договор, работа, не платят зарплату, забрали паспорт,",
            "• Строка 2, «Места»: места «Атлантида» нет в списке",
            "• Строка 2, «Способы»: способа «письмо» нет. Напишите из этих: телефон, чат, встреча.",
            "• Строка 2, «Минуты, Перерыв, В день»: минут может быть 10–240", "• Строка 2, «Часы»: «когда-нибудь» непонятно.",
        })
            _office.Text(Coordinator).ShouldContain(line);
    }

    [Theory]
    [InlineData("русский", "Может быть, один из этих: Нарынский район, г. Нарын?", "Может быть, одно из этих: Кочкорский район?")]
    [InlineData("кыргызча", "Балким, булардын бири: Нарын району, Нарын шаары?", "Балким, булардын бири: Кочкор району?")]
    public async Task A_place_that_is_none_is_answered_with_those_that_may_be_meant(string language, string raion, string place)
    {
        await _office.Writes(Coordinator, language);
        await Sends(Coordinator, Csv(EventHeads, Event(Day, raion: "Нарын"), Event(Day, raion: "г.Бишкек")));
        _office.Text(Coordinator).ShouldContain(raion);
        _office.Text(Coordinator).ShouldContain(language == "русский" ? "Свердловский район" : "Свердлов району");
        await Sends(Coordinator, Csv(LawyerHeads, Lawyer("Нурлан", "Кочкар")));
        _office.Text(Coordinator).ShouldContain(place);
    }

    [Theory]
    [InlineData("русский", "запрет на въезд, не платят зарплату", "темы «погода» нет. Напишите «все» или из этих: договор, работа, не платят зарплату,")]
    [InlineData("кыргызча", "кирүүгө тыюу, айлык төлөнгөн эмес", "«погода» деген тема жок. «баары» деп же булардан жазыңыз: келишим, жумуш, айлык төлөнгөн эмес,")]
    public async Task Topics_are_written_and_told_in_the_words_of_the_coordinator(string language, string topics, string told)
    {
        await _office.Writes(Coordinator, language);
        var row = Lawyer("Нурлан");
        row[2] = "погода";
        await Sends(Coordinator, Csv(LawyerHeads, row));
        _office.Text(Coordinator).ShouldContain(told);
        row[2] = topics;
        await Sends(Coordinator, Csv(LawyerHeads, row));
        await _office.Presses(Coordinator, language == "русский" ? "✔ Да, загрузить: 1" : "✔ Ооба, жүктөө: 1");
        _office.Get<IConsultationStore>().Calendar.Lawyers.Values.ShouldHaveSingleItem().Topics.ShouldBe(["ban", "wages"]);
    }

    [Fact]
    public async Task A_coordinator_of_a_region_takes_over_what_is_hers_alone()
    {
        await _office.Appoints(Regional, "координатор", "Нарынская область", "Бермет");
        await Sends(Regional, Csv(EventHeads, Event(Day), Event(Day, raion: "г. Ош")));
        _office.Text(Regional).ShouldContain("• Строка 3, «Район»: Это не ваш регион.");
        await Sends(Regional, Csv(LawyerHeads, Lawyer("Нурлан"), Lawyer("Айжан", "Ошская область")));
        _office.Text(Regional).ShouldContain("• Строка 3, «Места»: Вы меняете карточки юристов, которые работают только здесь: Нарынская область.");
        await Sends(Regional, Csv(LawyerHeads, Lawyer("Нурлан")));
        await _office.Presses(Regional, "✔ Да, загрузить: 1");
        await Sends(Regional, Csv(EventHeads, Event(Day)));
        await _office.Presses(Regional, "✔ Да, загрузить: 1");
        (Sheets.Count, Lawyers.Count()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Who_may_not_is_told_so_and_who_is_no_colleague_is_answered_as_before()
    {
        await _office.Appoints("2003", "редактор", name: "Бермет");
        await _office.Writes("2003", "/import");
        _office.Text("2003").ShouldContain("редактор");
        await _office.Joins("3001", "русский");
        await _office.Joins("3002", "русский");
        await _office.Does("3002", new InboundContent.Showed(MediaKind.Picture));
        foreach (var who in (string[])["2003", "3001"])
        {
            await Sends(who, Csv(EventHeads, Event(Day)));
            _office.Text(who).ShouldBe(_office.Text("3002"));
        }
    }

    [Fact]
    public async Task What_is_no_table_of_ours_is_told_with_what_is_and_an_empty_one_is_given()
    {
        await Sends(Coordinator, Csv(["Фамилия", "Телефон"], ["Асанов", "1"]));
        _office.Text(Coordinator).ShouldContain("▫ Мероприятия: День, Район, Место, Вид, Организатор, Пришло, Как считали, Женщины, Мужчины, ");
        _office.Text(Coordinator).ShouldContain("▫ Юристы: Имя, Языки, Темы, Места, Способы, Адрес, Минуты, Перерыв, В день, Часы");
        foreach (var language in (string[])["русский", "кыргызча"])
        {
            await _office.Writes(Coordinator, language);
            await _office.Writes(Coordinator, "/import");
            foreach (var kind in language == "русский" ? ["мероприятия", "юристы"] : (string[])["иш-чаралар", "юристтер"])
            {
                await _office.Presses(Coordinator, $"{(language == "русский" ? "Пустая таблица" : "Бош таблица")}: {kind}");
                var made = _office.Chat.SentTo(Coordinator).OfType<Outgoing.Note>().Last().Made.ShouldNotBeNull();
                made.Text.ShouldStartWith("\uFEFF");
                await Sends(Coordinator, System.Text.Encoding.UTF8.GetBytes(made.Text));
                // It is one of ours, and nothing is wrong with it but that nobody has filled it in.
                _office.Text(Coordinator).ShouldContain("(1)");
                _office.Text(Coordinator).ShouldContain(language == "русский" ? "нет ни одной строки" : "бир да сап жок");
            }

            await _office.Presses(Coordinator, language == "русский" ? "◀ Нет" : "◀ Жок");
        }
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_in_words()
    {
        await _office.Writes(Coordinator, "/import");
        await _office.Does(Coordinator, new InboundContent.Showed(MediaKind.Picture) { File = new MediaFile(Office.Telegram, MediaKind.Picture, "photo") });
        _office.Text(Coordinator).ShouldStartWith("Это не таблица.");
        await Sends(Coordinator, new byte[ImportCommand.MostBytes + 1]);
        _office.Text(Coordinator).ShouldContain("больше 1 МБ");
        await Sends(Coordinator, [(byte)'P', (byte)'K', 3, 4, 1, 2, 3]);
        _office.Text(Coordinator).ShouldStartWith("Этот файл не читается.");
        await Sends(Coordinator, [0xD0, 0xCF, 0x11, 0xE0, 0, 0]);
        _office.Text(Coordinator).ShouldStartWith("Этот файл не читается.");
        await Sends(Coordinator, Windows1251(EventHeads, Event(Day, "К?чк?р")));
        _office.Text(Coordinator).ShouldContain("пропали кыргызские буквы");
        await Sends(Coordinator, Csv([EventHeads, .. Enumerable.Repeat(Event(Day), ImportCommand.MostRows + 1)]));
        _office.Text(Coordinator).ShouldContain("В таблице 501 строк.");
        await Sends(Coordinator, []);
        _office.Text(Coordinator).ShouldStartWith("Не узнаю эту таблицу.");
    }

    [Fact]
    public async Task A_file_that_is_gone_at_the_yes_is_told_and_nothing_is_taken()
    {
        await Sends(Coordinator, Csv(EventHeads, Event(Day)));
        _office.Chat.Documents.Clear();
        await _office.Presses(Coordinator, "✔ Да, загрузить: 1");
        _office.Text(Coordinator).ShouldStartWith("Этого файла больше нет, ничего не загружено.");
        Sheets.ShouldBeEmpty();
        await Sends(Coordinator, Csv(EventHeads, Event(Day)));
        await _office.Presses(Coordinator, "✔ Да, загрузить: 1");
        Sheets.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_became_wrong_between_the_question_and_the_yes_is_told()
    {
        await Sends(Coordinator, Csv(EventHeads, Event(Day)));
        await Sends(Office.Admin, Csv(EventHeads, Event(Day)));
        await _office.Presses(Office.Admin, "✔ Да, загрузить: 1");
        await _office.Presses(Coordinator, "✔ Да, загрузить: 1");
        _office.Text(Coordinator).ShouldContain($"те же, что в листе №{Sheets.Single().Id}.");
    }

    [Fact]
    public async Task Two_presses_of_yes_take_it_over_once()
    {
        await Sends(Coordinator, Csv(EventHeads, Event(Day)));
        var yes = _office.Press(Coordinator, "✔ Да, загрузить: 1");
        await Task.WhenAll(_office.Does(Coordinator, yes), _office.Does(Coordinator, yes));
        Sheets.Count.ShouldBe(1);
        (await _office.Audit()).Count(static entry => entry.Note.Act == "events.import").ShouldBe(1);
    }

    private Task Sends(
        string who, byte[] bytes, string? caption = null, Func<InboundContent.Showed, InboundContent.Showed>? change = null)
    {
        var id = $"table-{++_sent}";
        _office.Chat.Documents[id] = bytes;
        var showed = new InboundContent.Showed(MediaKind.Picture)
        {
            File = new MediaFile(Office.Telegram, MediaKind.Document, id),
            Caption = caption,
        };
        return _office.Does(who, change?.Invoke(showed) ?? showed);
    }
}
