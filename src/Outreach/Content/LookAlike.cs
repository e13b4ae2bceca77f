namespace Outreach.Content;

/// <summary>Cyrillic words that were typed with Latin letters of the same looks: COC, HET, CTOP.</summary>
public static class LookAlike
{
    private const string Alike = "aseopxikmthb";

    /// <summary>What the folded text could also say, when all of its letters have a twin.</summary>
    public static IEnumerable<string> Readings(string folded)
    {
        folded = folded.Replace("ts", "s", StringComparison.Ordinal);
        if (folded.Length > 40 || !folded.All(letter => letter == ' ' || Alike.Contains(letter, StringComparison.Ordinal)))
            yield break;
        var looks = folded.Replace('h', 'n').Replace('b', 'v').Replace('x', 'h');
        yield return looks;
        yield return looks.Replace('p', 'r');
    }
}
