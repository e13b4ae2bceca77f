namespace Outreach.Imports;

/// <summary>Words of tables, as they are compared.</summary>
public static class TableWords
{
    /// <summary>A heading, or a word of a list, without what does not matter: blanks, signs, case, ё.</summary>
    public static string Plain(string words)
        => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant().Replace('ё', 'е');
}
