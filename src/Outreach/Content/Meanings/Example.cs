using Outreach.People;

namespace Outreach.Content.Meanings;

/// <summary>A sentence of content/examples.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsCry">Its writer is in danger, or tells of somebody who is.</param>
/// <param name="Language">The language; null where two are mixed.</param>
internal sealed record Example(string Text, bool IsCry, Language? Language);
