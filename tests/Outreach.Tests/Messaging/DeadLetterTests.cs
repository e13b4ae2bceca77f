using Microsoft.Extensions.DependencyInjection;
using Outreach.Flows.Effects;
using Outreach.Flows.Running;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Routing;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

public sealed class DeadLetterTests
{
    private const string Her = "4711";

    private readonly BreakingWitness _defect = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ky", "🆘 Жардам")]
    [InlineData("ru", "🆘 Помощь")]
    public async Task Whoever_could_not_be_answered_is_told_so_and_can_go_on(string language, string help)
    {
        await using var outreach = await Start();
        await Choose(outreach, language);
        _defect.Breaks = true;
        await Fail(outreach, new InboundContent.Wrote("1"));

        var apology = Last(outreach);
        apology.Text.ShouldBe(outreach.Services.GetRequiredService<CurrentPlaybook>().Book.Texts.In("sorry", Enum.Parse<Outreach.People.Language>(language, ignoreCase: true)));
        apology.Commands.ShouldContain(button => button.Label == help);

        _defect.Breaks = false;
        await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Pressed(new ButtonData(apology.Serial, "help").ToString(), "ours", "press"));
        Last(outreach).Text.ShouldNotBe(apology.Text);
        Last(outreach).Serial.ShouldBeGreaterThan(apology.Serial);
    }

    [Fact]
    public async Task A_button_whose_press_could_not_be_dealt_with_rests_too()
    {
        await using var outreach = await Start();
        await Choose(outreach, "ru");
        _defect.Breaks = true;
        await Fail(outreach, new InboundContent.Pressed(new ButtonData(Last(outreach).Serial, "help").ToString(), "ours", "press"));
        outreach.Phone(TestPhone.Buttons).Acknowledged.ShouldHaveSingleItem().ShouldBe(new Press("ours", "press"));
    }

    [Fact]
    public async Task It_is_kept_with_the_reason_and_without_words_and_the_ledger_balances()
    {
        await using var outreach = await Start();
        await Choose(outreach, "ru");
        _defect.Breaks = true;
        await Fail(outreach, new InboundContent.Wrote("мои слова"));

        var letter = (await outreach.Services.GetRequiredService<DeadLetters>().All(Cancellation).ToListAsync(Cancellation)).ShouldHaveSingleItem();
        letter.Reason.ShouldBe($"FormatException at {nameof(BreakingWitness)}.{nameof(BreakingWitness.Witness)}");
        var ledger = await outreach.Services.GetRequiredService<IInboxStore>().Ledger(Cancellation);
        ledger.ShouldBe(new InboxLedger(3, 2, 0, 0, 1));
    }

    [Fact]
    public async Task Tried_again_after_the_defect_is_mended_it_is_answered()
    {
        await using var outreach = await Start();
        await Choose(outreach, "ru");
        _defect.Breaks = true;
        await Fail(outreach, new InboundContent.Wrote("помощь"));
        var letters = outreach.Services.GetRequiredService<DeadLetters>();
        var letter = await letters.All(Cancellation).SingleAsync(Cancellation);
        var verbs = outreach.Services.GetRequiredService<DeadLetterVerbs>();

        await outreach.Services.GetRequiredService<StaffActions>().Do(verbs.Retry, Actor.Operator, letter.Id, Cancellation);
        await Pauses(outreach);
        (await letters.All(Cancellation).SingleAsync(Cancellation)).Id.ShouldBe(letter.Id, "the defect is still there");
        _defect.Breaks = false;
        await outreach.Services.GetRequiredService<StaffActions>().Do(verbs.Retry, Actor.Operator, letter.Id, Cancellation);
        await outreach.Rest();

        Last(outreach).Text.ShouldContain("номера");
        (await letters.All(Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
        (await outreach.Services.GetRequiredService<IInboxStore>().Ledger(Cancellation)).ShouldBe(new InboxLedger(3, 3, 0, 0, 0));
    }

    [Fact]
    public async Task Whoever_stopped_gets_no_apology()
    {
        await using var outreach = await Start();
        await Choose(outreach, "ru");
        await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Wrote("СТОП"));
        var before = outreach.Phone(TestPhone.Buttons).SentTo(Her).Count;
        _defect.Breaks = true;
        await Fail(outreach, new InboundContent.Wrote("привет"));
        outreach.Phone(TestPhone.Buttons).SentTo(Her).Count.ShouldBe(before);
    }

    private Task<TestOutreach> Start() => TestOutreach.Start(change: services => services.AddSingleton<IFlowWitness>(_defect));

    private static async Task Choose(TestOutreach outreach, string language)
    {
        await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Opened(null), language);
        await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Wrote(language == "ru" ? "русский" : "кыргызча"), language);
    }

    private static async Task Fail(TestOutreach outreach, InboundContent content)
    {
        var failing = outreach.Does(TestPhone.Buttons, Her, content);
        await Pauses(outreach, failing);
    }

    // Between its tries the worker waits by the test's clock.
    private static async Task Pauses(TestOutreach outreach, Task? until = null)
    {
        until ??= outreach.Rest();
        while (!until.IsCompleted)
        {
            outreach.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Cancellation);
        }

        await until;
    }

    private static Screen Last(TestOutreach outreach) => outreach.Phone(TestPhone.Buttons).SentTo(Her).OfType<Outgoing.Show>().Last().Screen;
}
