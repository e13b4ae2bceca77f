using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>Which screens can be heard: the lessons, the checks, the first minute and urgent help.</summary>
public static class SpokenTexts
{
    private const string First = "welcome";

    /// <summary>Whether the screens of a flow can be heard.</summary>
    public static bool IsHeard(Flow flow) => flow.IsLesson || flow.Check is not null || flow.Id is First or Playbook.UrgentFlow;

    /// <summary>All that can be heard, flow by flow: the first minute and urgent help before the lessons and the checks.</summary>
    public static IReadOnlyList<Flow> Flows(Playbook book) =>
    [
        .. book.Flows.Values.Where(static flow => IsHeard(flow) && !flow.IsLesson && flow.Check is null)
            .OrderByDescending(static flow => flow.Id, StringComparer.Ordinal),
        .. book.Lessons,
        .. book.Flows.Values.Where(static flow => flow.Check is not null).OrderBy(static flow => flow.Id, StringComparer.Ordinal),
    ];

    /// <summary>All that can be heard of a flow, in its order.</summary>
    public static IEnumerable<SpokenText> Of(Playbook book, Flow flow, Language language)
        => from step in flow.Steps
           from isAnswer in step.IsQuiz ? (bool[])[false, true] : [false]
           let text = Of(book, flow, step, isAnswer, language)
           where text is not null
           select text;

    /// <summary>What is read aloud of a step; null where nothing is.</summary>
    /// <param name="book">The words.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="step">The step.</param>
    /// <param name="isAnswer">What a quiz says after the answer; else what it asks.</param>
    /// <param name="language">In which language.</param>
    public static SpokenText? Of(Playbook book, Flow flow, Step step, bool isAnswer, Language language)
    {
        if (!IsHeard(flow) || (isAnswer ? step.Explain : step.Say) is not { } words)
            return null;
        var said = Placeholders.Aloud(words.In(language), book, language);
        // Who cannot read hears what can be answered; a check has the same three answers each time.
        var answers = isAnswer || flow.Check is not null || step.Options.Count < 2
            ? []
            : step.Options.Select(option => Letters(option.Label.In(language)));
        return new SpokenText(flow.Id, step.Id, isAnswer, language, string.Join("\n\n", new[] { said, string.Join('\n', answers) }
            .Where(static part => part.Length > 0)));
    }

    // A sign at the beginning of a button cannot be read aloud.
    private static string Letters(string label)
    {
        var first = label.IndexOfAny([.. label.Where(char.IsLetterOrDigit).Take(1)]);
        return first > 0 && label[..first].All(static sign => !char.IsAscii(sign) || sign == ' ') ? label[first..] : label;
    }
}
