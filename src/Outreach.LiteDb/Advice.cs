namespace Outreach.LiteDb;

/// <summary>Tells a bad disk from a damaged file: an operator does different things about them.</summary>
internal static class Advice
{
    /// <summary>What to do; the cause was told before.</summary>
    public static string On(Exception cause) => IsDisk(cause)
        ? "See that its disk is there, has room and may be written to; work begins again by itself."
        : "If this stays, its file is damaged: stop the program and put back its copy.";

    /// <summary>
    /// What a log may hold of the cause: the system's words about a disk are about files alone, LiteDB's could be about what stands in
    /// them.
    /// </summary>
    public static string Kind(Exception cause) => IsDisk(cause) ? cause.Message : cause.GetType().Name;

    /// <summary>The words with a full stop at their end.</summary>
    public static string AsSentence(this string words) => words.TrimEnd('.', ' ') + ".";

    private static bool IsDisk(Exception cause) => cause is IOException or UnauthorizedAccessException;
}
