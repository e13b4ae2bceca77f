using Outreach.People;

namespace Outreach.Flows.Effects;

/// <summary>What became of something without the person, and is shown before all else.</summary>
public interface ITalkNews
{
    /// <summary>A mark of its own, by which it is shown once; null where there is nothing.</summary>
    string? Of(Person person, DateTimeOffset now);
}
