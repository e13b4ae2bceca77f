namespace Outreach.Editing.Review;

/// <summary>A text that is to be read.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">What it says.</param>
/// <param name="Beside">The same in the other language; "" where that is missing.</param>
public sealed record ReviewText(ReviewPlace Place, string Text, string Beside);
