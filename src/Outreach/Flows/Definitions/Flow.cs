using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>One conversation: a lesson, a menu, the help directory.</summary>
public sealed record Flow
{
    /// <summary>Two segments: 134 Kyrgyz or Russian letters.</summary>
    public const int UsualSegments = 2;

    /// <summary>Its id, the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required Words Title { get; init; }

    /// <summary>For a lesson: its place in the list.</summary>
    public int? Lesson { get; init; }

    /// <summary>For a check: how its answers are weighed.</summary>
    public CheckTable? Check { get; init; }

    /// <summary>The file that it stands in.</summary>
    public string File => Check is null ? $"flows/{Id}.yaml" : $"checks/{Check.Id}.yaml";

    /// <summary>For a lesson: where it stands in the list, a step of <see cref="Playbook.LessonsFlow"/>.</summary>
    public string? Group { get; init; }

    /// <summary>The one thing to take along: at a lesson's end, and on its card; for a check only on the card, if it has one.</summary>
    public Words? Remember { get; init; }

    /// <summary>How many segments one of its SMS may have.</summary>
    public int Segments { get; init; } = UsualSegments;

    /// <summary>The native speaker who read it, and when; nothing = not yet.</summary>
    public string? Reviewed { get; init; }

    /// <summary>Its steps in the file's order.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Whether finishing it is counted as having learned.</summary>
    public bool IsLesson => Lesson is not null;

    /// <summary>Whether its title stands before the words of a step.</summary>
    public bool IsTitled(Step step) => IsLesson || Check?.Find(step.Id) is not null;

    /// <summary>The step of an id; null for an unknown one.</summary>
    public Step? Find(string id) => Steps.FirstOrDefault(step => step.Id == id);

    /// <summary>Which of the shown steps it is, and of how many, such as 2/10.</summary>
    public string PlaceOf(Step step, bool sms)
    {
        var shown = (sms ? ShownBySms : Steps.Where(other => other.IsShown))
            .Where(other => Check is null || Check.Find(other.Id) is not null).ToList();
        return $"{shown.IndexOf(step) + 1}/{shown.Count}";
    }

    /// <summary>The steps that are shown where there are no buttons.</summary>
    public IEnumerable<Step> ShownBySms
        => Steps.Where(step => step.IsShown && !Conditions.Of(step.When).Contains(Conditions.Buttons));

    /// <summary>The step after another; null after the last.</summary>
    public Step? After(Step step) => Steps.SkipWhile(other => other.Id != step.Id).Skip(1).FirstOrDefault();
}
