using NodaTime;
using Outreach.People;

namespace Outreach.Content.Clocks;

/// <summary>A time on one clock.</summary>
/// <param name="At">What it shows.</param>
/// <param name="City">Whose clock it is; null where that goes without saying.</param>
public sealed record NamedTime(LocalDateTime At, Words? City)
{
    /// <summary>Hours and minutes, and whose they are, as in 11:30 (Москва).</summary>
    public string Time(Language language) => City is null ? TwoClocks.Minute(At) : $"{TwoClocks.Minute(At)} ({City.In(language)})";
}
