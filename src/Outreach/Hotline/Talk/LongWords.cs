namespace Outreach.Hotline.Talk;

/// <summary>Cuts what is too long to stand beside other words.</summary>
internal static class LongWords
{
    /// <summary>Letters of a piece: with its sign and some other words it fits into one message of any channel.</summary>
    public const int Longest = 2_000;

    /// <summary>How far back a place between two words is looked for.</summary>
    private const int Back = 200;

    /// <summary>The pieces, put together the words as they were.</summary>
    public static IReadOnlyList<string> Pieces(string words)
    {
        var pieces = new List<string>();
        while (words.Length > Longest)
        {
            var space = words.LastIndexOf(' ', Longest, Back);
            var cut = space > 0 ? space + 1 : char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest;
            pieces.Add(words[..cut]);
            words = words[cut..];
        }

        pieces.Add(words);
        return pieces;
    }
}
