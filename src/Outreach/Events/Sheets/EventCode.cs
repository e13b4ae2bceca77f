using System.Globalization;
using System.Security.Cryptography;

namespace Outreach.Events.Sheets;

/// <summary>
/// What stands on an event's poster, and can be sent as a word by SMS: E and five digits. The E looks alike in Latin and Cyrillic letters,
/// and is read as either.
/// </summary>
public static class EventCode
{
    private const int Digits = 5;
    private const int Tries = 1_000;

    /// <summary>A code that no sheet has.</summary>
    public static string New(IReadOnlyCollection<EventSheet> sheets)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var code = string.Create(
                CultureInfo.InvariantCulture, $"E{RandomNumberGenerator.GetInt32((int)Math.Pow(10, Digits)):D5}");
            if (sheets.All(sheet => sheet.Code != code))
                return code;
        }

        throw new InvalidOperationException("There are no codes left.");
    }

    /// <summary>The code that is meant; null when the words are none.</summary>
    public static string? Read(string words)
    {
        var code = words.Trim().ToUpperInvariant().Replace('Е', 'E');
        return code.Length == Digits + 1 && code[0] == 'E' && code.Skip(1).All(char.IsAsciiDigit) ? code : null;
    }
}
