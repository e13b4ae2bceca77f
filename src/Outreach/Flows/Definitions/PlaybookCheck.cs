using System.Text.RegularExpressions;
using Outreach.Content;
using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>Checks a playbook whole: every branch leads somewhere, nothing is out of reach, every screen fits.</summary>
internal static partial class PlaybookCheck
{
    private const int ScreenLetters = 600;
    private const int ButtonLetters = 40;
    private const int ExplainLetters = 300;
    private const string Kept = "see content/README.md for what can be kept";
    private const string Braced = "see content/README.md for what may stand in braces";

    public static IReadOnlyList<ContentProblem> Problems(Playbook book, DateOnly today)
    {
        var problems = new List<ContentProblem>();
        foreach (var (place, line) in book.Help.Alone(today))
            problems.Add(new ContentProblem(
                "hotlines.yaml",
                1,
                $"the only line of a list of '{place}' is '{line.Id}', which nobody phoned within {HelpDirectory.DaysUntilStale} days",
                "add a second one: a number that nobody checked must not be the only way"));
        // Whoever lives east of us is a day ahead.
        foreach (var line in book.Help.Ahead(today.AddDays(1)))
            problems.Add(new ContentProblem(
                "hotlines.yaml",
                line.CheckedAt,
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
                "staff.yaml", 1, $"'{key}': '{{{lost}}}' cannot be filled in", Placeholders.Meant(lost, book) ?? Placeholders.NameLine))));
        problems.AddRange(LessonCheck.Problems(book));
        foreach (var flow in book.Flows.Values)
        {
            var at = new FlowProblems(flow, problems);
            foreach (var step in flow.Steps)
                CheckStep(book, flow, step, at, today);
        }

        if (problems.Count == 0)
        {
            FindUnreached(book, problems);
            SilentWays.Find(book, problems);
            problems.AddRange(SmsCheck.Problems(book, today));
            problems.AddRange(LessonCheck.Costs(book, today));
            problems.AddRange(FirstTextCheck.Problems(book));
            problems.AddRange(AnswerCheck.Problems(book, today));
        }

        return problems;
    }

    private static void CheckStep(Playbook book, Flow flow, Step step, FlowProblems at, DateOnly today)
    {
        if (step.Do is { } deed && !StepActions.All.Contains(deed))
            at.Add(step, $"'do: {deed}' is not known", Nearest.OrOneOf(deed, StepActions.All));
        CheckEffect(flow, step, at);
        if (step.Choices is { } list && !ChoiceLists.All.Contains(list))
            at.Add(step, $"'choices: {list}' is not known", Nearest.OrOneOf(list, ChoiceLists.All));
        foreach (var condition in step.Options.Select(option => option.When).Append(step.When).SelectMany(Conditions.Of)
            .Where(when => !Conditions.Knows(when)))
            at.Add(
                step,
                $"'when: {condition}' is not known",
                $"{Nearest.Or(condition, Conditions.Written, $"use one of: {string.Join(", ", Conditions.All)}")}, or has: or no: before a list");
        foreach (var field in step.Options.SelectMany(option => option.Set.Keys).Append(step.Save).OfType<string>()
            .Where(field => !Fields.All.Contains(field) && !FormFields.All.Contains(field)))
            at.Add(step, $"'{field}' cannot be kept", Nearest.OrOneOf(field, [.. Fields.All.Concat(FormFields.All)]));
        foreach (var (field, value) in step.Options.SelectMany(option => option.Set)
            .Where(pair => Fields.All.Contains(pair.Key) && !Fields.Accepts(pair.Key, pair.Value, book.Regions)))
            at.Add(step, $"'{value}' is not a {field}", Nearest.Or(value, Fields.Values(field, book.Regions), Kept));
        foreach (var (field, value) in step.Options.SelectMany(option => option.Set)
            .Where(pair => FormFields.All.Contains(pair.Key) && !FormFields.Accepts(pair.Key, pair.Value)))
            at.Add(step, $"'{value}' is not a {field}", Nearest.Or(value, FormFields.Values(field), Kept));
        foreach (var target in step.Options.Select(option => option.Go).Append(step.Go).Append(step.Else).OfType<Target>())
            CheckTarget(book, flow, step, target, at);
        if (step.Options.Count > 0 && step.Options.All(option => option.When is not null) && step.Choices is null)
            at.Add(step, "every option has a condition, so there may be none", "give one option no 'when:'");
        if (step.Options.Any(option => option.Go is null) && LeadsNowhere(flow, step))
            at.Add(step, "an option leads nowhere", "write 'go:' at the option or at the step");
        else if (step.Options.Count == 0 && step.Choices is not ChoiceLists.Lessons && LeadsNowhere(flow, step))
            at.Add(step, "the talk ends here without a way on", "write 'go:', for example 'go: menu'");
        CheckAsk(flow, step, at);
        CheckWords(book, flow, step, at, today);
    }

    // What an effect leads to is shown before anything else is done: a turn does one thing.
    private static void CheckEffect(Flow flow, Step step, FlowProblems at)
    {
        if (StepActions.Effects.Contains(step.Do ?? string.Empty) != step.Else is not null)
            at.Add(step, "only what can fail has 'else:', and it needs it", $"write 'else:' at: {string.Join(", ", StepActions.Effects)}");
        foreach (var next in new[] { step.Go, step.Else }.OfType<Target.ToStep>().Select(target => flow.Find(target.Step))
            .Where(next => step.Else is not null && next?.Else is not null))
            at.Add(step, $"'{step.Do}' leads to '{next!.Do}' without a word between", "lead to a step that says something");
    }

    private static void CheckAsk(Flow flow, Step step, FlowProblems at)
    {
        if (step.Ask is not { } ask)
            return;
        if (!Asks.All.Contains(ask))
            at.Add(step, $"'ask: {ask}' is not known", Nearest.OrOneOf(ask, Asks.All));
        if (step.Options.Count == 0 || step.Go is null || step.IsQuiz || step.Choices is not null)
            at.Add(
                step,
                $"'ask: {ask}' needs 'options:' for who does not want to, and 'go:' for who does",
                "write both, and no quiz or list");
        if (ask is Asks.Contact && !Conditions.Of(step.When).Contains(Conditions.CanShareContact))
            at.Add(step, "a number is asked where it cannot be shared", $"write 'when: {Conditions.CanShareContact}'");
        if (ask == Asks.Code && flow.Steps.All(other => other.Ask != Asks.Contact))
            at.Add(step, "no step of this flow asks for the number that the code goes to", "put a step with 'ask: contact' before it");
    }

    private static bool LeadsNowhere(Flow flow, Step step) => step.Go is null && flow.After(step) is null && !flow.IsLesson;

    private static void CheckTarget(Playbook book, Flow flow, Step step, Target target, FlowProblems at)
    {
        switch (target)
        {
            case Target.ToStep to when flow.Find(to.Step) is null:
                at.Add(step, $"there is no step '{to.Step}' in this flow", book.Flows.ContainsKey(to.Step)
                    ? $"did you mean 'flow:{to.Step}'?"
                    : Nearest.Or(
                        to.Step,
                        flow.Steps.Select(one => one.Id).Concat(Target.Words),
                        "correct 'go:', or write flow:NAME for another flow"));
                break;
            case Target.ToFlow to when !book.Flows.ContainsKey(to.Flow):
                at.Add(step, $"there is no flow '{to.Flow}'", Nearest.Or(to.Flow, book.Flows.Keys, "correct 'go:', or add the file"));
                break;
            case Target.ToFlow { Step: { } name } to when book.Flows[to.Flow].Find(name) is null:
                at.Add(step, $"there is no step '{name}' in the flow '{to.Flow}'", Nearest.Or(
                    name, book.Flows[to.Flow].Steps.Select(one => one.Id), "correct 'go:'"));
                break;
        }
    }

    private static void CheckWords(Playbook book, Flow flow, Step step, FlowProblems at, DateOnly today)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            if (step.Say is { } say)
            {
                foreach (var unknown in Braces().Matches(say.In(language) + say.Sms?.In(language))
                    .Where(match => !Placeholders.Knows(match.Groups[1].Value, book)))
                    at.Add(step, $"'{unknown.Value}' cannot be filled in", Placeholders.Meant(unknown.Groups[1].Value, book) ?? Braced);
                var (length, where) = Placeholders.Countries(say.In(language), book)
                    .Select(country => (Filled(say.In(language), country), country.Id))
                    .Max();
                if (length > ScreenLetters)
                    at.Add(
                        step,
                        $"the screen has {length} letters in {language} ({where})",
                        $"shorten it to {ScreenLetters}, list fewer lines in hotlines.yaml, or make two of it");
                if (string.IsNullOrWhiteSpace(say.In(language)) || SmsText.Plain(say.For(sms: true).In(language)).Length == 0)
                    at.Add(step, $"the screen is empty in {language}", "write something");
            }

            if (step.Say is { } first && LockedScreen.Tells(flow.IsTitled(step) ? flow.Title.In(language) : first.In(language)) is { } word)
                at.Add(
                    step,
                    $"'{word}' stands in the first {LockedScreen.Letters} letters, which a locked screen shows",
                    "begin with something harmless");
            int Filled(string text, HelpPlace country)
                => Placeholders.Fill(text, book, language, today, sms: false, _ => null, country).Length;

            foreach (var lost in step.Explain is { } told ? Placeholders.Lost(told.In(language) + told.Sms?.In(language), book) : [])
                at.Add(step, $"'{{{lost}}}' cannot be filled in", Placeholders.Meant(lost, book) ?? Braced);
            if (step.Explain is { } explain && explain.In(language).Length > ExplainLetters)
                at.Add(step, $"the explanation has {explain.In(language).Length} letters in {language}", $"shorten it to {ExplainLetters}");
            if (step.More is { } more && more.In(language).Length > ButtonLetters)
                at.Add(step, $"the button '{more.In(language)}' is too long", $"shorten it to {ButtonLetters}");
            foreach (var option in step.Options.Where(option => option.Label.In(language).Length > ButtonLetters))
                at.Add(
                    step,
                    $"the button '{option.Label.In(language)}' has {option.Label.In(language).Length} letters",
                    $"shorten it to {ButtonLetters}");
            foreach (var same in step.Options.Where(option => option.When is null)
                .GroupBy(option => Folding.Fold(option.Label.In(language)))
                .Where(group => group.Count() > 1))
                at.Add(step, $"two buttons read the same in {language}: '{same.First().Label.In(language)}'", "make them different");
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

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();

    private sealed record FlowProblems(Flow Flow, List<ContentProblem> All)
    {
        public void Add(Step step, string what, string mend)
            => All.Add(new ContentProblem(Flow.File, step.Line, $"step '{step.Id}': {what}", mend));
    }
}
