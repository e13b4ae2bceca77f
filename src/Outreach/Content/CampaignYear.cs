namespace Outreach.Content;

/// <summary>One run of the campaign: its period, its goals, and what was reported of it where this program did not count.</summary>
/// <param name="Id">Its short id, as in the settings.</param>
/// <param name="Name">Its name.</param>
/// <param name="English">Its name in English.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Goals">What it wants to reach, by the indicator's code.</param>
/// <param name="RegionGoals">The same by region's id.</param>
/// <param name="Reported">What was reported of it elsewhere, by the indicator's code; empty where the program counts it.</param>
/// <param name="Sources">Where that stands.</param>
public sealed record CampaignYear(
    string Id,
    Words Name,
    string English,
    DateOnly From,
    DateOnly To,
    IReadOnlyDictionary<string, int> Goals,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> RegionGoals,
    IReadOnlyDictionary<string, int> Reported,
    IReadOnlyList<string> Sources)
{
    private static readonly Dictionary<string, int> None = [];

    /// <summary>A run of which nothing but its days is known.</summary>
    public static CampaignYear Without(string id, string name, DateOnly from, DateOnly to)
        => new(id, new Words(name, name), name, from, to, None, new Dictionary<string, IReadOnlyDictionary<string, int>>(), None, []);
}
