using Outreach.Content.Clocks;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.People;

namespace Outreach.Hotline.Talk;

/// <summary>By which clock the next duty is told to a person.</summary>
internal static class HerClock
{
    /// <summary>The one she chose, else that of the country she said she is in, else that of her number; null = nobody knows.</summary>
    public static string? Of(Playbook book, Session? session, Person person) => Cities.ZoneOf(
        session?.Form.GetValueOrDefault(FormFields.Zone) is { Length: > 0 } chosen
            ? chosen
            : session?.Country is { } country ? book.Help.PlaceOf(country).Clock?.Id : null,
        person);
}
