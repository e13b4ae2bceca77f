namespace Outreach.People;

/// <summary>A part of an audience, so small that looking for it holds nobody up.</summary>
/// <param name="People">Those it reaches, in the order of their numbers.</param>
/// <param name="Last">The last person looked at: the next slice begins behind her. Nothing when all were looked at.</param>
public sealed record AudienceSlice(IReadOnlyList<Person> People, PersonId? Last);
