using Outreach.Content;
using Outreach.Staff.Commands;

namespace Outreach.Staff.Desk;

/// <summary>A colleague types what stands on a button, or yes or no, instead of pressing it.</summary>
public sealed class SaidButtons(IPublicWords said)
{
    // Words of the talk with people that mean nothing but an answer.
    private static readonly HashSet<string> Answers = ["yes", "no", "back", "next"];

    // What somebody says without thinking, such as "ok", confirms nothing.
    private static readonly HashSet<string> Yes = [Folding.Fold("да"), Folding.Fold("ооба")];
    private static readonly HashSet<string> No = [Folding.Fold("нет"), Folding.Fold("жок")];

    // A shorter beginning of a label could be anything.
    private const int ShortestBeginning = 4;

    /// <summary>What the button does that these words are; null when they are none, or could be several.</summary>
    public static string? Pressed(string words, DeskState desk)
    {
        var folded = Folding.Fold(words);
        if (folded.Length == 0 || desk is not { Command: not null, Dialogue: not null, Buttons: { } buttons })
            return null;
        var labels = buttons.Select(button => (button.Code, Label: Folding.Fold(button.Label))).ToList();
        var answer = Yes.Contains(folded) ? Yes : No.Contains(folded) ? No : null;
        return Only(label => label == folded)
            ?? (answer is null ? null : Only(label => answer.Contains(label.Split(' ')[0])))
            // "Сохранить" is all that "Да, сохранить" says.
            ?? (folded.Length >= ShortestBeginning ? Only(label => label.Split(' ', 2) is [var first, var rest] && rest == folded && Yes.Contains(first)) : null)
            ?? (folded.Length >= ShortestBeginning ? Only(label => label.StartsWith($"{folded} ", StringComparison.Ordinal)) : null);

        string? Only(Func<string, bool> meant)
            => labels.Where(button => meant(button.Label)).Take(2).ToList() is [var one] ? one.Code : null;
    }

    /// <summary>Whether these words can only be an answer to a question.</summary>
    public static bool IsAnswer(string words) => Folding.Fold(words) is var folded && (Yes.Contains(folded) || No.Contains(folded));

    /// <summary>Whether these words call for help.</summary>
    public bool AreCry(string words) => said.AreCry(words);

    /// <summary>Whether these words are for the talk that everybody has with us: its commands, and a cry for help.</summary>
    public bool AreForPeople(string words) => (said.Command(words) is { } command && !Answers.Contains(command)) || said.AreCry(words);
}
