using System.Globalization;
using Outreach.Content;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.Hotline.Actions;

/// <summary>
/// "Did it help?": what stands on the buttons and what a press of one says; where nothing can be pressed, what is written says it.
/// </summary>
internal static class Judging
{
    private const string Sign = "helped-";
    private const int MostWords = 6;
    private const int FirstWords = 3;
    private static readonly CaseHelp[] Answers = [CaseHelp.Yes, CaseHelp.Little, CaseHelp.No];

    /// <summary>Yes, a little, no.</summary>
    public static IReadOnlyList<Button> Buttons(long id, Person person, CaseTexts texts) =>
    [
        .. Answers.Select(answer => new Button(
            string.Create(CultureInfo.InvariantCulture, $"{Sign}{(int)answer}-{id}"),
            texts.Label(person, Key(answer)))),
    ];

    /// <summary>What was written by who was asked in words: an answer's number, or a short text with its word near the beginning.</summary>
    /// <returns>Null when it says something else.</returns>
    public static CaseHelp? Of(string written, Texts texts)
    {
        var said = Folding.Fold(written).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (said.Length is 0 or > MostWords)
            return null;
        if (said is [var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            return place >= 1 && place <= Answers.Length ? Answers[place - 1] : null;
        var known = Answers.SelectMany(answer => Words(answer, texts), static (answer, words) => (Answer: answer, Words: words))
            .Append((Answer: CaseHelp.No, Words: new[] { Folding.Fold("неа") }))
            .ToList();
        for (var at = 0; at < Math.Min(said.Length, FirstWords); at++)
        {
            foreach (var (answer, words) in known)
            {
                if (said.Skip(at).Take(words.Length).SequenceEqual(words))
                    return answer;
            }
        }

        return null;
    }

    private static IEnumerable<string[]> Words(CaseHelp answer, Texts texts)
        => new[] { Language.Ky, Language.Ru }.Select(
            language => Folding.Fold(texts.In(Key(answer), language)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What was pressed; null when it was something else. Anybody can forge it: the case says whether it was asked.</summary>
    public static (long Case, CaseHelp Help)? Of(string code)
        => code.StartsWith(Sign, StringComparison.Ordinal) && code[Sign.Length..].Split('-') is [var answer, var number]
            && int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var help) && Answers.Contains((CaseHelp)help)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? (id, (CaseHelp)help)
                : null;

    private static string Key(CaseHelp answer) => $"hotline_helped_{answer.ToString().ToLowerInvariant()}";
}
