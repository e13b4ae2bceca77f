namespace Outreach.Editing.Review;

/// <summary>A change that is taken.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Before">What the text said.</param>
/// <param name="After">What it says from now on.</param>
public sealed record ReviewChange(ReturnedRow Row, string Before, string After);
