using Outreach.Flows.Engine;
using Outreach.People;

namespace Outreach.Flows.Effects;

/// <summary>What became of something without the person, and is shown before all else.</summary>
public interface ITalkNews
{
    /// <summary>What there is; null where there is nothing.</summary>
    TalkNews? Of(Person person, DateTimeOffset now);
}
