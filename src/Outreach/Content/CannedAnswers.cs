namespace Outreach.Content;

/// <summary>Answers that are ready, from answers.yaml.</summary>
public sealed class CannedAnswers
{
    private const int TitleLetters = 40;

    private CannedAnswers(IReadOnlyList<CannedAnswer> all) => All = all;

    /// <summary>None.</summary>
    public static CannedAnswers None { get; } = new([]);

    /// <summary>All of them, in their order.</summary>
    public IReadOnlyList<CannedAnswer> All { get; }

    /// <summary>The answer of an id; null for an unknown one.</summary>
    public CannedAnswer? Find(string id) => All.FirstOrDefault(answer => answer.Id == id);

    /// <summary>Those that the beginning of a word leads to; all where there is no word.</summary>
    public IReadOnlyList<CannedAnswer> By(string word)
    {
        var folded = Folding.Fold(word);
        return folded.Length == 0 ? All :
        [
            .. All.Where(answer => answer.Words.Append(answer.Title.Ky).Append(answer.Title.Ru)
                .Any(known => $" {Folding.Fold(known)}".Contains($" {folded}", StringComparison.Ordinal))),
        ];
    }

    /// <summary>Reads answers.yaml.</summary>
    public static CannedAnswers Read(YamlPart file)
    {
        file.OnlyKnows("answers");
        var all = new List<CannedAnswer>();
        foreach (var part in file.Items("answers"))
        {
            part.OnlyKnows("id", "title", "words", "say");
            var answer = new CannedAnswer(
                part.Required("id"),
                part.RequiredWords("title", TitleLetters),
                part.Texts("words"),
                part.RequiredWords("say"),
                part.Line);
            if (all.Exists(known => known.Id == answer.Id))
                part.ProblemAt(["id"], $"the answer '{answer.Id}' stands twice", "keep one of them");
            if (!answer.Id.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
                part.ProblemAt(["id"], $"'{answer.Id}' is no name", "use small Latin letters, digits and hyphens");
            if (answer.Words.Count == 0)
                part.ProblemAt(["words"], $"no word leads to '{answer.Id}'", "write some in both languages under 'words:'");
            all.Add(answer);
        }

        if (all.Count == 0)
            file.Problem("no answers are listed", "write them under 'answers:'");
        return new CannedAnswers(all);
    }
}
