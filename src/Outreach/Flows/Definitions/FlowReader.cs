using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>Reads one flow file. See content/README.md for the form.</summary>
internal static partial class FlowReader
{
    /// <summary>A lesson's title stands on a button, behind a mark.</summary>
    private const int TitleLetters = 38;

    /// <summary>It stands on the last screen of a lesson, also by SMS, and on the printed card.</summary>
    public const int RememberLetters = 110;

    /// <summary>Some networks join no more.</summary>
    private const int MostSegments = 5;

    public static Flow? Read(YamlPart part, string fileName, Sources sources)
    {
        part.OnlyKnows("id", "title", "lesson", "group", "measure", "segments", "reviewed", "steps");
        var id = part.Required("id");
        if (id != fileName)
            part.ProblemAt(["id"], $"the id '{id}' is not the file's name", $"write 'id: {fileName}', or rename the file");
        var steps = part.Items("steps").Select(step => ReadStep(step, sources)).ToList();
        if (part.Part("measure") is { } measure && steps.Count > 0)
            steps = [ReadMeasure(measure, Gauge.Before), .. steps, ReadMeasure(measure, Gauge.After)];
        if (steps.Count == 0)
            part.Problem("the flow has no steps", "write at least one under 'steps:'");
        foreach (var twice in steps.GroupBy(step => step.Id).Where(group => group.Count() > 1))
            part.Problem(twice.Last().Line, $"the step '{twice.Key}' stands twice", "give each step its own id");
        var lesson = Number(part, "lesson");
        return steps.Count == 0 ? null : new Flow
        {
            Id = id,
            Title = lesson is null ? part.RequiredWords("title") : part.RequiredWords("title", TitleLetters),
            Lesson = lesson,
            Group = part.Text("group"),
            Remember = part.Part("measure") is { } measured ? measured.RequiredWords("remember", RememberLetters) : null,
            Segments = Segments(part),
            Reviewed = Reviewed(part),
            Steps = steps,
        };
    }

    /// <summary>Who read it as a native speaker, and when; null before that.</summary>
    public static string? Reviewed(YamlPart part)
    {
        if (part.Text("reviewed") is not { } reviewed || reviewed is "no" or "false" or "not yet" or "нет" or "жок")
            return null;
        if (reviewed.Any(char.IsLetter) && ReviewDay().Match(reviewed) is { Success: true, Value: var day }
            && DateOnly.TryParseExact(day, ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return reviewed;
        part.Part("reviewed")!.Problem(
            $"'reviewed: {reviewed}' does not say who read it as a native speaker, and when", "write no, or name and day: A.B. 2026-12-01");
        return null;
    }

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex ReviewDay();

    public static Step ReadStep(YamlPart part, Sources sources, string? id = null)
    {
        part.OnlyKnows(
            "id", "say", "quiz", "options", "explain", "choices", "most", "more", "save", "ask", "do", "when", "go", "else", "sources");
        var listed = part.Items("options");
        var options = listed.Select(ReadOption).ToList();
        var quiz = part.Words("quiz");
        var step = new Step
        {
            Id = id ?? part.Required("id"),
            Say = part.Words("say") ?? quiz,
            Explain = quiz is null ? null : part.RequiredWords("explain"),
            Options = options,
            Choices = part.Text("choices"),
            Most = Number(part, "most"),
            More = part.Words("more"),
            Save = part.Text("save"),
            Ask = part.Text("ask"),
            Do = part.Text("do"),
            When = part.Text("when"),
            Go = part.Text("go") is { } go ? Target.Parse(go) : null,
            Else = part.Text("else") is { } other ? Target.Parse(other) : null,
            Sources = sources.Cited(part),
            Line = part.Line,
        };
        if (quiz is not null && options.Count(option => option.Right) != 1)
            part.ProblemAt(["options"], "a quiz needs exactly one right option", "write 'right: true' at one of them");
        if (quiz is null && (part.Part("explain") is not null || options.Any(option => option.Right)))
            part.ProblemAt(["explain", "options"], "only a quiz has 'explain' and 'right'", "write 'quiz:' instead of 'say:'");
        if (step.Most is not null != step.More is not null || (step.Most is not null && step.Choices is null) || step.Most is 0)
            part.ProblemAt(
                ["most", "more"],
                "a long list needs 'choices:', 'most:' and 'more:'",
                "write all three: what is offered, how many at once, what leads on");
        if (step.Do is null && step.Say is null)
            part.Problem("the step says nothing and does nothing", "write 'say:', 'quiz:' or 'do:'");
        if (step.Do is not null && (step.Say is not null || options.Count > 0 || step.Choices is not null || step.Ask is not null))
            part.ProblemAt(["do"], "a deed says nothing and asks nothing", "put the words into a step of their own");
        foreach (var (twice, at) in options.Zip(listed).Select(static one => (one.First.Id, one.Second))
            .GroupBy(static one => one.Id).Where(static group => group.Count() > 1).Select(static group => group.Last()))
            at.Problem($"the option '{twice}' stands twice", "give each option its own id");
        return step;
    }

    // The same question twice: what changed between is what the lesson gave.
    private static Step ReadMeasure(YamlPart part, Gauge gauge)
    {
        part.OnlyKnows("ask", "options", "remember");
        var options = part.Items("options").Select(ReadOption).ToList();
        if (gauge == Gauge.Before && (options.Count < 2 || options.Count(option => option.Right) != 1))
            part.ProblemAt(
                ["options"],
                "what is asked before and after needs exactly one right option of several",
                "write 'right: true' at one of them");
        return new Step
        {
            Id = gauge == Gauge.Before ? "before" : "after",
            Say = part.RequiredWords("ask"),
            Options = options,
            Gauge = gauge,
            Line = part.Line,
        };
    }

    private static bool IsRight(YamlPart part)
    {
        if (part.Text("right") is { } right && right is not ("true" or "false"))
            part.ProblemAt(["right"], $"'right: {right}' is neither true nor false", "write 'right: true', or strike the line");
        return part.Text("right") == "true";
    }

    private static Option ReadOption(YamlPart part)
    {
        part.OnlyKnows("id", "label", "go", "set", "right", "when", "ages");
        return new Option
        {
            Id = part.Required("id"),
            Label = part.RequiredWords("label"),
            Go = part.Text("go") is { } go ? Target.Parse(go) : null,
            Set = Set(part),
            Right = IsRight(part),
            When = part.Text("when"),
            Ages = Ages(part),
        };
    }

    private static Dictionary<string, string> Set(YamlPart part)
        => (part.Part("set")?.Entries() ?? []).ToDictionary(
            entry => entry.Key,
            entry => part.Part("set")!.Required(entry.Key),
            StringComparer.Ordinal);

    private static (int From, int To)? Ages(YamlPart part)
    {
        if (part.Text("ages") is not { } text)
            return null;
        if (text.Split('-') is [var from, var to] && int.TryParse(from, CultureInfo.InvariantCulture, out var youngest)
            && int.TryParse(to, CultureInfo.InvariantCulture, out var oldest))
            return (youngest, oldest);
        part.Part("ages")!.Problem($"'{text}' is not a span of ages", "write it as 18-24");
        return null;
    }

    public static int Segments(YamlPart part)
    {
        var segments = Number(part, "segments") ?? Flow.UsualSegments;
        if (segments is >= 1 and <= MostSegments)
            return segments;
        part.Part("segments")!.Problem($"an SMS of {segments} segments is not sent", $"write 1 to {MostSegments}");
        return Flow.UsualSegments;
    }

    private static int? Number(YamlPart part, string key)
    {
        if (part.Text(key) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        part.Part(key)!.Problem($"'{text}' is not a number", "write a number such as 1");
        return null;
    }
}
