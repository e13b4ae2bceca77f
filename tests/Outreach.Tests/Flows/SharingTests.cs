using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

/// <summary>A lesson or the check passed on by a link, and who comes by one.</summary>
public sealed class SharingTests
{
    private const string Bot = "https://t.me/bot?start=";
    private const string Her = "4711";
    private const string Friend = "4712";

    [Fact]
    public async Task Who_finished_a_lesson_passes_it_on_and_the_friend_comes_to_it()
    {
        await using var office = await Open();
        await Finishes(office, Her, "Безопасная работа");
        await office.Presses(Her, "📤 Поделиться уроком");
        office.Text(Her).ShouldContain($"{Bot}friend-lesson-offer");
        await office.Presses(Her, "↩ Вернуться");
        office.Text(Her).ShouldContain("прошли весь урок");

        await office.Opens(Friend, "friend-lesson-offer");
        await office.Presses(Friend, "Русский");
        office.Text(Friend).ShouldStartWith("Сейчас удобно писать?");
        await office.Presses(Friend, "👍 Да, удобно");
        office.Text(Friend).ShouldStartWith("📖 Безопасная работа");
        (await office.Person(Friend)).Profile.Source.ShouldBe("friend-lesson-offer");
        await office.Presses(Friend, "☰ Меню");
        office.Text(Friend).ShouldBe("С чего начнём?");
    }

    [Theory]
    [InlineData("card-lesson-fees", "📖 Деньги и долг")]
    [InlineData("friend-check-offer", null)]
    [InlineData("poster-lesson-fees", "📖 Деньги и долг")]
    public async Task Who_knows_us_comes_to_it_at_once(string code, string? title)
    {
        await using var office = await Open();
        await office.Joins(Her, "русский");
        await office.Opens(Her, code);
        if (title is null)
            office.Text(Her).ShouldContain("🔎");
        else
            office.Text(Her).ShouldStartWith(title);
        (await office.Person(Her)).Profile.Source.ShouldBe(code);
    }

    [Theory]
    [InlineData("friend-lesson-nowhere", "friend")]
    [InlineData("friend-Aizada", "friend")]
    [InlineData("friend-menu", "friend")]
    [InlineData("friend-urgent", "friend")]
    [InlineData("friend-", "friend")]
    [InlineData("Aizada-lesson-offer", Profile.Unknown)]
    public async Task Of_a_code_that_is_none_of_ours_nothing_is_kept_and_it_leads_nowhere(string code, string source)
    {
        await using var office = await Open();
        await office.Joins(Her, "русский");
        await office.Opens(Her, code);
        office.Text(Her).ShouldBe("С чего начнём?");
        (await office.Person(Her)).Profile.Source.ShouldBe(source);
    }

    [Theory]
    [InlineData("юрист")]
    [InlineData("проверить работу")]
    public async Task Who_asks_for_the_menu_on_the_way_wants_the_menu(string asked)
    {
        await using var office = await Open();
        await office.Writes(Her, asked);
        await office.Writes(Her, "старт");
        await office.Presses(Her, "Кыргызча");
        await office.Writes(Her, "башкы меню");
        office.Text(Her).ShouldBe("Кана, эмнеден баштайлы?");
    }

    [Fact]
    public async Task Who_asks_for_help_first_is_not_led_into_a_lesson_later()
    {
        await using var office = await Open();
        await office.Opens(Friend, "friend-lesson-offer");
        await office.Presses(Friend, "Русский");
        await office.Writes(Friend, "помогите");
        await office.Writes(Friend, "меню");
        office.Text(Friend).ShouldBe("С чего начнём?");
    }

    [Fact]
    public async Task Without_a_link_nothing_is_offered()
    {
        await using var office = await Office.Open();
        await Finishes(office, Her, "Безопасная работа");
        office.Chat.SentTo(Her).OfType<Outreach.Messaging.Screens.Outgoing.Show>().Last().Screen.Options
            .ShouldNotContain(option => option.Label.StartsWith("📤"));
    }

    private static async Task<Office> Open()
    {
        var office = await Office.Open();
        office.Chat.Links = Bot;
        return office;
    }

    private static async Task Finishes(Office office, string who, string lesson)
    {
        await office.Joins(who, "русский");
        await office.Writes(who, "уроки");
        await office.Presses(who, "🧳 Пока я дома");
        await office.Presses(who, lesson);
        for (var screen = 0; screen < 30 && !office.Text(who).Contains("прошли весь урок", StringComparison.Ordinal); screen++)
            await office.Writes(who, "1");
    }
}
