using Outreach.Content;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;

namespace Outreach.Web.Simulator;

/// <summary>Delivers to simulated phones: with buttons like Telegram, or as numbered text like SMS.</summary>
internal sealed class SimulatorChannel(
    string kind, bool buttons, SimulatorPhones phones, SentFiles files, RecordingFiles recordings, bool machine = false) : IChannel
{
    /// <inheritdoc/>
    public string Kind => kind;

    /// <inheritdoc/>
    public ChannelAbilities Abilities { get; } = new()
    {
        Address = buttons ? AddressKind.Chat : AddressKind.PhoneNumber,
        Buttons = buttons,
        Segmented = !buttons,
        Edits = buttons,
        Speaks = buttons,
        ReadsAll = buttons && machine,
        RealPeople = false,
    };

    /// <inheritdoc/>
    public Task<SendResult> Send(Outgoing message, ChatState chat, CancellationToken cancellation)
        => Task.FromResult(Deliver(message, chat));

    // Whatever is spoken into a simulated phone is one and the same sound: what is recorded by it can be heard.
    public async Task<byte[]?> Fetch(MediaFile file, int most, CancellationToken cancellation)
    {
        if (file.Channel == kind && file.Kind == MediaKind.Document)
            return files.Find(file.Id) is { } sent && sent.Length <= most ? sent : null;
        if (file.Channel != kind || file.Kind != MediaKind.Voice)
            return null;
        await using var sound = typeof(SimulatorChannel).Assembly.GetManifestResourceStream("simulator/voice.ogg")!;
        using var bytes = new MemoryStream();
        await sound.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static SendResult.Sent Draw(Phone phone, Outgoing.Show show, ChatState chat)
    {
        var rows = ButtonRows.Of(show.Screen);
        if (show.Clears is { } done)
            phone.Remove(done);
        if (show.StaysAs is { } name)
            return Leave(phone, show.Screen.Text, name, chat);
        var pressedLiving = chat.Living is { } living && show.Answers?.Message == living;
        if (pressedLiving && phone.Edit(chat.Living!, ours: true, show.Screen.Text, rows))
            return new SendResult.Sent(chat.Living, []);
        return new SendResult.Sent(phone.Show(show.Screen.Text, rows, chat.Living), chat.Living is null ? [] : [chat.Living]);
    }

    private static SendResult.Sent Draw(Phone phone, Outgoing.Board board, ChatState chat)
    {
        var rows = ButtonRows.Of(board.Options.Chunk(1));
        if (chat.Boards.FirstOrDefault(one => one.Name == board.Name) is { } known
            && phone.Edit(known.Reference, ours: true, board.Text, rows))
            return new SendResult.Sent(null, []) { Board = known };
        return new SendResult.Sent(null, []) { Board = new ChatBoard(board.Name, phone.Show(board.Text, rows, old: null)) };
    }

    // The screen before it goes, and the older answer of the same name.
    private static SendResult.Sent Leave(Phone phone, string text, string name, ChatState chat)
    {
        string[] gone = [.. new[] { chat.Living, chat.Boards.FirstOrDefault(one => one.Name == name)?.Reference }.OfType<string>()];
        foreach (var old in gone)
            phone.Remove(old);
        return new SendResult.Sent(null, gone) { Board = new ChatBoard(name, phone.Show(text, [], old: null)) };
    }

    // The simulator's phone shows that the words are gone, and where they were.
    private static SendResult Remove(Phone phone, Outgoing.Away away, ChatState chat)
        => chat.Boards.FirstOrDefault(one => one.Name == away.Name) is { } known && phone.Edit(known.Reference, ours: true, "🗑", [])
            ? new SendResult.Sent(null, [known.Reference])
            : new SendResult.Refused("There is no such message.");

    // The line is no living screen: the next screen must not take it away.
    private static SendResult.Sent Wipe(Phone phone, string line)
    {
        var (left, gone) = phone.Wipe(line);
        return new SendResult.Sent(null, gone) { Also = [left] };
    }

    // Telegram shows such a word only in answer to a press (answerCallbackQuery); an SMS phone has nothing like it.
    private static SendResult.Sent Say(Phone phone, Outgoing.Toast toast, bool possible)
    {
        if (possible && toast.Answers?.PressId is not null && toast.Text.Length > 0)
            phone.Toast(toast.Text);
        return new SendResult.Sent(null, []);
    }

    private SendResult Deliver(Outgoing message, ChatState chat)
    {
        if (!PhoneId.TryParse(message.Address, null, out var id))
            return new SendResult.Refused("The address is not a phone of the simulator.");
        var phone = phones.Find(kind, id);
        if (phone.View.Blocked)
            return new SendResult.Unreachable("The person blocked the bot.");
        return message switch
        {
            Outgoing.Show show when buttons => Unspoken(phone, Draw(phone, show, chat), show, chat),
            Outgoing.Spoken spoken when buttons => Speak(phone, spoken, chat),
            Outgoing.Show show => Text(phone, NumberedText.Of(show.Screen)),
            Outgoing.Vanish vanish when buttons => Wipe(phone, vanish.Line),
            Outgoing.Vanish vanish => Text(phone, vanish.Line),
            Outgoing.Remove remove => Take(phone, remove.References),
            Outgoing.Note note => Lay(phone, note),
            Outgoing.Away away => Remove(phone, away, chat),
            Outgoing.Board board when buttons => Draw(phone, board, chat),
            Outgoing.Board board => Text(phone, board.Text),
            Outgoing.Toast toast => Say(phone, toast, buttons),
            _ => new SendResult.Refused("The simulator does not know this kind of message."),
        };
    }

    // What was read aloud is of the screen before.
    private static SendResult.Sent Unspoken(Phone phone, SendResult.Sent shown, Outgoing.Show show, ChatState chat)
    {
        if (show.StaysAs is not null || chat.Boards.FirstOrDefault(static one => one.Name == Outgoing.Spoken.Place) is not { } spoken)
            return shown;
        phone.Remove(spoken.Reference);
        return shown with { Gone = [.. shown.Gone, spoken.Reference] };
    }

    private SendResult.Sent Speak(Phone phone, Outgoing.Spoken spoken, ChatState chat)
    {
        var older = chat.Boards.FirstOrDefault(static one => one.Name == Outgoing.Spoken.Place)?.Reference;
        var id = phone.Speak(spoken.File, !recordings.Has(spoken.File), ButtonRows.Of([spoken.Commands]), older);
        return new SendResult.Sent(null, older is null ? [] : [older]) { Board = new ChatBoard(Outgoing.Spoken.Place, id) };
    }

    private static SendResult.Sent Take(Phone phone, IReadOnlyList<string> references)
    {
        foreach (var reference in references)
            phone.Remove(reference);
        return new SendResult.Sent(null, references);
    }

    // A photo or a voice is a sign above the words, as when she sends one; a phone that cannot show it shows the words alone.
    private SendResult.Sent Lay(Phone phone, Outgoing.Note note)
    {
        var sign = buttons && note.File?.Channel == kind ? MediaSign.Of(note.File.Kind) : "";
        var text = string.Join('\n', new[]
        {
            sign,
            buttons && note.Made is { } made ? $"📎 {made.Name}\n{made.Text.Trim()}" : "",
            note.Text,
        }.Where(line => line.Length > 0));
        return new SendResult.Sent(null, []) { Also = [phone.Show(text, buttons ? ButtonRows.Of([note.Commands]) : [], old: null)] };
    }

    private static SendResult.Sent Text(Phone phone, string text) => new(phone.Show(text, [], old: null), []);
}
