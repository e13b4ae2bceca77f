using Outreach.Flows.Returning;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

/// <summary>Who stopped in a lesson is reminded once, quietly, and only who said yes to news.</summary>
public sealed class NudgeTests
{
    private const string Her = "4711";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_days_later_once_and_a_press_goes_on()
    {
        await using var office = await InLesson();
        var before = office.Text(Her);
        (await Pass(office, TimeSpan.FromDays(2))).ShouldBe(0);
        office.Outreach.Time.Advance(TimeSpan.FromDays(1));
        // Its worker goes round by itself, or was still on its way when the day passed.
        await office.Get<Nudges>().Round(Cancellation);
        await TestOutreach.Until(() => Reminders(office) == 1);
        var note = office.Chat.SentTo(Her).OfType<Outgoing.Note>().ShouldHaveSingleItem();
        note.Text.ShouldStartWith("Здравствуйте! Начатый урок");
        note.Quiet.ShouldBeTrue();
        (await Pass(office, TimeSpan.FromDays(1))).ShouldBe(0, "once");

        await office.Presses(Her, "▶ Продолжить");
        office.Text(Her).ShouldContain("Продолжим.");
        office.Text(Her).ShouldEndWith(before.Split('\n')[^1]);
        (await Pass(office, TimeSpan.FromDays(4))).ShouldBe(0, "not again for the same lesson");
    }

    [Theory]
    [InlineData("never asked for news")]
    [InlineData("no news")]
    [InlineData("fifteen years old")]
    [InlineData("called for help")]
    [InlineData("stopped")]
    [InlineData("hid")]
    [InlineData("went to the menu")]
    [InlineData("writes with a colleague")]
    [InlineData("night")]
    [InlineData("two weeks")]
    public async Task Nobody_else_is_reminded(string who)
    {
        await using var office = await InLesson();
        var person = await office.Person(Her);
        Person? changed = who switch
        {
            "never asked for news" => person with { Profile = person.Profile with { News = null } },
            "no news" => person with { Profile = person.Profile with { News = false } },
            "fifteen years old" => person with { Profile = person.Profile with { Age = "15-17" } },
            "called for help" => person with { CalledForHelp = office.Outreach.Time.GetUtcNow() },
            _ => null,
        };
        if (changed is not null)
            await office.Get<IStore>().Commit([new PersonChange.Saved(changed)], Cancellation);
        var words = who switch { "stopped" => "стоп", "hid" => "погода", "went to the menu" => "меню", "writes with a colleague" => "оператор", _ => null };
        if (words is not null)
            await office.Writes(Her, words);
        if (who == "writes with a colleague")
            await office.Writes(Her, "1");
        var days = who switch { "night" => TimeSpan.FromDays(3.5), "two weeks" => TimeSpan.FromDays(14), _ => TimeSpan.FromDays(3) };
        (await Pass(office, days)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_writes_or_stops_before_it_leaves_does_not_get_it()
    {
        await using var office = await InLesson();
        office.Chat.Trouble = static message => message is Outgoing.Note ? new SendResult.Throttled(TimeSpan.FromMinutes(1), Everyone: false) : null;
        office.Outreach.Time.Advance(TimeSpan.FromDays(3));
        await office.Get<Nudges>().Round(Cancellation);
        await office.Does(Her, new InboundContent.Wrote("стоп"));
        office.Chat.Trouble = static _ => null;
        office.Outreach.Time.Advance(TimeSpan.FromMinutes(5));
        await office.Outreach.Rest();
        Reminders(office).ShouldBe(0);
    }

    private static async Task<Office> InLesson()
    {
        var office = await Office.Open();
        await office.Joins(Her, "русский");
        await office.Writes(Her, "уроки");
        await office.Presses(Her, "🧳 Пока я дома");
        await office.Presses(Her, "Безопасная работа");
        for (var screen = 0; screen < 3; screen++)
            await office.Writes(Her, "1");
        var person = await office.Person(Her);
        var told = person with { Profile = person.Profile with { News = true } };
        await office.Get<IStore>().Commit([new PersonChange.Saved(told)], Cancellation);
        return office;
    }

    // The program goes its rounds by itself; one more makes sure that it has looked before nothing is found.
    private static async Task<int> Pass(Office office, TimeSpan time)
    {
        var before = Reminders(office);
        office.Outreach.Time.Advance(time);
        await office.Get<Nudges>().Round(Cancellation);
        await office.Outreach.Rest();
        return Reminders(office) - before;
    }

    private static int Reminders(Office office)
        => office.Chat.SentTo(Her).OfType<Outgoing.Note>().Count(static note => note.Text.StartsWith("Здравствуйте! Начатый урок", StringComparison.Ordinal));
}
