using System.Globalization;
using System.Text;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Staff;

/// <summary>A table that is sent over the Bot API as a document.</summary>
public sealed class ImportTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_document_is_fetched_read_shown_and_taken_over_and_a_wrong_one_is_not()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Staff__Administrators__0"] = "7001";
        await site.StartReady();
        var boss = site.Api.Chat(7001);
        boss.Open();
        await boss.WaitFor(one => one.Last is not null, Patience);
        boss.Say("русский");
        await boss.WaitForText("Сейчас удобно писать?", Patience);

        boss.Say("/import");
        await boss.WaitForText("📎 Загрузить таблицу", Patience);
        boss.SendDocument(Table("много"));
        await boss.WaitForText("• Строка 2, «Пришло»: «много» – не число.", Patience);
        boss.SendDocument(Table("65"));
        await boss.WaitForText("Пришло всего: 65", Patience);
        boss.Press("✔ Да, загрузить: 1");
        await boss.WaitForText("✔ Загружено: 1.", Patience);
        (await site.Type("audit")).Out.ShouldContain("events.import");

        // Without a word before it, too; and what is larger than a table can be is not fetched.
        boss.SendDocument(new byte[1024 * 1024 + 1]);
        await boss.WaitForText("Не получилось открыть файл: он больше 1 МБ", Patience);
    }

    private static byte[] Table(string heads)
    {
        var day = TimeProvider.System.GetUtcNow().AddDays(-1).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(
            "День;Район;Место;Вид;Организатор;Пришло;Как считали;Язык\r\n"
                + $"{day};Кочкор;Зал;Форум-театр;Ак-Жол;{heads};Билеты;кыргызский\r\n");
    }
}
