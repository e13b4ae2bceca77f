using System.Text.RegularExpressions;
using Outreach.Content;
using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>
/// Checks the ready answers as they would arrive: in both languages, for every country, on a locked screen, and in SMS.
/// </summary>
internal static partial class AnswerCheck
{
    /// <summary>What stands before a colleague's words.</summary>
    public const string Sign = "💬 ";

    private const int Segments = 5;
    private const int Letters = 900;

    public static IEnumerable<ContentProblem> Problems(Playbook book, DateOnly today, ContentLines lines)
    {
        if (!book.Help.Places.ContainsKey(HelpPlace.Elsewhere))
            yield break;
        foreach (var answer in book.Answers.All)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                foreach (var problem in Problems(book, answer, language, today))
                    yield return problem with
                    {
                        Line = lines.Of("answers.yaml", "answers", answer.Id, "say", language.ToString().ToLowerInvariant()),
                    };
            }
        }
    }

    private static IEnumerable<ContentProblem> Problems(Playbook book, CannedAnswer answer, Language language, DateOnly today)
    {
        var written = answer.Say.In(language) + answer.Say.Sms?.In(language);
        foreach (var gap in Braces().Matches(written).Select(match => match.Groups["gap"].Value)
            .Where(gap => gap is not ("numbers" or "emergency")
                && (!gap.Contains(':', StringComparison.Ordinal) || !Placeholders.Knows(gap, book))))
            yield return Problem(answer, language, $"'{{{gap}}}' cannot be filled in", gap is "number" or "numbers:" or "номера" or "numers" ? "did you mean '{numbers}'?"
                : Placeholders.Meant(gap, book) is { } meant && meant.Contains(':', StringComparison.Ordinal) && gap.Contains(':', StringComparison.Ordinal) ? meant : "use {numbers}, {emergency} or {number:LINE}");
        foreach (var place in book.Help.Places.Keys)
        {
            var screen = AnswerText.Of(answer.Say, book, place, language, today, sms: false);
            var sms = SmsText.Plain($"{Sign}{AnswerText.Of(answer.Say, book, place, language, today, sms: true)}");
            if (screen.Length > Letters)
                yield return Problem(answer, language, $"it has {screen.Length} letters in '{place}'", $"shorten it to {Letters}");
            if (SmsSegments.Over(sms, Segments) is > 0 and var over)
                yield return Problem(
                    answer,
                    language,
                    $"it is {over} units too long for {Segments} segments in '{place}'",
                    "write fewer words under 'sms:'");
            if ((LockedScreen.Tells(Sign + screen) ?? LockedScreen.Tells(sms)) is { } word)
                yield return Problem(
                    answer,
                    language,
                    $"'{word}' stands in the first {LockedScreen.Letters} letters in '{place}', which a locked screen shows",
                    "begin with something harmless");
        }
    }

    private static ContentProblem Problem(CannedAnswer answer, Language language, string what, string mend)
        => new("answers.yaml", answer.Line, $"{answer.Id} ({language}): {what}", mend);

    [GeneratedRegex(@"\{(?<gap>[^{}\s]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
