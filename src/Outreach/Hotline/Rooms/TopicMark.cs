using Outreach.Hotline.Cases;

namespace Outreach.Hotline.Rooms;

/// <summary>Words of a colleague as they stand in the topic.</summary>
/// <param name="Word">Their number.</param>
/// <param name="Message">The message on which they stand.</param>
/// <param name="State">What it says of them.</param>
/// <param name="Print">Which words it says: sealed anew, they are others. Nothing = a version that did not keep it.</param>
internal sealed record TopicMark(long Word, string Message, WordState State, string Print = "")
{
    private const int Letters = 24;

    /// <summary>The mark of words that stand on a message.</summary>
    public static TopicMark Of(CaseWord word, string message) => new(word.Id, message, word.State, PrintOf(word));

    /// <summary>Whether something else is to stand there now.</summary>
    public bool IsOther(CaseWord word)
        => Word == word.Id && (State != word.State || (Print.Length > 0 && Print != PrintOf(word)));

    private static string PrintOf(CaseWord word)
        => Convert.ToBase64String(word.Words.Bytes) is var all && all.Length > Letters ? all[..Letters] : all;
}
