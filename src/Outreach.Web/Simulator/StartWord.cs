using System.Buffers;

namespace Outreach.Web.Simulator;

/// <summary>Telegram's word that opens a talk: <c>/start</c>, perhaps with a code (core.telegram.org/bots/features#deep-linking).</summary>
internal static class StartWord
{
    /// <summary>What stands in the chat.</summary>
    public const string Word = "/start";

    private static readonly SearchValues<char> _allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>Whether a link could carry it: 1 to 64 of A–Z, a–z, 0–9, _ and -.</summary>
    public static bool IsCode(string code) => code.Length is > 0 and <= 64 && !code.AsSpan().ContainsAnyExcept(_allowed);

    /// <summary>Whether these words open the talk.</summary>
    public static bool TryRead(string words, out string? code)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        code = parts is [Word, var given] && IsCode(given) ? given : null;
        return parts is [Word] || code is not null;
    }
}
