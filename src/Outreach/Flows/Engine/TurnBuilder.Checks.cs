using System.Globalization;
using Outreach.Flows.Definitions;
using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>Checks: answers are weighed, and the sum says where the talk goes.</summary>
internal sealed partial class TurnBuilder
{
    private const int MostSigns = 5;

    private void Mark(CheckTable check, Step step, Option option)
    {
        if (check.Find(step.Id) is { } question)
            _session = _session with { Marks = With(_session.Marks, $"{check.Id}/{question.Id}", option.Id) };
    }

    private void Conclude(Flow flow, CheckTable check, string? notice)
    {
        var result = check.Of(Marks(check));
        _events.Add(new FlowEvent.Checked(check.Id, result.Id));
        Enter(flow, flow.Find(result.Id)!, notice);
    }

    private Dictionary<string, string> Marks(CheckTable check)
        => check.Questions.Where(question => _session.Marks.ContainsKey($"{check.Id}/{question.Id}"))
            .ToDictionary(question => question.Id, question => _session.Marks[$"{check.Id}/{question.Id}"], StringComparer.Ordinal);

    private string? OfCheck(string name, Language language) => Here?.Flow.Check is not { } check ? null : name switch
    {
        // What she did not know is marked as such.
        "signs" when Marks(check) is { Count: > 0 } marks => string.Join('\n', check.Weighed(marks).Take(MostSigns).Select(
            question => $"— {question.Sign.For(Sms).In(language)}{(question.IsRisky(marks) ? string.Empty : " (?)")}")),
        "signs" => string.Empty,
        "questions" => check.Questions.Count.ToString(CultureInfo.InvariantCulture),
        // Hers: one to each question, and one to the beginning.
        "messages" => (check.Questions.Count + 1).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
