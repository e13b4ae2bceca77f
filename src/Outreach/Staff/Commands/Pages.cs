using System.Globalization;
using Outreach.Messaging.Screens;

namespace Outreach.Staff.Commands;

/// <summary>
/// A long list, some at a time: a message bears 4,096 letters and 100 buttons (core.telegram.org/bots/api#sendmessage), and a person fewer.
/// </summary>
public static class Pages
{
    /// <summary>Entries on a page.</summary>
    public const int Size = 20;

    /// <summary>The entries of a page, from 0; of one that there is not, those of the nearest.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> all, int page) => [.. all.Skip(Within(all.Count, page) * Size).Take(Size)];

    /// <summary>The buttons that turn the page; none where all fit on one.</summary>
    /// <param name="count">All entries.</param>
    /// <param name="page">The page that is shown.</param>
    /// <param name="action">What stands behind the button, before a dash and the page.</param>
    /// <param name="words">Her language.</param>
    /// <param name="before">The sentence on the button to the page before.</param>
    /// <param name="after">The sentence on the button to the next page.</param>
    public static IEnumerable<Button> Turning(int count, int page, string action, StaffWriter words, string before, string after)
    {
        var shown = Within(count, page);
        if (shown > 0)
            yield return new Button(Coded(action, shown - 1), words.Say(before));
        if ((shown + 1) * Size < count)
            yield return new Button(Coded(action, shown + 1), words.Say(after));
    }

    private static int Within(int count, int page) => Math.Clamp(page, 0, Math.Max((count - 1) / Size, 0));

    private static string Coded(string action, int page) => string.Create(CultureInfo.InvariantCulture, $"{action}-{page}");
}
