using System.Globalization;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.Hotline.Actions;

/// <summary>"Did it help?": what stands on the buttons, and what a press of one says.</summary>
internal static class Judging
{
    private const string Sign = "helped-";
    private static readonly CaseHelp[] Answers = [CaseHelp.Yes, CaseHelp.Little, CaseHelp.No];

    /// <summary>Yes, a little, no.</summary>
    public static IReadOnlyList<Button> Buttons(long id, Person person, CaseTexts texts) =>
    [
        .. Answers.Select(answer => new Button(
            string.Create(CultureInfo.InvariantCulture, $"{Sign}{(int)answer}-{id}"),
            texts.Say(person, $"hotline_helped_{answer.ToString().ToLowerInvariant()}"))),
    ];

    /// <summary>What was pressed; null when it was something else. Anybody can forge it: the case says whether it was asked.</summary>
    public static (long Case, CaseHelp Help)? Of(string code)
        => code.StartsWith(Sign, StringComparison.Ordinal) && code[Sign.Length..].Split('-') is [var answer, var number]
            && int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var help) && Answers.Contains((CaseHelp)help)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? (id, (CaseHelp)help)
                : null;
}
