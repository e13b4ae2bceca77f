using Outreach.Content;
using Outreach.Documents.Review;
using Outreach.Editing.Review;
using Outreach.Host.Starting;

namespace Outreach.Host.Commands;

/// <summary>Takes the changes of a review sheet into the content, if the whole is good with them.</summary>
internal static class ContentApply
{
    private const int Failed = 1;

    public static async Task<int> Run(string file, bool isDry, IReadOnlyList<string> settings, CancellationToken cancellation)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddSettings(settings);
        var folder = ContentCheck.Folder(configuration);
        return await Read(file, cancellation) switch
        {
            ReturnedSheet.Read sheet => Say(
                folder,
                isDry,
                ReviewApplying.Apply(folder, sheet, ContentCheck.Today(), ContentCheck.Keys(configuration), isDry)),
            ReturnedSheet.Strange(var why) => throw new StartProblemsException([$"'{file}' is not taken: {why}."]),
            _ => throw new InvalidOperationException("A sheet is read or strange."),
        };
    }

    private static async Task<ReturnedSheet> Read(string file, CancellationToken cancellation)
    {
        try
        {
            // What is too large is not even read into memory.
            if (new FileInfo(file) is { Exists: true, Length: > ReviewWorkbook.MostBytes })
                return ReviewWorkbook.TooLarge;
            return ReviewWorkbook.Read(await File.ReadAllBytesAsync(file, cancellation));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartProblemsException([$"'{file}' cannot be read: {trouble.Message}"]);
        }
    }

    private static int Say(string folder, bool isDry, ReviewOutcome outcome)
    {
        switch (outcome)
        {
            case ReviewOutcome.Done(var plan):
                Say(plan, isDry);
                Console.WriteLine($"{(isDry ? "Would be applied" : "Applied")}: {Counts(plan, plan.Applied.Count)}");
                return plan.Refused.Count == 0 ? 0 : Failed;
            case ReviewOutcome.Wrong(var plan, var problems, var found):
                Say(plan, isDry: true);
                Say(folder, problems, found);
                Console.WriteLine($"Applied: {Counts(plan, 0)}");
                return Failed;
            case ReviewOutcome.Unreadable(var problems):
                Say(folder, problems, problems.Count);
                return Failed;
            case ReviewOutcome.InTheWay(var why):
                throw new StartProblemsException([$"The content cannot be written: {why}."]);
            default:
                throw new InvalidOperationException("A sheet is applied, wrong, or in the way.");
        }
    }

    private static string Counts(ReviewPlan plan, int applied) => $"{applied}, refused: {plan.Refused.Count}, unchanged: {plan.Unchanged}.";

    private static void Say(string folder, IReadOnlyList<ContentProblem> problems, int found)
    {
        ContentCheck.Say(folder, problems, language: null);
        Console.WriteLine($"Nothing was written: {ContentCheck.Counted(found, language: null)}");
    }

    private static void Say(ReviewPlan plan, bool isDry)
    {
        foreach (var (row, before, after) in isDry ? plan.Applied : [])
            Line(row, $"«{before}» becomes «{after}»");
        foreach (var (row, why) in plan.Refused)
            Line(row, $"refused, {why}");
        foreach (var row in plan.Open)
            Line(row, row.Remark.Length > 0 ? $"remark, {row.Remark}" : "reads badly, and no better text is given");
    }

    // Texts and sheets come from anywhere: a line stays one, and no sign in it commands the terminal.
    private static void Line(ReturnedRow row, string said)
        => Console.WriteLine(PlainText.OfLines(
            $"{row.Place} (sheet {row.Sheet}, row {row.Number}): {said}".ReplaceLineEndings(" ⏎ ")));
}
