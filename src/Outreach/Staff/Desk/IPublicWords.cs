namespace Outreach.Staff.Desk;

/// <summary>What words mean that anybody can write at any moment.</summary>
public interface IPublicWords
{
    /// <summary>The command that these words are, as keywords.yaml names it; null for all others.</summary>
    string? Command(string words);

    /// <summary>Whether these words tell of danger, or are a word that calls for help.</summary>
    bool AreCry(string words);
}
