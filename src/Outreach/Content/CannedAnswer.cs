namespace Outreach.Content;

/// <summary>An answer that colleagues send in a case, after they have read it once more.</summary>
/// <param name="Id">Its name among them.</param>
/// <param name="Title">What stands on its button.</param>
/// <param name="Words">Words by which it is found.</param>
/// <param name="Say">What the person reads; {numbers} and {emergency} are those of the country of the case.</param>
/// <param name="Line">Where it stands in answers.yaml.</param>
public sealed record CannedAnswer(string Id, Words Title, IReadOnlyList<string> Words, Words Say, int Line);
