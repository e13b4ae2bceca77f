using Outreach.People;

namespace Outreach.Events.Sheets;

/// <summary>
/// How a sheet goes from state to state. Pure; nothing = it cannot from where it is. Each step makes a new version, so that of two who
/// decide at once one decides.
/// </summary>
public static class SheetLifecycle
{
    /// <summary>Its writer works on it.</summary>
    public static EventSheet? Edited(this EventSheet sheet, EventFacts facts, SheetStep? question)
        => sheet.IsOpen ? Next(sheet with { Facts = facts, Question = question }) : null;

    /// <summary>Its writer hands it in.</summary>
    public static EventSheet? Submitted(this EventSheet sheet)
        => sheet.IsOpen ? Next(sheet with { State = SheetState.Submitted, Question = null, Word = null }) : null;

    /// <summary>A second person approves it: what it says counts from now on, and what counted before stays to be seen.</summary>
    public static EventSheet? ApprovedBy(this EventSheet sheet, PersonId by, DateTimeOffset now)
        => sheet.State == SheetState.Submitted && sheet.Writer != by
            ? Next(sheet with
            {
                State = SheetState.Approved,
                Earlier = [.. sheet.History],
                Approved = new ApprovedFacts(sheet.Facts, sheet.Writer, by, now),
            })
            : null;

    /// <summary>It goes back to its writer.</summary>
    public static EventSheet? BackWith(this EventSheet sheet, string word)
        => sheet.State == SheetState.Submitted ? Next(sheet with { State = SheetState.SentBack, Word = word }) : null;

    /// <summary>It does not count; a correction is put away, and what was approved before counts on.</summary>
    public static EventSheet? RejectedWith(this EventSheet sheet, string word) => sheet switch
    {
        { State: SheetState.Submitted, Approved: null } => Next(sheet with { State = SheetState.Rejected, Word = word }),
        { State: SheetState.Submitted } => Next(AsApproved(sheet) with { Word = word }),
        _ => null,
    };

    /// <summary>Somebody corrects what was approved. Until the correction is approved, that counts.</summary>
    public static EventSheet? CorrectedBy(this EventSheet sheet, PersonId by)
        => sheet.State == SheetState.Approved ? Next(sheet with { State = SheetState.Draft, Writer = by, Word = null }) : null;

    /// <summary>A correction is thrown away by who wrote it.</summary>
    public static EventSheet? PutAway(this EventSheet sheet)
        => sheet is { IsOpen: true, Approved: not null } ? Next(AsApproved(sheet)) : null;

    private static EventSheet AsApproved(EventSheet sheet) => sheet with
    {
        State = SheetState.Approved,
        Facts = sheet.Approved!.Facts,
        Writer = sheet.Approved.Writer,
        Question = null,
        Word = null,
    };

    private static EventSheet Next(EventSheet sheet) => sheet with { Version = sheet.Version + 1 };
}
