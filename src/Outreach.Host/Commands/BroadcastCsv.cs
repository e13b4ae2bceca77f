using Outreach.Broadcasts;

namespace Outreach.Host.Commands;

/// <summary>Writes the counts of broadcasts for a spreadsheet, so that no small count can be read or reckoned back.</summary>
internal static class BroadcastCsv
{
    /// <summary>Smaller counts could point to people (INDICATORS, disclosure guard, k of B).</summary>
    public const int Smallest = 5;

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

    // A row adds up to its recipients: one hidden cell alone could be reckoned back, so the smallest of the others goes with it.
    private static IEnumerable<object> Guarded(BroadcastProgress progress)
    {
        var cells = Failures.Prepend(RecipientState.Sent).Select(state => progress[state]).ToList();
        var hidden = cells.Select(count => count is > 0 and < Smallest).ToList();
        if (hidden.Count(cell => cell) == 1
            && cells.Where((count, at) => count > 0 && !hidden[at]).DefaultIfEmpty(0).Min() is > 0 and var next)
            hidden[cells.FindIndex(count => count == next)] = true;
        yield return Guard(progress.Eligible);
        for (var at = 0; at < cells.Count; at++)
            yield return !hidden[at] ? cells[at] : cells[at] < Smallest ? $"<{Smallest}" : string.Empty;
        yield return Guard(progress.OptOuts);
    }

    private static object Guard(int count) => count is > 0 and < Smallest ? $"<{Smallest}" : count;
}
