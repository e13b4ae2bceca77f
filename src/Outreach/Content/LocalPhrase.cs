namespace Outreach.Content;

/// <summary>What she can say or show where she is: that she is in danger, and where she comes from.</summary>
/// <param name="Words">In the language of the country.</param>
/// <param name="Sound">How it is read aloud, in letters that she reads.</param>
public sealed record LocalPhrase(string Words, string Sound);
