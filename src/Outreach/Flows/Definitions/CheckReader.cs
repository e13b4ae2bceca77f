using System.Globalization;
using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>
/// Reads one file of checks/ and makes a flow of it: who is under age, the beginning, a question a step, the results. See content/README.md
/// for the form.
/// </summary>
internal static class CheckReader
{
    private const int SignLetters = 60;
    private const string Young = "young";
    private const string Questions = "questions";

    private static readonly string[] Answers = [CheckQuestion.Yes, CheckQuestion.No, CheckQuestion.Unknown];

    public static Flow? Read(YamlPart part, string fileName, Sources sources)
    {
        part.OnlyKnows("id", "title", "remember", "segments", "reviewed", "begin", Young, "answers", Questions, "table", "results");
        var id = part.Required("id");
        if (id != fileName)
            part.ProblemAt(["id"], $"the id '{id}' is not the file's name", $"write 'id: {fileName}', or rename the file");
        var listed = part.Items(Questions);
        var asked = listed.Select(Question).ToList();
        var results = part.Items("results").Select(result => FlowReader.ReadStep(result, sources)).ToList();
        var table = new CheckTable(id, asked, Table(part, results));
        Check(part, table, listed);
        if (part.Part("begin") is not { } begin || part.Part(Young) is not { } young || asked.Count == 0 || results.Count == 0)
        {
            part.Problem("something is missing", "write begin, young, answers, questions, table and results");
            return null;
        }

        var under = FlowReader.ReadStep(young, sources, Young);
        return new Flow
        {
            Id = $"check-{id}",
            Title = part.RequiredWords("title"),
            Remember = part.Part("remember") is null ? null : part.RequiredWords("remember", FlowReader.RememberLetters),
            Segments = FlowReader.Segments(part),
            Reviewed = FlowReader.Reviewed(part),
            Check = table,
            Steps =
            [
                under with { Id = "known-young", When = Conditions.Minor },
                Begin(FlowReader.ReadStep(begin, sources, "begin"), asked[0].Step),
                .. Steps(part, listed, asked, sources),
                under,
                .. results,
            ],
        };
    }

    private static CheckQuestion Question(YamlPart part)
    {
        part.OnlyKnows("id", "ask", "risky", "points", "stop", "sign", "sources");
        var risky = part.Required("risky");
        if (risky is not (CheckQuestion.Yes or CheckQuestion.No))
            part.ProblemAt(["risky"], $"'{risky}' cannot be the risky answer", "write yes or no");
        var points = Number(part, "points");
        if (points < 1)
            part.ProblemAt(["points"], "the question weighs nothing", "write 'points:' of 1 or more, or strike the question");
        return new CheckQuestion(
            part.Required("id"),
            risky,
            points,
            part.Text("stop") == "true",
            part.RequiredWords("sign", SignLetters));
    }

    private static IEnumerable<Step> Steps(YamlPart part, IReadOnlyList<YamlPart> listed, List<CheckQuestion> asked, Sources sources)
    {
        var labels = Answers.Select(answer => (answer, part.Part("answers")?.RequiredWords(answer) ?? new Words("…", "…"))).ToList();
        part.Part("answers")?.OnlyKnows(Answers);
        foreach (var (index, question) in listed.Index())
        {
            Target next = index + 1 < asked.Count ? new Target.ToStep(asked[index + 1].Step) : new Target.Result();
            yield return new Step
            {
                Id = asked[index].Step,
                Say = question.RequiredWords("ask"),
                Options = [.. labels.Select(label => new Option { Id = label.answer, Label = label.Item2, Go = next })],
                Sources = sources.Cited(question),
                Line = question.Line,
            };
        }
    }

    private static Step Begin(Step step, string first) => step with
    {
        Options = [.. step.Options.Select(option => option.Go is Target.ToStep { Step: Questions }
            ? option with { Go = new Target.ToStep(first) }
            : option)],
    };

    private static List<CheckResult> Table(YamlPart part, List<Step> results)
    {
        var table = part.Part("table");
        table?.OnlyKnows([.. results.Select(step => step.Id)]);
        return [.. results.Select(step => new CheckResult(step.Id, table is null ? 0 : Number(table, step.Id)))];
    }

    // Every sum has a result, and every result a sum.
    private static void Check(YamlPart part, CheckTable check, IReadOnlyList<YamlPart> listed)
    {
        foreach (var (twice, at) in check.Questions.Zip(listed).Select(static one => (one.First.Id, one.Second))
            .GroupBy(static one => one.Id).Where(static group => group.Count() > 1).Select(static group => group.Last()))
            at.Problem($"the question '{twice}' stands twice", "give each question its own id");
        if (check.Results.Count == 0)
            return;
        var table = part.Part("table") ?? part;
        if (check.Results[^1].From != 0)
            table.ProblemAt(
                [check.Results[^1].Id],
                $"sums under {check.Results[^1].From} have no result",
                $"let '{check.Results[^1].Id}' begin at 0");
        foreach (var (worse, better) in check.Results.Zip(check.Results.Skip(1)).Where(pair => pair.First.From <= pair.Second.From))
            table.ProblemAt(
                [better.Id],
                $"'{better.Id}' hides '{worse.Id}'",
                "write the results with the worst first, each from fewer points on");
        if (check.Questions.Sum(question => question.Points) is var most && most < check.Results[0].From)
            table.ProblemAt(
                [check.Results[0].Id],
                $"all answers together are {most} points: '{check.Results[0].Id}' is never reached",
                "let it begin lower");
    }

    private static int Number(YamlPart part, string key)
    {
        if (int.TryParse(part.Required(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        part.Part(key)?.Problem($"'{part.Text(key)}' is not a number", "write a number such as 3");
        return 0;
    }
}
