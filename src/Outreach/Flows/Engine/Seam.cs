namespace Outreach.Flows.Engine;

/// <summary>Where words were cut that belong together, or run together that do not.</summary>
internal static class Seam
{
    /// <summary>A word that was cut stands at the end of one piece and the beginning of another.</summary>
    private const int Around = 120;

    private const int ShortestWord = 3;
    private const int Shortest = 7;
    private const int Longest = 30;

    /// <summary>The end of one piece and the beginning of another, as they follow each other without a blank.</summary>
    public static string Of(string piece, string next)
        => string.Concat(piece.AsSpan(Math.Max(0, piece.Length - Around)), next.AsSpan(0, Math.Min(Around, next.Length)));

    /// <summary>
    /// One long word, or letters that all stand alone, taken for two: "менябьют", "м е н я б ь ю т". Nothing for all else.
    /// </summary>
    public static IEnumerable<string> Splits(string words)
    {
        var parts = words.Split((char[])[' ', '.', '-', '_', '*'], StringSplitOptions.RemoveEmptyEntries);
        var whole = string.Concat(parts);
        if (whole.Length is < Shortest or > Longest || (parts.Length > 1 && parts.Any(part => part.Length > 1)))
            return [];
        return Enumerable.Range(ShortestWord, whole.Length - (2 * ShortestWord) + 1).Select(cut => $"{whole[..cut]} {whole[cut..]}");
    }
}
