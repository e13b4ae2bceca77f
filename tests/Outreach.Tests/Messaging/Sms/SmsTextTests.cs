using Outreach.Messaging.Sms;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging.Sms;

public sealed class SmsTextTests
{
    [Theory]
    [InlineData("Улантуу ▶", "Улантуу")]
    [InlineData("⬅️ Назад", "Назад")]
    [InlineData("→ Дальше →", "Дальше")]
    [InlineData("1️⃣ Биринчи", "Биринчи")]
    [InlineData("👩🏽‍⚕️ Врач", "Врач")]
    [InlineData("🇰🇬 Кыргызча", "Кыргызча")]
    [InlineData("ℹ️ Кабар", "Кабар")]
    [InlineData("✅", "✅")]
    [InlineData("+996 700", "+996 700")]
    [InlineData("№ 5", "№ 5")]
    [InlineData("«Ак жол» борбору", "«Ак жол» борбору")]
    [InlineData("Ооба 👍 макул", "Ооба 👍 макул")]
    [InlineData("Й", "Й")]
    [InlineData("  Да  ", "Да")]
    public void A_label_loses_the_pictures_around_its_words_and_nothing_else(string label, string plain)
        => SmsText.Label(label).ShouldBe(plain);

    [Theory]
    [InlineData("💼 Иштеп, үй-бүлөгө\n\n  жардам берүү. 👍\n", "Иштеп, үй-бүлөгө\nжардам берүү.")]
    [InlineData("Жок.", "Жок.")]
    [InlineData("\n\n", "")]
    [InlineData("🇰🇬 +996 700 № 5", "+996 700 № 5")]
    public void A_text_loses_its_pictures_and_its_empty_lines(string text, string plain) => SmsText.Plain(text).ShouldBe(plain);

    [Theory]
    [InlineData("Нажмите 🆘 внизу", "🆘")]
    [InlineData("💼 Работа\nСтереть: нажмите ☁ тут.", "☁")]
    [InlineData("💼 Работа 👍", null)]
    [InlineData("Без картинок", null)]
    public void A_picture_amid_words_is_found(string text, string? sign) => SmsText.Amid(text).ShouldBe(sign);
}
