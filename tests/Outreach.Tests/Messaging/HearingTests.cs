using Microsoft.Extensions.DependencyInjection;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>What comes again, and what comes in pieces: what of it is heard.</summary>
public sealed class HearingTests : IAsyncLifetime
{
    private const string Her = "7001";
    private TestOutreach _outreach = null!;

    public async ValueTask InitializeAsync()
    {
        _outreach = await TestOutreach.Start();
        await Says(new InboundContent.Opened(null));
        await Says(new InboundContent.Wrote("русский"));
    }

    public ValueTask DisposeAsync() => _outreach.DisposeAsync();

    [Fact]
    public async Task A_reaction_on_an_old_answer_answers_nothing_is_no_contact_and_ends_no_silence()
    {
        await Says(new InboundContent.Wrote("да"), "5");
        await Says(new InboundContent.Wrote("меню"));
        _outreach.Time.Advance(TimeSpan.FromHours(20));
        var (shown, contacts, ledger) = (Shown, await Contacts(), await Ledger());

        await Edits(new InboundContent.Wrote("да"), "5");

        (Shown, await Contacts()).ShouldBe((shown, contacts));
        (await Ledger()).ShouldBe(ledger with { Received = ledger.Received + 1, Noted = ledger.Noted + 1 });
        await Says(new InboundContent.Wrote("меню"));
        (await Contacts()).ShouldBe(contacts + 1, "she was silent until she wrote herself");
    }

    [Fact]
    public async Task An_edit_of_what_nobody_remembers_or_of_something_older_than_two_days_says_nothing()
    {
        await Says(new InboundContent.Wrote("меню"), "5");
        var shown = Shown;
        await Edits(new InboundContent.Wrote("СТОП"), "4");
        Shown.ShouldBe(shown);
        _outreach.Time.Advance(TimeSpan.FromHours(48));
        await Edits(new InboundContent.Wrote("СТОП"), "5");
        Shown.ShouldBe(shown);
    }

    [Fact]
    public async Task Danger_newly_written_is_heard_once_and_under_a_picture_too()
    {
        await Says(new InboundContent.Wrote("меню"), "5");
        await Edits(new InboundContent.Wrote("меня удерживают"), "5");
        (await Person()).CalledForHelp.ShouldNotBeNull();
        var shown = Shown;
        await Edits(new InboundContent.Wrote("меня удерживают"), "5");
        Shown.ShouldBe(shown, "somebody touched it");
        await Says(new InboundContent.Showed(MediaKind.Picture), "6");
        shown = Shown;
        await Edits(new InboundContent.Showed(MediaKind.Picture), "6");
        Shown.ShouldBe(shown);
    }

    [Fact]
    public async Task Stop_newly_written_is_stop()
    {
        await Says(new InboundContent.Wrote("меню"), "5");
        await Edits(new InboundContent.Wrote("СТОП"), "5");
        var shown = Shown;
        await Says(new InboundContent.Wrote("меню"));
        Shown.ShouldBe(shown, "she stopped");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("да")]
    [InlineData("дальше")]
    [InlineData("17")]
    [InlineData("кыргызча")]
    [InlineData("Россия")]
    [InlineData("+996555123456")]
    [InlineData("/start")]
    [InlineData("меню")]
    [InlineData("что?")]
    public async Task A_changed_answer_does_not_answer_what_is_asked_today(string words)
    {
        await Says(new InboundContent.Wrote("1"), "5");
        _outreach.Time.Advance(TimeSpan.FromHours(2));
        var (shown, contacts, ledger) = (Shown, await Contacts(), await Ledger());
        await Edits(new InboundContent.Wrote(words), "5");
        await Edits(new InboundContent.Showed(MediaKind.Picture) { Caption = $"{words}!" }, "5");
        (Shown, await Contacts()).ShouldBe((shown, contacts));
        (await Ledger()).ShouldBe(ledger with { Received = ledger.Received + 2, Noted = ledger.Noted + 2 });
    }

    [Fact]
    public async Task An_album_is_one_message()
    {
        var shown = Shown;
        for (var part = 0; part < 3; part++)
            await Shows(null, album: "13579");
        Shown.ShouldBe(shown + 1);
        (await Ledger()).Noted.ShouldBe(2);
        await Shows(null, album: "13580");
        Shown.ShouldBe(shown + 2, "another album is another message");
    }

    [Fact]
    public async Task Words_under_a_later_picture_of_an_album_are_heard()
    {
        await Shows(null, album: "13579");
        await Shows("меня удерживают", album: "13579");
        (await Person()).CalledForHelp.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_tells_nothing_is_still_wiped_with_all_else()
    {
        await Shows(null, album: "13579", reference: "8");
        await Shows(null, album: "13579", reference: "9");
        var chat = await _outreach.Services.GetRequiredService<IChatStore>().Chat((await Person()).Id, Stop);
        chat.Recent.Select(message => message.Reference).ShouldContain("9");
        chat.Recent.Where(message => message.Words is not null).ShouldAllBe(message => message.Words!.Length == 8);
        chat.Recent.Select(message => message.Words).OfType<string>().Distinct().Count().ShouldBe(4, "the same words twice do not look the same");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private int Shown => _outreach.Phone(TestPhone.Buttons).SentTo(Her).Count;

    private async Task<Person> Person()
        => (await _outreach.Services.GetRequiredService<IPeopleStore>().Find(_outreach.Services.GetRequiredService<ISealer>().KeyOf(TestPhone.Buttons, Her), Stop))!;

    private Task Says(InboundContent content, string? reference = null)
        => _outreach.Does(TestPhone.Buttons, Her, content, change: message => reference is null ? message : message with { Reference = reference });

    private Task Edits(InboundContent content, string reference)
        => _outreach.Does(TestPhone.Buttons, Her, content, change: message => message with { Reference = reference, Edit = true });

    private Task Shows(string? caption, string album, string? reference = null)
        => _outreach.Does(TestPhone.Buttons, Her, new InboundContent.Showed(MediaKind.Picture) { Caption = caption }, change: message => message with { Album = album, Reference = reference ?? message.Reference });

    private async Task<int> Contacts() => (await _outreach.Reach()).Count(entry => entry.Kind == ReachKind.Contact);

    private async Task<InboxLedger> Ledger() => await _outreach.Services.GetRequiredService<IInboxStore>().Ledger(Stop);
}
