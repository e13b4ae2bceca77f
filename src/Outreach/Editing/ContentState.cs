using System.Globalization;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Flows.Running;
using Outreach.Staff.Commands;

namespace Outreach.Editing;

/// <summary>How the content stands, in a colleague's words.</summary>
public sealed class ContentState(CurrentPlaybook playbook, CampaignClock clock)
{
    /// <summary>A screen bears so many problems; the rest is counted.</summary>
    private const int Most = 10;

    /// <summary>Names on one line; the rest is counted.</summary>
    private const int MostNames = 12;

    /// <summary>All of it: what is in force, what was refused, what nobody has read.</summary>
    public string All(StaffWriter words) => string.Join("\n\n", new[] { Edit(words), Unreviewed(words), Stale(words) }.OfType<string>());

    /// <summary>Whether the files as they lie there are in force; else what is wrong with them.</summary>
    public string Edit(StaffWriter words)
    {
        var problems = playbook.Problems;
        var since = playbook.ReadAt is { } at ? clock.Local(at).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture) : "–";
        if (problems.Count == 0)
            return words.Say("content_good", ("at", since), ("flows", playbook.Book.Flows.Count), ("lessons", playbook.Book.Lessons.Count));
        var lines = problems.Take(Most).Select(problem => $"• {problem.In(words.Language)}");
        var more = problems.Count > Most ? words.Say("content_more", ("count", problems.Count - Most)) : null;
        return string.Join('\n', new[] { words.Say("content_refused", ("count", problems.Count), ("at", since)) }
            .Concat(lines).Append(more).OfType<string>());
    }

    private string Unreviewed(StaffWriter words)
    {
        var all = playbook.Book.Flows.Values;
        var open = all.Where(flow => flow.Reviewed is null).Select(flow => flow.Id).Order(StringComparer.Ordinal).ToList();
        return open.Count == 0
            ? words.Say("content_reviewed")
            : words.Say("content_unreviewed", ("count", open.Count), ("all", all.Count()), ("flows", Names(open)));
    }

    private string? Stale(StaffWriter words)
    {
        var lines = playbook.Book.Help.Stale(clock.Today).Select(line => line.Id).ToList();
        return lines.Count == 0
            ? null
            : words.Say(
                "content_stale", ("count", lines.Count), ("days", HelpDirectory.DaysUntilStale), ("lines", Names(lines)));
    }

    private static string Names(List<string> names) => names.Count > MostNames
        ? $"{string.Join(", ", names.Take(MostNames))}, … +{names.Count - MostNames}"
        : string.Join(", ", names);
}
