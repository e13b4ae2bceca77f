using System.Globalization;
using Outreach.Messaging.Screens;
using Telegram.Bot.Types.ReplyMarkups;

namespace Outreach.Telegram.Sending;

/// <summary>Lays a screen's buttons out in rows.</summary>
internal static class Keyboard
{
    private const int Short = 16;
    private const int Few = 3;
    private const string Back = "back";
    private const string Listen = "listen";

    /// <summary>The keyboard of a screen; null when nothing can be pressed.</summary>
    public static InlineKeyboardMarkup? Of(Screen screen)
    {
        var rows = Rows(screen).Select(row => row.Select(button => Key(screen.Serial, button))).ToList();
        return rows.Count == 0 ? null : new InlineKeyboardMarkup(rows);
    }

    /// <summary>The keyboard of a note, all in one row; null when nothing can be pressed.</summary>
    public static InlineKeyboardMarkup? Of(Outgoing.Note note) => Of([note.Commands]);

    /// <summary>The keyboard under a recording.</summary>
    public static InlineKeyboardMarkup? Of(Outgoing.Spoken spoken) => Of([spoken.Commands]);

    /// <summary>The keyboard of a board, one to a row; null when nothing can be pressed.</summary>
    public static InlineKeyboardMarkup? Of(Outgoing.Board board) => Of(board.Options.Chunk(1));

    /// <summary>
    /// The keyboard of a screen that asks for her number: Telegram shares it only by this kind, which shows no other buttons with it. They
    /// are sent as words, and understood as such.
    /// </summary>
    public static ReplyKeyboardMarkup Asking(Screen screen) => new(
        Rows(screen).Select(row => row.Select(button => new KeyboardButton(button.Label)))
            .Prepend([KeyboardButton.WithRequestContact(screen.AsksContact!)]))
    {
        ResizeKeyboard = true,
    };

    /// <summary>
    /// What reads the screen aloud stands above all: who needs it reads badly. Options stand one to a row, two when there are many short
    /// ones; back stands before a lone option, else below the options; the other commands share the last row.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Rows(Screen screen)
    {
        var back = screen.Commands.FirstOrDefault(command => command.Code == Back);
        var others = screen.Commands.Where(command => command.Code is not (Back or Listen)).ToArray();
        var rows = new List<IReadOnlyList<Button>>();
        if (screen.Commands.FirstOrDefault(command => command.Code == Listen) is { } listen)
            rows.Add([listen]);
        if (back is not null && screen.Options is [var only])
        {
            rows.Add([back, only]);
        }
        else
        {
            var wide = screen.Options.Count > Few
                && screen.Options.All(option => new StringInfo(option.Label).LengthInTextElements <= Short);
            rows.AddRange(screen.Options.Chunk(wide ? 2 : 1));
            if (back is not null)
                rows.Add([back]);
        }

        if (others.Length > 0)
            rows.Add(others);
        return rows;
    }

    // What stands beside the screen belongs to no screen: its buttons carry none.
    private static InlineKeyboardMarkup? Of(IEnumerable<IReadOnlyList<Button>> rows)
    {
        var keys = rows.Where(row => row.Count > 0).Select(row => row.Select(button => Key(serial: 0, button))).ToList();
        return keys.Count == 0 ? null : new InlineKeyboardMarkup(keys);
    }

    private static InlineKeyboardButton Key(int serial, Button button)
        => InlineKeyboardButton.WithCallbackData(button.Label, new ButtonData(serial, button.Code).ToString());
}
