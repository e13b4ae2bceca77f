using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>Checks a playbook whole: every branch leads somewhere, nothing is out of reach, every screen fits.</summary>
internal static partial class PlaybookCheck
{
    private const string Kept = "see content/README.md for what can be kept";

    public static IReadOnlyList<ContentProblem> Problems(Playbook book, DateOnly today, ContentLines lines)
    {
        var problems = new List<ContentProblem>();
        foreach (var (place, list, line) in book.Help.Alone(today))
            problems.Add(new ContentProblem(
                "hotlines.yaml",
                lines.Of("hotlines.yaml", "places", place, list),
                $"the only line of a list of '{place}' is '{line.Id}', which nobody phoned within {HelpDirectory.DaysUntilStale} days",
                "add a second one: a number that nobody checked must not be the only way"));
        // Whoever lives east of us is a day ahead.
        foreach (var line in book.Help.Ahead(today.AddDays(1)))
            problems.Add(new ContentProblem(
                "hotlines.yaml",
                lines.Of("hotlines.yaml", "lines", line.Id, "checked"),
                $"the line '{line.Id}' was phoned on a day that has not come yet: {line.Checked:yyyy-MM-dd}",
                "write the day on which somebody phoned it"));
        foreach (var missing in Playbook.Needed.Where(id => !book.Flows.ContainsKey(id)))
            problems.Add(new ContentProblem($"flows/{missing}.yaml", 0, "the flow is missing", "put it back: the program leads there"));
        foreach (var (flow, step) in Playbook.NeededSteps)
        {
            if (book.Flows.GetValueOrDefault(flow) is { } known && known.Find(step) is null)
                problems.Add(new ContentProblem(known.File, 1, $"the step '{step}' is missing", "put it back: the program leads there"));
        }

        problems.AddRange(book.Texts.OfStaff.SelectMany(key => Placeholders.Lost(book.Texts[key].Ky + book.Texts[key].Ru, book).Distinct()
            .Select(lost => new ContentProblem(
                "staff.yaml",
                lines.Amid("staff.yaml", $"{{{lost}}}", "staff", key),
                $"'{key}': '{{{lost}}}' cannot be filled in",
                Placeholders.Meant(lost, book) ?? Placeholders.NameLine))));
        problems.AddRange(LessonCheck.Problems(book, lines));
        foreach (var flow in book.Flows.Values)
        {
            var at = new FlowProblems(flow, problems, lines);
            foreach (var step in flow.Steps)
                CheckStep(book, flow, step, at, today);
        }

        if (problems.Count == 0)
        {
            FindUnreached(book, problems);
            SilentWays.Find(book, problems, lines);
            problems.AddRange(SmsCheck.Problems(book, today, lines));
            problems.AddRange(LessonCheck.Costs(book, today, lines));
            problems.AddRange(FirstTextCheck.Problems(book, lines));
            problems.AddRange(AnswerCheck.Problems(book, today, lines));
        }

        return problems;
    }

    private static void CheckStep(Playbook book, Flow flow, Step step, FlowProblems at, DateOnly today)
    {
        if (step.Do is { } deed && !StepActions.All.Contains(deed))
            at.Add(step, ["do"], $"'do: {deed}' is not known", Nearest.OrOneOf(deed, StepActions.All));
        CheckEffect(flow, step, at);
        if (step.Choices is { } list && !ChoiceLists.All.Contains(list))
            at.Add(step, ["choices"], $"'choices: {list}' is not known", Nearest.OrOneOf(list, ChoiceLists.All));
        foreach (var (path, written) in Each(step, "when", option => option.When, step.When))
        {
            foreach (var condition in Conditions.Of(written).Where(when => !Conditions.Knows(when)))
                at.Add(
                    step,
                    path,
                    $"'when: {condition}' is not known",
                    $"{Nearest.Or(condition, Conditions.Written, OneOf(Conditions.All))}, or has: or no: before a list");
        }

        CheckKept(book, step, at);
        foreach (var (path, target) in Each(step, "go", option => option.Go, step.Go).Concat(Each(step, "else", _ => null, step.Else)))
            CheckTarget(book, flow, step, target, path, at);
        if (step.Options.Count > 0 && step.Options.All(option => option.When is not null) && step.Choices is null)
            at.Add(step, ["options"], "every option has a condition, so there may be none", "give one option no 'when:'");
        if (step.Options.FirstOrDefault(option => option.Go is null) is { } lost && LeadsNowhere(flow, step))
            at.Add(step, ["options", lost.Id], "an option leads nowhere", "write 'go:' at the option or at the step");
        else if (step.Options.Count == 0 && step.Choices is not ChoiceLists.Lessons && LeadsNowhere(flow, step))
            at.Add(step, [], "the talk ends here without a way on", "write 'go:', for example 'go: menu'");
        CheckAsk(flow, step, at);
        CheckWords(book, flow, step, at, today);
    }

    private static void CheckKept(Playbook book, Step step, FlowProblems at)
    {
        if (step.Save is { } save && !Keeps(save))
            at.Add(step, ["save"], $"'{save}' cannot be kept", Keepable(save));
        foreach (var option in step.Options)
        {
            foreach (var (field, value) in option.Set)
            {
                string[] path = ["options", option.Id, "set", field];
                if (!Keeps(field))
                    at.Add(step, path, $"'{field}' cannot be kept", Keepable(field));
                else if (Fields.All.Contains(field) && !Fields.Accepts(field, value, book.Regions))
                    at.Add(step, path, $"'{value}' is not a {field}", Nearest.Or(value, Fields.Values(field, book.Regions), Kept));
                else if (FormFields.All.Contains(field) && !FormFields.Accepts(field, value))
                    at.Add(step, path, $"'{value}' is not a {field}", Nearest.Or(value, FormFields.Values(field), Kept));
            }
        }

        static bool Keeps(string field) => Fields.All.Contains(field) || FormFields.All.Contains(field);

        static string Keepable(string field) => Nearest.OrOneOf(field, [.. Fields.All.Concat(FormFields.All)]);
    }

    // What options and the step itself have behind the same key, with the way there.
    private static IEnumerable<(string[] Path, T Value)> Each<T>(Step step, string key, Func<Option, T?> ofOption, T? ofStep)
        where T : class
    {
        foreach (var option in step.Options)
        {
            if (ofOption(option) is { } value)
                yield return (["options", option.Id, key], value);
        }

        if (ofStep is not null)
            yield return ([key], ofStep);
    }

    private static string OneOf(IEnumerable<string> known) => $"use one of: {string.Join(", ", known)}";

    // What an effect leads to is shown before anything else is done: a turn does one thing.
    private static void CheckEffect(Flow flow, Step step, FlowProblems at)
    {
        if (StepActions.Effects.Contains(step.Do ?? string.Empty) != step.Else is not null)
            at.Add(
                step,
                ["else|do"],
                "only what can fail has 'else:', and it needs it",
                $"write 'else:' at: {string.Join(", ", StepActions.Effects)}");
        foreach (var next in new[] { step.Go, step.Else }.OfType<Target.ToStep>().Select(target => flow.Find(target.Step))
            .Where(next => step.Else is not null && next?.Else is not null))
            at.Add(step, ["do"], $"'{step.Do}' leads to '{next!.Do}' without a word between", "lead to a step that says something");
    }

    private static void CheckAsk(Flow flow, Step step, FlowProblems at)
    {
        if (step.Ask is not { } ask)
            return;
        if (!Asks.All.Contains(ask))
            at.Add(step, ["ask"], $"'ask: {ask}' is not known", Nearest.OrOneOf(ask, Asks.All));
        if (step.Options.Count == 0 || step.Go is null || step.IsQuiz || step.Choices is not null)
            at.Add(
                step,
                ["ask"],
                $"'ask: {ask}' needs 'options:' for who does not want to, and 'go:' for who does",
                "write both, and no quiz or list");
        if (ask is Asks.Contact && !Conditions.Of(step.When).Contains(Conditions.CanShareContact))
            at.Add(step, ["ask"], "a number is asked where it cannot be shared", $"write 'when: {Conditions.CanShareContact}'");
        if (ask == Asks.Code && flow.Steps.All(other => other.Ask != Asks.Contact))
            at.Add(
                step,
                ["ask"],
                "no step of this flow asks for the number that the code goes to",
                "put a step with 'ask: contact' before it");
    }

    private static bool LeadsNowhere(Flow flow, Step step) => step.Go is null && flow.After(step) is null && !flow.IsLesson;

    private static void CheckTarget(Playbook book, Flow flow, Step step, Target target, string[] path, FlowProblems at)
    {
        switch (target)
        {
            case Target.ToStep to when flow.Find(to.Step) is null:
                at.Add(step, path, $"there is no step '{to.Step}' in this flow", book.Flows.ContainsKey(to.Step)
                    ? $"did you mean 'flow:{to.Step}'?"
                    : Nearest.Or(
                        to.Step,
                        flow.Steps.Select(one => one.Id).Concat(Target.Words),
                        "correct 'go:', or write flow:NAME for another flow"));
                break;
            case Target.ToFlow to when !book.Flows.ContainsKey(to.Flow):
                at.Add(step, path, $"there is no flow '{to.Flow}'", Nearest.Or(to.Flow, book.Flows.Keys, "correct 'go:', or add the file"));
                break;
            case Target.ToFlow { Step: { } name } to when book.Flows[to.Flow].Find(name) is null:
                at.Add(step, path, $"there is no step '{name}' in the flow '{to.Flow}'", Nearest.Or(
                    name, book.Flows[to.Flow].Steps.Select(one => one.Id), "correct 'go:'"));
                break;
        }
    }

    private static void FindUnreached(Playbook book, List<ContentProblem> problems)
    {
        var seen = new HashSet<(string, string)>();
        var next = new Stack<(Flow Flow, Step Step)>(
            Playbook.Needed.Concat(book.Lessons.Select(flow => flow.Id)).Select(id => (book.Flows[id], book.Flows[id].Steps[0]))
                .Concat(Playbook.NeededSteps.Select(place => (book.Flows[place.Flow], book.Flows[place.Flow].Find(place.Step)!))));
        while (next.TryPop(out var at))
        {
            if (!seen.Add((at.Flow.Id, at.Step.Id)))
                continue;
            var targets = at.Step.Options.Select(option => option.Go).Append(at.Step.Go).Append(at.Step.Else).OfType<Target>();
            foreach (var target in targets)
            {
                if (target is Target.ToStep step)
                    next.Push((at.Flow, at.Flow.Find(step.Step)!));
                else if (target is Target.Result)
                    at.Flow.Check!.Results.Select(result => (at.Flow, at.Flow.Find(result.Id)!)).ToList().ForEach(next.Push);
                else if (target is Target.ToFlow flow)
                    next.Push((
                        book.Flows[flow.Flow],
                        flow.Step is { } name ? book.Flows[flow.Flow].Find(name)! : book.Flows[flow.Flow].Steps[0]));
            }

            var fallsThrough = at.Step.Go is null && (at.Step.Options.Count == 0 || at.Step.Options.Any(option => option.Go is null));
            if ((fallsThrough || at.Step.When is not null) && at.Flow.After(at.Step) is { } after)
                next.Push((at.Flow, after));
        }

        foreach (var flow in book.Flows.Values)
        {
            foreach (var step in flow.Steps.Where(step => !seen.Contains((flow.Id, step.Id))))
                problems.Add(new ContentProblem(
                    flow.File,
                    step.Line,
                    $"nothing leads to the step '{step.Id}'",
                    "lead to it with 'go:', or strike it"));
        }
    }

    private sealed record FlowProblems(Flow Flow, List<ContentProblem> All, ContentLines Lines)
    {
        /// <summary>A problem at what stands in a step behind some keys.</summary>
        public void Add(Step step, string[] path, string what, string mend)
            => All.Add(new ContentProblem(Flow.File, Lines.Within(Flow.File, step.Line, path), $"step '{step.Id}': {what}", mend));

        /// <summary>Something amid a text that cannot be filled in.</summary>
        public void AddAmid(Step step, string[] path, string words, string mend) => All.Add(new ContentProblem(
            Flow.File, Lines.Within(Flow.File, step.Line, path, words), $"step '{step.Id}': '{words}' cannot be filled in", mend));
    }
}
