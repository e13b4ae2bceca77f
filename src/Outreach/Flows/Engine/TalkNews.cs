namespace Outreach.Flows.Engine;

/// <summary>What became of something without the person.</summary>
/// <param name="Notice">The sentence of texts.yaml that stands above; null where the screen says it.</param>
public sealed record TalkNews(string? Notice);
