using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Content;

/// <summary>The first 40 letters of a message lie open on a locked phone.</summary>
public sealed class LockedScreenTests
{
    [Theory]
    [InlineData("Жазганыңыз туура болду. Эч ким укпаган жерден чалыңыз")]
    [InlineData("Эч ким укпаган жерден чалыңыз")]
    [InlineData("Хорошо, что написали. Звоните, когда вас никто не слышит")]
    [InlineData("Звоните, когда никто не слышит")]
    [InlineData("Сиз жалгыз эмессиз. Чала алсаңыз, чалыңыз")]
    [InlineData("Вы не одни. Если можете, позвоните")]
    [InlineData("Азыр эркин чыгып-кире аласызбы? Сизди коё бербей жатышса")]
    [InlineData("Если вас не отпускают или пугают, не ждите")]
    [InlineData("Өзүңүздү күнөөлөбөңүз: алдап алган")]
    [InlineData("Не вините себя")]
    [InlineData("6/10\nПаспортту алып койсо, күч менен")]
    [InlineData("6/10\nПаспорт забрали? Не отнимайте силой")]
    [InlineData("Сизди коркутуп жатышабы?")]
    [InlineData("Мажбурлап иштетип жатышса")]
    [InlineData("Вас заставляют работать?")]
    [InlineData("Макул. Номерлер:\nЧукул жардам: 112")]
    [InlineData("Вам нет 18? Тогда")]
    public void What_tells_is_heard(string text) => LockedScreen.Tells(text).ShouldNotBeNull();

    [Theory]
    [InlineData("Рахмат! Жообуңуз бизге көп жардам берет.")]
    [InlineData("Спасибо! Это нам очень поможет.")]
    [InlineData("Кайсы өлкөдөсүз?\nКыргызстан, Россия, Казакстан, Түркияда: 112")]
    [InlineData("Макул. Номерлер:\nРоссияда: 112")]
    [InlineData("Сиз үчүн жарым саат кармап турабыз.")]
    public void What_is_harmless_is_not(string text) => LockedScreen.Tells(text).ShouldBeNull();

    [Fact]
    public void A_word_that_the_screen_cuts_is_read_whole() => LockedScreen.Tells($"{new string('а', 33)} бьёт полиция").ShouldBe("полиц");

    [Theory]
    [InlineData(Language.Ky)]
    [InlineData(Language.Ru)]
    public void Nothing_that_goes_by_SMS_tells_on_a_locked_phone(Language language)
    {
        foreach (var draft in PureTalk.Shipped.Flows.Values.SelectMany(flow => SmsDraft.Of(PureTalk.Shipped, flow, language, new DateOnly(2026, 11, 24))))
            draft.Pages.Select(LockedScreen.Tells).ShouldAllBe(word => word == null, $"{draft.Step.Id}: {string.Join(" | ", draft.Pages)}");
        foreach (var key in Texts.Sentences)
            LockedScreen.Tells(SmsText.Plain(PureTalk.Shipped.Texts[key].For(sms: true).In(language))).ShouldBeNull(key);
    }

    [Fact]
    public void Titles_stand_first_in_a_lesson_and_are_harmless()
        => PureTalk.Shipped.Lessons.SelectMany(lesson => new[] { lesson.Title.Ky, lesson.Title.Ru }).ShouldAllBe(title => !title.Contains("алда", StringComparison.OrdinalIgnoreCase) && !title.Contains("обман", StringComparison.OrdinalIgnoreCase));
}
