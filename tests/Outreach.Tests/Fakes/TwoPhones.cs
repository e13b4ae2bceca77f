using Microsoft.Extensions.DependencyInjection;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Reach;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Fakes;

/// <summary>People who have a chat with buttons and an SMS phone.</summary>
internal sealed class TwoPhones(TestOutreach outreach) : IAsyncDisposable
{
    public const string Number = "+996555123456";
    public const string Chat = "her chat";

    public TestOutreach Outreach => outreach;

    public static async Task<TwoPhones> Start(bool sms = true)
        => new(await TestOutreach.Start(change: services =>
        {
            if (sms)
                services.AddSingleton<IChannel>(new TestPhone(TestPhone.Sms, buttons: false));
        }));

    /// <summary>She begins a chat in Russian and comes to the screen that asks for her number.</summary>
    public async Task Asks(string chat = Chat)
    {
        foreach (var words in new[] { "/start", "русский", "1", "смс" })
            await Writes(words, chat);
        Screen(chat).AsksContact.ShouldBe("📱 Отправить мой номер");
    }

    public Task Writes(string words, string chat = Chat) => outreach.Does(TestPhone.Buttons, chat, new InboundContent.Wrote(words));

    public async Task Texts(params string[] words)
    {
        foreach (var word in words)
            await outreach.Does(TestPhone.Sms, Number, new InboundContent.Wrote(word));
    }

    public Task Shares(string? number = Number, string chat = Chat) => outreach.Does(TestPhone.Buttons, chat, new InboundContent.Shared(number));

    /// <summary>She shares her number and types the code that comes to it.</summary>
    public async Task Joins(string number = Number, string chat = Chat)
    {
        await Asks(chat);
        await Shares(number, chat);
        await Writes(Codes(number)[^1], chat);
        Screen(chat).Text.ShouldStartWith("Готово!");
    }

    public Screen Screen(string chat = Chat) => outreach.Phone(TestPhone.Buttons).SentTo(chat).OfType<Outgoing.Show>().Last().Screen;

    /// <summary>The codes that came to a number.</summary>
    public IReadOnlyList<string> Codes(string number = Number)
        => [.. outreach.Phone(TestPhone.Sms).SentTo(number).OfType<Outgoing.Note>().Select(note => note.Text)];

    public string WrongCode() => Codes()[^1].EndsWith("000000", StringComparison.Ordinal) ? "000001" : "000000";

    public Task<Person?> InChat(string chat = Chat) => Find(TestPhone.Buttons, chat);

    public Task<Person?> BySms(string number = Number) => Find(TestPhone.Sms, number);

    public Task<ReachReport> Report(DateTimeOffset? asOf = null)
        => outreach.Services.GetRequiredService<ReachReporter>().Report(
            new ReachPeriod(asOf ?? DateTimeOffset.MaxValue, null, null, ["lesson-offer", "lesson-difference", "lesson-checklist"], WithTestPeople: false), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => outreach.DisposeAsync();

    private async Task<Person?> Find(string kind, string address)
        => await outreach.Services.GetRequiredService<IPeopleStore>().Find(outreach.Services.GetRequiredService<ISealer>().KeyOf(kind, address), TestContext.Current.CancellationToken);
}
