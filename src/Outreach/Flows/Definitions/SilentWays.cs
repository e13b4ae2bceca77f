using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>
/// Finds ways on which nothing is shown: a deed, or a step that is passed over because its 'when' does not hold, leads to another such
/// step, and so round, or to the end. On such a way the person would get no answer, or the talk would never come to rest.
/// </summary>
internal static class SilentWays
{
    /// <summary>Steps in a row; the engine gives up a little later.</summary>
    private const int Longest = 30;

    public static void Find(Playbook book, List<ContentProblem> problems, ContentLines lines)
    {
        var done = new HashSet<(string, string)>();
        foreach (var flow in book.Flows.Values)
        {
            foreach (var step in flow.Steps)
            {
                if (step.Do is not (null or StepActions.Hide) && step.Go is Target.End or Target.Back)
                    problems.Add(Problem(
                        flow,
                        step with { Line = lines.Within(flow.File, step.Line, ["go"]) },
                        "a deed shows nothing, so the talk cannot end or go back here",
                        "lead to a step that says something"));
                Walk(book, flow, step, [], done, problems);
            }
        }
    }

    private static void Walk(
        Playbook book,
        Flow flow,
        Step step,
        HashSet<(string, string)> way,
        HashSet<(string, string)> done,
        List<ContentProblem> problems)
    {
        var here = (flow.Id, step.Id);
        if (done.Contains(here))
            return;
        if (!way.Add(here) || way.Count > Longest)
        {
            problems.Add(Problem(
                flow,
                step,
                "the talk can go round or on here without saying anything",
                "lead to a step that says something and has no 'when:'"));
            done.Add(here);
            return;
        }

        foreach (var (nextFlow, next) in Silent(flow, step).SelectMany(target => Places(book, flow, target)))
            Walk(book, nextFlow, next, way, done, problems);
        way.Remove(here);
        done.Add(here);
    }

    private static IEnumerable<Target> Silent(Flow flow, Step step)
    {
        if (step.Do is not null)
            yield return step.Go ?? Following(flow, step);
        if (step.When is not null)
            yield return Following(flow, step);
    }

    private static Target Following(Flow flow, Step step)
        => flow.After(step) is { } next
            ? new Target.ToStep(next.Id)
            : flow.IsLesson ? new Target.Finish() : new Target.ToFlow(Playbook.MenuFlow, null);

    // Back and return lead to a screen that was seen, and where there is none, home.
    private static IEnumerable<(Flow Flow, Step Step)> Places(Playbook book, Flow flow, Target target) => target switch
    {
        Target.ToStep to => [(flow, flow.Find(to.Step)!)],
        Target.ToFlow to => [(book.Flows[to.Flow], (to.Step is { } name ? book.Flows[to.Flow].Find(name) : null)
            ?? book.Flows[to.Flow].Steps[0])],
        Target.Finish => [First(book, "lesson-done")],
        Target.Back or Target.Return => [First(book, Playbook.MenuFlow), First(book, "welcome")],
        _ => [],
    };

    private static (Flow Flow, Step Step) First(Playbook book, string flow) => (book.Flows[flow], book.Flows[flow].Steps[0]);

    private static ContentProblem Problem(Flow flow, Step step, string what, string mend)
        => new(flow.File, step.Line, $"step '{step.Id}': {what}", mend);
}
