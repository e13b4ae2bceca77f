using Outreach.Content.Meanings;
using Outreach.Flows.Definitions;

namespace Outreach.Flows.Engine;

/// <summary>Whether somebody says to be under 18: whatever is asked just now, that is not passed over.</summary>
public static class OwnAge
{
    private const int Grown = 18;
    private const int Youngest = 7;

    /// <summary>In a longer text an age may be somebody else's.</summary>
    private const int MostWords = 12;

    /// <summary>The band of the age, as the profile keeps it; null where these words say no such thing of who writes them.</summary>
    public static string? Of(Playbook book, string words)
    {
        var saying = Saying.Of(words);
        if (saying.Words.Count is 0 or > MostWords)
            return null;
        var means = book.Meanings.Listen(saying).Means;
        if (means.Contains("young"))
            return "15-17";
        return means.Contains("mine") && NumberWords.Ages(saying) is [var age] && age is >= Youngest and < Grown
            ? age switch { < 14 => "<14", 14 => "14", _ => "15-17" }
            : null;
    }
}
