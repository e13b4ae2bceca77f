using Outreach.Flows.Definitions;

namespace Outreach.Host.Commands;

/// <summary>What a value of a trait is called in a report.</summary>
internal sealed class ReachNames(Playbook book)
{
    public string Of(string trait, string value) => trait switch
    {
        "region" when book.Regions.Find(value) is { } region => region.Name.Ru,
        "lesson" when book.Flows.TryGetValue(value, out var lesson) => lesson.Title.Ru,
        "language" => value switch { "ky" => "Kyrgyz", "ru" => "Russian", _ => value },
        _ => value,
    };
}
