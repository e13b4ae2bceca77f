using System.Globalization;
using Outreach.Messaging.Screens;

namespace Outreach.Web.Simulator;

/// <summary>
/// Lays a screen's buttons in rows exactly as the Telegram adapter does: what reads it aloud above all, options one to a row, two when
/// there are many short ones; back before a lone option, else below the options; the other commands share the last row.
/// </summary>
internal static class ButtonRows
{
    private const int Short = 16;
    private const int Few = 3;
    private const string Back = "back";
    private const string Listen = "listen";

    /// <summary>The rows, from top to bottom.</summary>
    public static IReadOnlyList<IReadOnlyList<PhoneButton>> Of(Screen screen)
        => [.. Rows(screen).Where(row => row.Length > 0).Select(row => row.Select(button => Key(screen.Serial, button)).ToList())];

    /// <summary>What can be pressed beside the screen: it belongs to none.</summary>
    public static IReadOnlyList<IReadOnlyList<PhoneButton>> Of(IEnumerable<IReadOnlyList<Button>> rows)
        => [.. rows.Where(row => row.Count > 0).Select(row => row.Select(button => Key(serial: 0, button)).ToList())];

    private static IEnumerable<Button[]> Rows(Screen screen)
    {
        var back = screen.Commands.Where(command => command.Code == Back).Take(1).ToArray();
        var listen = screen.Commands.Where(command => command.Code == Listen).Take(1).ToArray();
        var others = screen.Commands.Where(command => command.Code is not (Back or Listen)).ToArray();
        if (back.Length > 0 && screen.Options is [var only])
            return [listen, [.. back, only], others];
        var paired = screen.Options.Count > Few && screen.Options.All(option => new StringInfo(option.Label).LengthInTextElements <= Short);
        return [listen, .. screen.Options.Chunk(paired ? 2 : 1), back, others];
    }

    private static PhoneButton Key(int serial, Button button) => new(new ButtonData(serial, button.Code).ToString(), button.Label);
}
