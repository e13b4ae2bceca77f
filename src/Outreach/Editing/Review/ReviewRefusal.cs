namespace Outreach.Editing.Review;

/// <summary>A change that is not taken.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Why">The reason.</param>
public sealed record ReviewRefusal(ReturnedRow Row, string Why);
