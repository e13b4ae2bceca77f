namespace Outreach.Content;

/// <summary>Where a fact comes from.</summary>
/// <param name="Id">The name by which texts cite it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Date">The day of the source itself as it shows it, or n.d.</param>
/// <param name="Checked">The day somebody last looked.</param>
public sealed record Source(string Id, string Title, string Url, string Date, DateOnly? Checked);
