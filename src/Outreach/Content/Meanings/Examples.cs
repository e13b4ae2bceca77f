using Outreach.People;

namespace Outreach.Content.Meanings;

/// <summary>The example sentences of content/examples, each with what its writer means.</summary>
public static class Examples
{
    private static readonly HashSet<string> Cries = new(StringComparer.Ordinal) { "danger", "relative" };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "help", "stop", "start", "not-start", "not-stop", "about-others", "thanks", "greeting", "small", "onward", "country", "option",
        "zero", "age", "not-age",
    };

    // Cries of others, passed on: the same words as a cry of one's own.
    private const string Neither = "forwarded";

    /// <summary>Reads all files; what is wrong is noted in the folder's problems.</summary>
    internal static IReadOnlyList<Example> Read(ContentFolder folder)
    {
        var examples = new List<Example>();
        foreach (var file in folder.ExampleFiles())
        {
            var number = 0;
            foreach (var line in folder.Lines(file))
            {
                number++;
                if (line.Length == 0 || line[0] == '#')
                    continue;
                if (line.Split('\t') is [var kind, var language, _, var written]
                    && (Cries.Contains(kind) || Others.Contains(kind) || kind == Neither))
                {
                    var text = written.Replace("\\n", "\n", StringComparison.Ordinal);
                    if (kind != Neither)
                        examples.Add(new Example(text, Cries.Contains(kind), LanguageOf(language)));
                }
                else
                {
                    var kinds = string.Join(", ", Cries.Concat(Others).Append(Neither));
                    var mend = $"write kind, language, what is right, and the sentence, with tabs between; kinds: {kinds}";
                    folder.Problems.Add(new ContentProblem(file, number, "this is no example", mend));
                }
            }
        }

        return examples;
    }

    // "ky", "ru", each also in Latin letters; "mix" is neither.
    private static Language? LanguageOf(string language) => language switch
    {
        "ky" or "ky-latn" => Language.Ky,
        "ru" or "ru-latn" => Language.Ru,
        _ => null,
    };
}
