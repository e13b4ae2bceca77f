using System.Globalization;
using Outreach.Channels;

namespace Outreach.Web.Simulator;

/// <summary>Lays a screen's buttons in rows, as on Telegram: two short options side by side, the commands last.</summary>
internal static class ButtonRows
{
    private const int ShortLabel = 14;
    private const int TinyLabel = 4;

    /// <summary>The rows, from top to bottom.</summary>
    public static IReadOnlyList<IReadOnlyList<PhoneButton>> Of(Screen screen)
        => [.. Rows(screen, screen.Options), .. Rows(screen, screen.Commands)];

    private static IEnumerable<IReadOnlyList<PhoneButton>> Rows(Screen screen, IReadOnlyList<Button> buttons)
    {
        var row = new List<PhoneButton>();
        var room = 0;
        foreach (var button in buttons)
        {
            var wide = Most(button);
            if (row.Count > 0 && row.Count >= Math.Min(room, wide))
            {
                yield return row;
                row = [];
            }

            room = row.Count == 0 ? wide : Math.Min(room, wide);
            row.Add(new PhoneButton(new ButtonData(screen.Serial, button.Code).ToString(), button.Label));
        }

        if (row.Count > 0)
            yield return row;
    }

    private static int Most(Button button)
        => new StringInfo(button.Label).LengthInTextElements switch
        {
            <= TinyLabel => 4,
            <= ShortLabel => 2,
            _ => 1,
        };
}
