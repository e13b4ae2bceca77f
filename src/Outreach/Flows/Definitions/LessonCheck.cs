using Outreach.Content;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>Checks what only lessons have: their place, their group, the question before and after, and what they cost by SMS.</summary>
internal static class LessonCheck
{
    /// <summary>What somebody takes in at a glance, and what numbers on a phone with keys can choose.</summary>
    private const int MostInGroup = 8;

    /// <summary>Segments of ours, from the first question to the last.</summary>
    private const int MostSegments = 26;

    public static IEnumerable<ContentProblem> Problems(Playbook book, ContentLines lines)
    {
        foreach (var place in book.Lessons.GroupBy(flow => flow.Lesson).Where(group => group.Count() > 1))
            yield return Problem(place.Last(), "lesson", $"two lessons have the place {place.Key}", "give each its own number");
        var groups = (book.Flows.GetValueOrDefault(Playbook.LessonsFlow)?.Steps ?? [])
            .Where(step => step.Choices == ChoiceLists.Lessons).Select(step => step.Id).ToList();
        foreach (var lesson in book.Lessons)
        {
            if (!groups.Contains(lesson.Group!))
                yield return Problem(
                    lesson,
                    "group",
                    $"there is no group '{lesson.Group}' of lessons",
                    Nearest.Or(
                        lesson.Group ?? string.Empty,
                        groups,
                        $"write 'group:' with one of: {string.Join(", ", groups)} (the steps of flows/{Playbook.LessonsFlow}.yaml)"));
            if (lesson.Remember is null)
                yield return Problem(lesson, "id", "the lesson asks nothing before and after", "write 'measure:', see content/README.md");
        }

        foreach (var group in book.Lessons.GroupBy(lesson => lesson.Group).Where(group => group.Count() > MostInGroup))
            yield return Problem(
                group.Last(),
                "group",
                $"{group.Count()} lessons stand in the group '{group.Key}'",
                $"a list has at most {MostInGroup}: put it into another");

        ContentProblem Problem(Flow lesson, string key, string what, string mend)
            => new(lesson.File, lines.Of(lesson.File, key), what, mend);
    }

    /// <summary>What a lesson costs who learns by SMS, and us.</summary>
    public static IEnumerable<ContentProblem> Costs(Playbook book, DateOnly today, ContentLines lines)
    {
        foreach (var (lesson, language) in book.Lessons.SelectMany(
            lesson => Enum.GetValues<Language>().Select(language => (lesson, language))))
        {
            var segments = SmsDraft.Of(book, lesson, language, today).Sum(static draft => draft.Cost);
            if (segments > MostSegments)
                yield return new ContentProblem(
                    lesson.File,
                    lines.Of(lesson.File, "steps"),
                    $"by SMS the lesson is {segments} segments in {language}",
                    $"shorten its 'sms:' texts to {MostSegments} in all, or write 'when: {Conditions.Buttons}' at a screen to leave out");
        }
    }
}
