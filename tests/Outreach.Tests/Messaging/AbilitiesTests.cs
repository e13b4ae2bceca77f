using Outreach.Broadcasts;
using Outreach.Broadcasts.Readers;
using Outreach.Consultations.Bookings;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>A channel with buttons whose people have phone numbers, and that changes no message: nothing takes it for SMS.</summary>
public sealed class AbilitiesTests
{
    private const string Kind = "test-messenger";
    private const string Number = "+996555123456";
    private const string Silent = "+996555000002";
    private const string Ru = "В субботу в Нарыне будет театр 🎭";

    private static ChannelAbilities Abilities { get; } = new() { Address = AddressKind.PhoneNumber, Buttons = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_see_the_screens_with_buttons_and_the_words_that_are_not_for_sms()
    {
        await using var office = await Open();
        var sms = new List<string>();
        foreach (var words in new[] { "/start", "русский", "меню", "помощь", "1" })
        {
            foreach (var (who, kind) in new[] { (Number, Kind), ("chat", Office.Telegram), ("+996555000001", TestPhone.Sms) })
                await office.Does(who, new InboundContent.Wrote(words), kind);
            Screen(office, Kind, Number).ShouldBe(Screen(office, Office.Telegram, "chat"), words);
            sms.Add(Screen(office, TestPhone.Sms, "+996555000001"));
        }

        sms.ShouldNotContain(Screen(office, Kind, Number));
    }

    [Fact]
    public async Task The_number_is_known_and_need_not_be_told_again()
    {
        await using var office = await Open();
        var (person, chat) = (await office.Reads(Number, Language.Ru, channel: Kind), await office.Reads("chat", Language.Ru));
        var numbers = office.Get<KnownNumbers>();
        (await numbers.Of(person, Cancellation)).ShouldBe(Number);
        (await numbers.Of(chat, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task While_a_channel_is_off_a_chat_is_taken_for_no_number()
    {
        await using var office = await Open();
        var (person, chat) = (await office.Reads(Number, Language.Ru, channel: TestPhone.Sms), await office.Reads("4712", Language.Ru));
        var numbers = new KnownNumbers(office.Get<IPeopleStore>(), new KnownChannels([]), office.Get<ISealer>());
        (await numbers.Of(person, Cancellation)).ShouldBe(Number);
        (await numbers.Of(chat, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task An_announcement_comes_as_in_a_chat_to_who_asked_for_news_only()
    {
        await using var office = await Open(options => options.SecondPerson = false);
        await office.Reads(Number, Language.Ru, channel: Kind);
        await office.Reads(
            Silent, Language.Ru, channel: Kind, change: person => person with { Profile = person.Profile with { News = null } });

        await office.Drafts(Office.Admin, null, Ru);
        office.Text(Office.Admin).ShouldContain("Получат: 1 чел.");
        office.Text(Office.Admin).ShouldContain("не просили новостей: 1");
        office.Notes(Office.Admin).Where(note => !note.StartsWith("👁", StringComparison.Ordinal)).ShouldHaveSingleItem("nobody gets it by SMS, so it is not shown as one");
        await office.Presses(Office.Admin, "✅ Отправить");
        await office.Pass(TimeSpan.FromMinutes(11));
        await office.Until(() => office.Broadcasts.Broadcasts.Single().State == BroadcastState.Done);

        var note = office.Outreach.Phone(Kind).SentTo(Number).OfType<Outgoing.Note>().ShouldHaveSingleItem();
        (note.Text, note.Commands.Count).ShouldBe((Ru, 3));
        office.Outreach.Phone(Kind).SentTo(Silent).OfType<Outgoing.Note>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Trouble_with_one_channels_account_holds_up_nobody_who_is_reached_by_another()
    {
        await using var office = await Open();
        var person = await office.Reads(Number, Language.Ru, channel: Kind);
        string[] kinds = [Kind, TestPhone.Sms, Office.Telegram];
        var abroad = person with { Country = "RU" };
        var home = kinds.ToDictionary(kind => kind, kind => ReaderZones.Of(person, office.Get<KnownChannels>().Of(kind)));
        var moscow = kinds.ToDictionary(kind => kind, kind => ReaderZones.Of(abroad, office.Get<KnownChannels>().Of(kind)));
        home.Values.Concat(moscow.Values).ShouldBeUnique();
        home.Values.Concat(moscow.Values).ShouldBeSubsetOf(ReaderZones.All);
        moscow.Values.ShouldAllBe(zone => ReaderZones.Zones(zone, "Asia/Bishkek").SequenceEqual(new[] { "Europe/Moscow" }));
        var progress = new BroadcastProgress { Zones = home.Values.Concat(moscow.Values).ToDictionary(zone => zone, _ => 1) };
        foreach (var kind in kinds)
        {
            await office.Get<ChannelTroubles>().Began(kind, "", "suspended", TimeSpan.FromMinutes(5), Cancellation);
            (await office.Get<Failures>().Held(progress, Cancellation)).Keys.ShouldBe([home[kind], moscow[kind]], ignoreOrder: true);
            await office.Get<ChannelTroubles>().Ended(kind, "", Cancellation);
        }

        await office.Get<ChannelTroubles>().Began(Kind, "", "suspended", TimeSpan.FromMinutes(5), Cancellation);
        await office.Pass(TimeSpan.FromMinutes(6));
        (await office.Get<Failures>().Held(progress, Cancellation)).ShouldBeEmpty("one may try again");
    }

    [Fact]
    public async Task Who_has_it_and_sms_is_written_to_by_it()
    {
        await using var office = await Open();
        var person = await office.Reads(Number, Language.Ru, channel: Kind, change: known => known with { Joined = new PersonId(1) });
        var audience = office.Get<Forecaster>().Whole(new Audience(), new Announcement { Ru = Ru });
        audience.Excludes(Segment.Of(person)).ShouldBeNull();
        audience.Excludes(Segment.Of(person with { Channel = TestPhone.Sms })).ShouldBe(LeftOut.Twice);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Staff_work_where_boards_can_change_and_not_elsewhere(bool edits)
    {
        await using var office = await Open(abilities: Abilities with { Edits = edits });
        var code = await office.Invites("юрист");
        await office.Does(Number, new InboundContent.Wrote("русский"), Kind);
        await office.Does(Number, new InboundContent.Opened(code), Kind);
        office.Get<IStaffStore>().Members.Count.ShouldBe(edits ? 1 : 0);
    }

    private static Task<Office> Open(Action<BroadcastOptions>? options = null, ChannelAbilities? abilities = null)
        => Office.Open(options, new TestPhone(Kind, buttons: true) { Abilities = abilities ?? Abilities });

    private static string Screen(Office office, string kind, string who)
    {
        var screen = office.Outreach.Phone(kind).SentTo(who).OfType<Outgoing.Show>().Last().Screen;
        return string.Join('\n', screen.Options.Concat(screen.Commands).Select(button => button.Label).Prepend(screen.Text));
    }
}
