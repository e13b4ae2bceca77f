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
    private const int MostWords = 5;
    private static readonly CaseHelp[] Answers = [CaseHelp.Yes, CaseHelp.Little, CaseHelp.No];

    /// <summary>Yes, a little, no.</summary>
    public static IReadOnlyList<Button> Buttons(long id, Person person, CaseTexts texts) =>
    [
        .. Answers.Select(answer => new Button(
            string.Create(CultureInfo.InvariantCulture, $"{Sign}{(int)answer}-{id}"),
            texts.Say(person, Key(answer)))),
    ];

    /// <summary>What was written by who was asked in words: the number of an answer, its words in either language, or both.</summary>
    /// <returns>Null when it says something else.</returns>
    public static CaseHelp? Of(string written, Texts texts)
    {
        var folded = Folding.Fold(written);
        foreach (var (at, answer) in Answers.Index())
        {
            var number = (at + 1).ToString(CultureInfo.InvariantCulture);
            if (folded == number)
                return answer;
            foreach (var words in new[] { Language.Ky, Language.Ru }.Select(language => Folding.Fold(texts.In(Key(answer), language))))
            {
                if (folded == words || folded == $"{number} {words}" || Begins(folded, words))
                    return answer;
            }
        }

        return null;
    }

    // "Да, помогло, спасибо": a short answer that begins with one of the words.
    private static bool Begins(string folded, string words)
        => folded.StartsWith(words + " ", StringComparison.Ordinal) && folded.Count(static letter => letter == ' ') < MostWords;

    /// <summary>What was pressed; null when it was something else. Anybody can forge it: the case says whether it was asked.</summary>
    public static (long Case, CaseHelp Help)? Of(string code)
        => code.StartsWith(Sign, StringComparison.Ordinal) && code[Sign.Length..].Split('-') is [var answer, var number]
            && int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var help) && Answers.Contains((CaseHelp)help)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? (id, (CaseHelp)help)
                : null;

    private static string Key(CaseHelp answer) => $"hotline_helped_{answer.ToString().ToLowerInvariant()}";
}
