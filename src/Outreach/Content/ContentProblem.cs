using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.People;

namespace Outreach.Content;

/// <summary>Something wrong in the content: where, what, and how to mend it.</summary>
/// <remarks>
/// What is wrong is told in logs, in health and on screens, and what lies here may by a slip be another file: so only the beginning of
/// a quoted word is shown, and no sign that a screen would obey.
/// </remarks>
/// <param name="File">The file's name within the content folder.</param>
/// <param name="Line">From 1; 0 where a whole file is missing.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
public sealed partial record ContentProblem(string File, int Line, string What, string Mend)
{
    private const int MostLetters = 300;

    /// <inheritdoc/>
    public override string ToString() => $"{Plain(File)}:{Line}: {Plain(What)}, {Plain(Mend)}";

    /// <summary>The same in one of our languages, as far as it is written there.</summary>
    public string In(Language language)
        => $"{Plain(File)}:{Line}: {Plain(ProblemWords.In(language, What))}. {Plain(ProblemWords.In(language, Mend))}.";

    private static string Plain(string text)
    {
        var shortened = Quoted().Replace(text, "${begins}…'");
        var seen = string.Concat(shortened.Select(static sign => IsSeen(sign) ? sign : '·'));
        return seen.Length <= MostLetters ? seen : seen[..MostLetters] + '…';
    }

    private static bool IsSeen(char sign) => !char.IsControl(sign) && char.GetUnicodeCategory(sign) != UnicodeCategory.Format;

    // Our own keys are shorter than this.
    [GeneratedRegex("(?<begins>'[^']{32})[^']+'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
