using System.Globalization;
using Outreach.Messaging.Screens;

namespace Outreach.Messaging.Sms;

/// <summary>Draws a screen where there are no buttons: the words, then what can be answered, a number a line.</summary>
public static class NumberedText
{
    /// <summary>The screen as one text.</summary>
    public static string Of(Screen screen)
        => Join(screen.Text.Trim(), Menu(screen.Options.Select(option => option.Label), screen.WordsLine));

    /// <summary>What stands under the words.</summary>
    /// <param name="options">The labels of what can be chosen; the first is number 1.</param>
    /// <param name="words">The line that names the words that always work.</param>
    public static string Menu(IEnumerable<string> options, string? words)
        => string.Join('\n', options
            .Select((label, place) => string.Create(CultureInfo.InvariantCulture, $"{place + 1} {SmsText.Label(label)}"))
            .Append(words)
            .Where(line => !string.IsNullOrWhiteSpace(line)));

    /// <summary>The words with what stands under them.</summary>
    public static string Join(string words, string menu) => words.Length == 0 ? menu : menu.Length == 0 ? words : $"{words}\n{menu}";
}
