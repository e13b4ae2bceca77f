namespace Outreach.Staff.Desk;

/// <summary>What words mean that anybody can write at any moment.</summary>
public interface IPublicWords
{
    /// <summary>The command that these words are, as keywords.yaml names it; <c>help</c> for a cry for help; null for all others.</summary>
    string? Command(string words);
}
