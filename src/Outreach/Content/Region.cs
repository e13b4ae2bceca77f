namespace Outreach.Content;

/// <summary>A region of the country, or "abroad".</summary>
/// <param name="Id">Its id, as kept in profiles and counts.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Also">Other spellings people type.</param>
/// <param name="Raions">Its raions and towns; none for a city or abroad.</param>
public sealed record Region(string Id, Words Name, IReadOnlyList<string> Also, IReadOnlyList<Region> Raions);
