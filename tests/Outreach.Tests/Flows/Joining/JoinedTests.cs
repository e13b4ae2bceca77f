using Microsoft.Extensions.DependencyInjection;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Reach;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows.Joining;

public sealed class JoinedTests
{
    [Fact]
    public async Task Who_learned_by_both_is_counted_once_from_the_joining_on()
    {
        await using var her = await TwoPhones.Start();
        await her.Texts("/start", "русский", "1", "уроки", "1", "1");
        foreach (var words in new[] { "/start", "русский", "1", "уроки", "5", "1" })
            await her.Writes(words);
        her.Outreach.Time.Advance(TimeSpan.FromSeconds(1));
        var before = her.Outreach.Time.GetUtcNow();
        var two = await her.Report(before);
        two.Total.R1.ShouldBe(2);

        await her.Joins();
        var one = await her.Report();
        one.Total.ShouldBe(new ReachCount(R1: 1, R2: 0, R3: 0, R4: 2));
        one.Lessons.Select(lesson => lesson.Opened).ShouldBe([1, 1, 0]);
        one.Tables.Single(table => table.Trait == "channel").Rows.Sum(row => row.Count.R1).ShouldBe(1);
        // What was reported before stays as it was reported.
        (await her.Report(before)).Total.ShouldBe(two.Total);
    }

    [Fact]
    public async Task Who_joined_learns_on_by_SMS_as_the_same_person()
    {
        await using var her = await TwoPhones.Start();
        await her.Joins();
        await her.Texts("старт", "1", "уроки", "1", "1");
        (await her.Report()).Total.R1.ShouldBe(1);
        await her.Writes("уроки");
        await her.Writes("1");
        await her.Writes("1");
        var report = await her.Report();
        (report.Total.R1, report.Lessons[0].Opened).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_country_of_her_number_is_known_whether_she_texted_or_a_code_went_there_first(bool texted)
    {
        await using var her = await TwoPhones.Start();
        if (texted)
            await her.Texts("салам");
        else
            await her.Joins();
        await her.Writes("салам");
        (await her.BySms())!.Country.ShouldBe("KG");
        (await her.InChat())!.Country.ShouldBeNull();
    }

    [Fact]
    public async Task Who_never_texted_is_known_by_her_first_SMS()
    {
        await using var her = await TwoPhones.Start();
        await her.Joins();
        var (chat, sms) = ((await her.InChat())!, (await her.BySms())!);
        (sms.Joined, sms.Token, sms.Profile.Language).ShouldBe((chat.Id, chat.Token, Language.Ru));
        await her.Texts("салам");
        (await her.BySms())!.Id.ShouldBe(sms.Id);
        her.Outreach.Phone(TestPhone.Sms).SentTo(TwoPhones.Number).OfType<Outgoing.Show>().Last().Screen.Text.ShouldBe("С чего начнём?");
    }

    [Fact]
    public async Task What_she_told_on_either_is_known_on_both()
    {
        await using var her = await TwoPhones.Start();
        await her.Texts("/start", "кыргызча", "1", "мен жөнүндө", "1", "Нарын");
        await her.Joins();
        (await her.InChat())!.Profile.Region.ShouldBe("naryn");
        ((await her.InChat())!.Profile.Language, (await her.BySms())!.Profile.Language).ShouldBe((Language.Ru, Language.Ky));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task STOP_by_one_stops_the_other_and_her_START_in_the_chat_wakes_both(bool bySms)
    {
        await using var her = await TwoPhones.Start();
        await her.Joins();
        await (bySms ? her.Texts("стоп") : her.Writes("стоп"));
        (await Standings(her)).ShouldBe((ContactStatus.Stopped, ContactStatus.Stopped));
        await her.Writes("старт");
        (await Standings(her)).ShouldBe((ContactStatus.Open, ContactStatus.Open));
    }

    [Fact]
    public async Task START_by_an_SMS_whose_sender_can_be_forged_does_not_undo_her_STOP_in_the_chat()
    {
        await using var her = await TwoPhones.Start();
        await her.Joins();
        await her.Writes("стоп");
        await her.Texts("старт");
        (await Standings(her)).ShouldBe((ContactStatus.Stopped, ContactStatus.Open));
        await her.Writes("старт");
        (await Standings(her)).ShouldBe((ContactStatus.Open, ContactStatus.Open));
    }

    [Fact]
    public async Task An_old_STOP_that_the_provider_remembers_does_not_silence_her_chat()
    {
        await using var her = await TwoPhones.Start();
        await her.Joins();
        await her.Outreach.Services.GetRequiredService<IStore>().Commit([new PersonChange.OptedOut((await her.BySms())!.Id)], TestContext.Current.CancellationToken);
        (await Standings(her)).ShouldBe((ContactStatus.Open, ContactStatus.Stopped));
    }

    [Fact]
    public async Task Who_hid_on_one_is_written_to_first_on_neither()
    {
        await using var her = await TwoPhones.Start();
        await her.Joins();
        await her.Writes("☁");
        (await Standings(her)).ShouldBe((ContactStatus.Hidden, ContactStatus.Hidden));
    }

    [Fact]
    public async Task Forgotten_in_the_chat_she_is_forgotten_on_both_and_the_counts_stay()
    {
        await using var her = await TwoPhones.Start();
        await her.Texts("/start", "русский", "1", "уроки", "1", "1");
        await her.Joins();
        var before = await her.Report();
        await her.Writes("удалите меня");
        await her.Writes("да");
        ((await her.InChat()) is null, (await her.BySms()) is null).ShouldBe((true, true));
        (await her.Report()).Total.ShouldBe(before.Total);
    }

    [Theory]
    [InlineData("русский", "Номер связан с Telegram. Напишите в тот чат: удалите меня")]
    [InlineData("кыргызча", "Номериңиз Telegram менен байланышкан. Ошол чатка жазыңыз: мени өчүр")]
    public async Task An_SMS_whose_sender_can_be_forged_forgets_nobody_who_has_joined_a_chat(string language, string said)
    {
        await using var her = await TwoPhones.Start();
        await her.Texts("/start", language, "1");
        await her.Joins();
        await her.Texts("удалите меня");
        Screen(her).ShouldStartWith(said);
        await her.Texts("1", "да", "удалите меня", "да");
        (await Standings(her)).ShouldBe((ContactStatus.Open, ContactStatus.Open));
        (await her.InChat())!.Joined.ShouldBe((await her.BySms())!.Id);
    }

    [Fact]
    public async Task A_question_that_stood_there_before_she_joined_forgets_nobody_either()
    {
        await using var her = await TwoPhones.Start();
        await her.Texts("/start", "русский", "1", "удалите меня");
        await her.Joins();
        await her.Texts("1");
        Screen(her).ShouldStartWith("Номер связан с Telegram.");
        (await Standings(her)).ShouldBe((ContactStatus.Open, ContactStatus.Open));
    }

    [Fact]
    public async Task Who_has_only_SMS_is_forgotten_there_as_before()
    {
        await using var her = await TwoPhones.Start();
        await her.Texts("/start", "русский", "1", "удалите меня", "да");
        (await her.BySms()).ShouldBeNull();
    }

    [Fact]
    public async Task The_account_that_confirmed_last_has_the_number()
    {
        await using var her = await TwoPhones.Start();
        await her.Joins(chat: "old");
        var old = (await her.InChat("old"))!;
        await her.Joins(chat: "new");
        var (after, now, sms) = ((await her.InChat("old"))!, (await her.InChat("new"))!, (await her.BySms())!);
        (after.Joined, now.Joined, sms.Joined).ShouldBe((null, sms.Id, now.Id));
        (after.Token, sms.Token).ShouldBe((old.Token, now.Token));
        now.Token.ShouldNotBe(old.Token);
        // Two accounts are two people: the number alone says nothing of what was learned under the other.
        await her.Writes("стоп", "old");
        (await her.BySms())!.Standing.ShouldBe(ContactStatus.Open);
    }

    [Fact]
    public async Task Another_number_takes_the_place_of_the_first()
    {
        await using var her = await TwoPhones.Start();
        await her.Joins();
        await her.Joins("+77011234567");
        var (chat, first, second) = ((await her.InChat())!, (await her.BySms())!, (await her.BySms("+77011234567"))!);
        (chat.Joined, first.Joined, second.Joined).ShouldBe((second.Id, null, chat.Id));
        second.Token.ShouldBe(chat.Token);
        first.Token.ShouldNotBe(chat.Token);
    }

    [Fact]
    public async Task The_same_number_again_needs_no_code()
    {
        await using var her = await TwoPhones.Start();
        await her.Joins();
        await her.Asks();
        await her.Shares();
        her.Screen().Text.ShouldStartWith("Этот чат уже связан");
        her.Codes().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_forgotten_by_SMS_before_the_code_was_typed_is_asked_again()
    {
        await using var her = await TwoPhones.Start();
        await her.Texts("/start", "русский", "1");
        await her.Asks();
        await her.Shares();
        await her.Texts("удалите меня", "да");
        await her.Writes(her.Codes()[^1]);
        her.Screen().AsksContact.ShouldNotBeNull();
        (await her.InChat())!.Joined.ShouldBeNull();
    }

    private static string Screen(TwoPhones her) => her.Outreach.Phone(TestPhone.Sms).SentTo(TwoPhones.Number).OfType<Outgoing.Show>().Last().Screen.Text;

    private static async Task<(ContactStatus Chat, ContactStatus Sms)> Standings(TwoPhones her) => ((await her.InChat())!.Standing, (await her.BySms())!.Standing);
}
