using Outreach.Flows.Definitions;
using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>
/// What codes in our links mean. A code may be anything that somebody put into a link, a name too: what is kept of it is the kind that we
/// print, and a place, a lesson or a check that we know.
/// </summary>
public static class LinkCodes
{
    /// <summary>Passed on from friend to friend.</summary>
    public const string Friend = "friend";

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "event", "radio", "poster", "card", Friend };

    /// <summary>What is kept of a code: the kind with what we know of the rest.</summary>
    /// <param name="book">The places and flows.</param>
    /// <param name="code">The code.</param>
    public static string SourceOf(Playbook book, string code)
    {
        var parts = code.Split('-', 2);
        if (!Kinds.Contains(parts[0]))
            return Profile.Unknown;
        return parts.Length == 2 && (IsPlace(book, parts[1]) || CanLead(book, parts[1])) ? code : parts[0];
    }

    /// <summary>The lesson or check to which a code leads; null for another code.</summary>
    public static string? LeadsTo(Playbook book, string code)
        => code.Split('-', 2) is [var kind, var flow] && Kinds.Contains(kind) && CanLead(book, flow) ? flow : null;

    /// <summary>Whether a link can lead to this flow: a lesson, or a check.</summary>
    public static bool CanLead(Playbook book, string flow)
        => book.Flows.TryGetValue(flow, out var known) && (known.IsLesson || known.Check is not null);

    private static bool IsPlace(Playbook book, string id)
        => book.Regions.All.SelectMany(static region => region.Raions.Prepend(region)).Any(place => place.Id == id);
}
