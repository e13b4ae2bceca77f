namespace Outreach.Flows.Definitions;

/// <summary>
/// What makes a flow a check: questions whose answers are weighed, and what their sum means. Half points are counted, so that half of any
/// question is a whole number.
/// </summary>
/// <param name="Id">Its id, the name of its file.</param>
/// <param name="Questions">In the order in which they are asked.</param>
/// <param name="Results">The worst first; the last one begins at nothing.</param>
public sealed record CheckTable(string Id, IReadOnlyList<CheckQuestion> Questions, IReadOnlyList<CheckResult> Results)
{
    /// <summary>The question that a step asks; null for another step.</summary>
    public CheckQuestion? Find(string step) => Questions.FirstOrDefault(question => question.Step == step);

    /// <summary>What the answers come to. A sign that stops makes it the worst, whatever the sum.</summary>
    /// <param name="answers">Answers by question; what was not answered is not known.</param>
    public CheckResult Of(IReadOnlyDictionary<string, string> answers)
    {
        if (Questions.Any(question => question.Stops && question.IsRisky(answers)))
            return Results[0];
        var sum = Questions.Sum(question => question.Halves(answers));
        return Results.First(result => sum >= result.From * 2);
    }

    /// <summary>The questions that weighed, the heaviest first.</summary>
    public IEnumerable<CheckQuestion> Weighed(IReadOnlyDictionary<string, string> answers)
        => Questions.Where(question => question.Halves(answers) > 0).OrderByDescending(question => question.Halves(answers));
}
