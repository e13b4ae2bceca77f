namespace Outreach.Content;

/// <summary>A country, or anywhere else, with the lines that help somebody who is there.</summary>
/// <param name="Id">kg, ru, kz, tr, ae, elsewhere.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Emergency">Lines for somebody in danger, first one first.</param>
/// <param name="Lines">Lines for everybody else.</param>
public sealed record HelpPlace(string Id, Words Name, IReadOnlyList<HelpLine> Emergency, IReadOnlyList<HelpLine> Lines)
{
    /// <summary>The place for every other country.</summary>
    public const string Elsewhere = "elsewhere";
}
