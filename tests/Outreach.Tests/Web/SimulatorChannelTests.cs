using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Outreach.Content;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Web.Simulator;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Web;

public sealed class SimulatorChannelTests
{
    private const string Address = "anna";

    private static readonly RecordingFiles Nothing = new(Options.Create(new ContentOptions { Folder = "nowhere" }));

    private static readonly Screen _screen = new()
    {
        Serial = 3,
        Text = "Тандаңыз",
        Options = [new("1", "Ооба"), new("2", "Жок")],
        Commands = [new("help", "🆘"), new("hide", "☁")],
    };

    private readonly SimulatorPhones _phones;
    private readonly SimulatorChannel _chat;
    private readonly SimulatorChannel _sms;

    public SimulatorChannelTests()
    {
        _phones = new SimulatorPhones(new RunNumbers(), new FakeTimeProvider());
        _chat = new SimulatorChannel(SimulatorKind.Chat, buttons: true, _phones, new SentFiles(new RunNumbers()), Nothing);
        _sms = new SimulatorChannel(SimulatorKind.Sms, buttons: false, _phones, new SentFiles(new RunNumbers()), Nothing);
    }

    private Phone Chat => _phones.Find(SimulatorKind.Chat, new PhoneId(Address));

    private Phone Sms => _phones.Find(SimulatorKind.Sms, new PhoneId(Address));

    [Fact]
    public void Neither_channel_is_counted_as_people_and_only_the_chat_has_buttons()
    {
        _chat.Abilities.ShouldBe(new ChannelAbilities { Buttons = true, Edits = true, Speaks = true, RealPeople = false });
        _sms.Abilities.ShouldBe(new ChannelAbilities { Address = AddressKind.PhoneNumber, Segmented = true, RealPeople = false });
    }

    [Fact]
    public async Task A_screen_stands_with_its_buttons_and_is_the_living_message()
    {
        var sent = await Sent(_chat, Show("Тандаңыз"), ChatState.Empty);
        var message = Chat.View.Messages.ShouldHaveSingleItem();
        sent.Living.ShouldBe(message.Id);
        message.Rows.Select(row => string.Join(' ', row.Select(button => button.Data))).ShouldBe(["3.1", "3.2", "3.help 3.hide"]);
    }

    [Fact]
    public async Task A_press_on_the_living_message_changes_it_where_it_stands()
    {
        var chat = ChatState.Empty.Shown(await Sent(_chat, Show("бир"), ChatState.Empty), default);
        var sent = await Sent(_chat, Show("эки") with { Answers = new Press(chat.Living, "p") }, chat);
        (sent.Living, sent.Gone.Count).ShouldBe((chat.Living, 0));
        Chat.View.Messages.Select(message => message.Text).ShouldBe(["эки"]);
    }

    [Fact]
    public async Task Without_a_press_the_new_screen_stands_below_and_the_old_one_goes()
    {
        var chat = ChatState.Empty.Shown(await Sent(_chat, Show("бир"), ChatState.Empty), default);
        Chat.Write("салам");
        var sent = await Sent(_chat, Show("эки"), chat);
        sent.Gone.ShouldBe([chat.Living!]);
        Chat.View.Messages.Select(message => message.Text).ShouldBe(["салам", "эки"]);
    }

    [Fact]
    public async Task A_living_message_that_a_restart_forgot_is_shown_anew()
    {
        var sent = await Sent(_chat, Show("эки") with { Answers = new Press("old-1", "p") }, new ChatState { Living = "old-1" });
        sent.Living.ShouldBe(Chat.View.Messages.ShouldHaveSingleItem().Id);
        sent.Gone.ShouldBe(["old-1"]);
    }

    [Fact]
    public async Task Hiding_clears_the_chat_and_leaves_a_line_that_no_later_screen_takes_away()
    {
        var chat = ChatState.Empty.Shown(await Sent(_chat, Show("бир"), ChatState.Empty), default);
        Chat.Write("погода");
        chat = chat.Shown(await Sent(_chat, new Outgoing.Vanish { Address = Address, Line = "Бишкек: +14°" }, chat), default);
        Chat.View.Messages.Select(message => message.Text).ShouldBe(["Бишкек: +14°"]);
        (chat.Living, chat.Recent.Count).ShouldBe((null, 1));
        await Sent(_chat, Show("эки"), chat);
        Chat.View.Messages.Select(message => message.Text).ShouldBe(["Бишкек: +14°", "эки"]);
    }

    [Fact]
    public async Task A_passing_word_needs_a_press_that_waits_for_it()
    {
        var toast = new Outgoing.Toast { Address = Address, Text = "Сакталды" };
        await Sent(_chat, toast, ChatState.Empty);
        Chat.View.Toast.ShouldBeNull();
        await Sent(_chat, toast with { Answers = new Press(null, "p") }, ChatState.Empty);
        Chat.View.Toast!.Text.ShouldBe("Сакталды");
    }

    [Fact]
    public async Task By_SMS_every_screen_is_a_new_text_with_numbers()
    {
        var chat = ChatState.Empty.Shown(await Sent(_sms, Show("бир"), ChatState.Empty), default);
        var sent = await Sent(_sms, Show("эки"), chat);
        sent.Gone.ShouldBeEmpty();
        Sms.View.Messages.Select(message => message.Text).ShouldBe(["бир\n1 Ооба\n2 Жок", "эки\n1 Ооба\n2 Жок"]);
        Sms.View.Messages.ShouldAllBe(message => message.Rows.Count == 0);
    }

    [Fact]
    public async Task By_SMS_nothing_can_be_hidden_and_nothing_passes_over_the_screen()
    {
        await Sent(_sms, Show("бир"), ChatState.Empty);
        await Sent(_sms, new Outgoing.Vanish { Address = Address, Line = "Бишкек: +14°" }, ChatState.Empty);
        await Sent(_sms, new Outgoing.Toast { Address = Address, Text = "Сакталды", Answers = new Press(null, "p") }, ChatState.Empty);
        Sms.View.Messages.Count.ShouldBe(2);
        Sms.View.Toast.ShouldBeNull();
    }

    [Fact]
    public async Task A_note_stands_beside_the_screen_with_its_sign_and_its_commands()
    {
        var chat = ChatState.Empty.Shown(await Sent(_chat, Show("бир"), ChatState.Empty), default);
        var note = new Outgoing.Note { Address = Address, Text = "Жаңылык", File = new MediaFile(SimulatorKind.Chat, MediaKind.Voice, "simulated"), Commands = [new("menu", "Меню"), new("stop", "Токтот")] };
        var sent = await Sent(_chat, note, chat);
        var last = Chat.View.Messages[^1];
        (last.Text, string.Join(' ', last.Rows.Single().Select(button => button.Data))).ShouldBe(("🎤\nЖаңылык", "0.menu 0.stop"));
        (sent.Living, sent.Gone.Count).ShouldBe((null, 0));
        sent.Also.ShouldBe([last.Id]);
        chat.Shown(sent, default).Living.ShouldBe(chat.Living);
        await Sent(_chat, note with { File = note.File with { Channel = "telegram" } }, chat);
        Chat.View.Messages[^1].Text.ShouldBe("Жаңылык");
    }

    [Fact]
    public async Task A_board_is_changed_where_it_stands()
    {
        var board = new Outgoing.Board { Address = Address, Name = "queue", Text = "3", Options = [new("go", "Го"), new("no", "Жок")] };
        var chat = ChatState.Empty.Shown(await Sent(_chat, board, ChatState.Empty), default);
        Chat.View.Messages.Single().Rows.Select(row => row.Single().Data).ShouldBe(["0.go", "0.no"]);
        var sent = await Sent(_chat, board with { Text = "2", Options = [] }, chat);
        sent.Board.ShouldBe(chat.Boards.Single());
        (Chat.View.Messages.Single().Text, Chat.View.Messages.Single().Rows.Count).ShouldBe(("2", 0));
        Chat.Remove(chat.Boards.Single().Reference);
        (await Sent(_chat, board, chat)).Board!.Reference.ShouldBe(Chat.View.Messages.Single().Id);
    }

    [Fact]
    public async Task By_SMS_notes_and_boards_are_words_alone()
    {
        await Sent(_sms, new Outgoing.Note { Address = Address, Text = "Жаңылык", File = new MediaFile(SimulatorKind.Sms, MediaKind.Picture, "simulated"), Commands = [new("menu", "Меню")] }, ChatState.Empty);
        await Sent(_sms, new Outgoing.Board { Address = Address, Name = "queue", Text = "3", Options = [new("go", "Го")] }, ChatState.Empty);
        Sms.View.Messages.Select(message => (message.Text, message.Rows.Count)).ShouldBe([("Жаңылык", 0), ("3", 0)]);
    }

    [Fact]
    public async Task Who_blocked_the_bot_cannot_be_reached()
    {
        Chat.Block(blocked: true);
        (await _chat.Send(Show("бир"), ChatState.Empty, TestContext.Current.CancellationToken)).ShouldBeOfType<SendResult.Unreachable>();
        Chat.View.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_is_no_phone_is_refused()
        => (await _chat.Send(Show("бир") with { Address = "+996700000000" }, ChatState.Empty, TestContext.Current.CancellationToken)).ShouldBeOfType<SendResult.Refused>();

    [Theory]
    [InlineData("ооба,жок", "help,hide", "ооба|жок|help hide")]
    [InlineData("улантуу", "back,menu,help,hide", "back улантуу|menu help hide")]
    [InlineData("ооба,жок", "back,menu", "ооба|жок|back|menu")]
    [InlineData("бир,эки,үч,төрт,беш", "menu", "бир эки|үч төрт|беш|menu")]
    [InlineData("бир,эки,үч,тааныштарымдан кеңеш сурайм", "", "бир|эки|үч|тааныштарымдан кеңеш сурайм")]
    [InlineData("", "", "")]
    public void Buttons_stand_in_rows_as_on_Telegram(string options, string commands, string rows)
        => string.Join('|', ButtonRows.Of(new Screen { Serial = 1, Text = "?", Options = Buttons(options), Commands = Buttons(commands) })
            .Select(row => string.Join(' ', row.Select(button => button.Label)))).ShouldBe(rows);

    private static List<Button> Buttons(string labels)
        => [.. labels.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(label => new Button(label, label))];

    private static Outgoing.Show Show(string text) => new() { Address = Address, Screen = _screen with { Text = text } };

    private static async Task<SendResult.Sent> Sent(SimulatorChannel channel, Outgoing message, ChatState chat)
        => (await channel.Send(message, chat, TestContext.Current.CancellationToken)).ShouldBeOfType<SendResult.Sent>();
}
