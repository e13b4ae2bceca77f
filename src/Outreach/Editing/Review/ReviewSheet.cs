using Outreach.People;

namespace Outreach.Editing.Review;

/// <summary>All texts of a language, for somebody who grew up with it.</summary>
/// <param name="Language">The language.</param>
/// <param name="People">What people read.</param>
/// <param name="Staff">What staff read.</param>
public sealed record ReviewSheet(Language Language, IReadOnlyList<ReviewText> People, IReadOnlyList<ReviewText> Staff);
