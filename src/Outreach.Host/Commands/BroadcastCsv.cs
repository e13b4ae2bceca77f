using Outreach.Broadcasts;
using Outreach.Tables;

namespace Outreach.Host.Commands;

/// <summary>Writes the counts of broadcasts for a spreadsheet, so that no small count can be read or reckoned back.</summary>
internal static class BroadcastCsv
{
    /// <summary>Smaller counts could point to people (INDICATORS, disclosure guard, k of B).</summary>
    public const int Smallest = DisclosureGuard.Usual;

    /// <summary>All ends but the good one.</summary>
    public static readonly RecipientState[] Failures =
    [
        RecipientState.Withheld, RecipientState.Unreachable, RecipientState.Refused, RecipientState.Unknown, RecipientState.NoWords,
        RecipientState.Withdrawn,
    ];

    private static readonly string[] Heads = ["broadcast", "state", "began", "ended", "recipients_B1", "sent_B2", .. Failures.Select(
        state => state.ToString().ToLowerInvariant()), "opt_outs_B4"];

    public static string Write(IEnumerable<(Broadcast Broadcast, BroadcastProgress Progress)> broadcasts)
    {
        using var sheet = new Sheet([.. Heads]);
        foreach (var (broadcast, progress) in broadcasts)
        {
            var state = broadcast.State.ToString().ToLowerInvariant();
            sheet.Line([broadcast.Id, state, broadcast.StartedAt, broadcast.EndedAt, .. Guarded(progress)]);
        }

        return sheet.ToString();
    }

    // A row adds up to its recipients: the guard sees it as a table of its own, with those who still wait.
    private static IEnumerable<object> Guarded(BroadcastProgress progress)
    {
        var shown = DisclosureGuard.Guard(new CountTable(
            Family.Reach,
            Dimension.Indicator,
            null,
            [
                .. Failures.Prepend(RecipientState.Sent).Select(state => progress[state]).Append(progress.Left)
                    .Select(static count => (long[])[count]),
            ]));
        yield return Cell(shown.Total!);
        foreach (var cells in shown.Cells.SkipLast(1))
            yield return Cell(cells[0]);
        yield return Cell(DisclosureGuard.Guard(Family.Reach, progress.OptOuts));
    }

    private static object Cell(Shown shown) => shown switch
    {
        { Count: { } count } => count,
        { Below: not null } => shown.ToString(),
        _ => string.Empty,
    };
}
