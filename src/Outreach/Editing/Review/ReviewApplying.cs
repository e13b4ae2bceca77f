using Outreach.Content;
using Outreach.Flows.Definitions;

namespace Outreach.Editing.Review;

/// <summary>Takes a sheet that came back into the content folder.</summary>
public static class ReviewApplying
{
    /// <summary>Plans, checks the whole content as it would be, and only then writes.</summary>
    /// <param name="path">The content folder.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="today">Decides which numbers are shown with the word "check".</param>
    /// <param name="staffKeys">The sentences that folders say to staff.</param>
    /// <param name="isDry">Whether nothing shall be written.</param>
    public static ReviewOutcome Apply(
        string path, ReturnedSheet.Read sheet, DateOnly today, IReadOnlyList<string> staffKeys, bool isDry)
    {
        using var folder = new ContentFolder(path);
        if (ReviewPlanner.Of(folder, sheet) is not { } plan)
            return new ReviewOutcome.Unreadable(folder.Problems);
        if (plan.Files.Count == 0)
            return new ReviewOutcome.Done(plan);
        var files = plan.Files.ToDictionary(static file => file.Name, static file => file.Text, StringComparer.Ordinal);
        var reading = PlaybookReader.ReadAsIf(path, today, staffKeys, files);
        if (reading.Playbook is null)
            return new ReviewOutcome.Wrong(plan, reading.Problems, reading.Found);
        return !isDry && ContentWriting.Write(path, plan.Files) is { } why
            ? new ReviewOutcome.InTheWay(why)
            : new ReviewOutcome.Done(plan);
    }
}
