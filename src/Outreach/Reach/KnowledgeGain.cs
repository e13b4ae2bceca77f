namespace Outreach.Reach;

/// <summary>Somebody was asked the same before and after a lesson (INDICATORS K1).</summary>
/// <param name="Before">When it was asked before.</param>
/// <param name="After">When it was asked after.</param>
/// <param name="Line">The line of the answer after: the newest counts.</param>
/// <param name="IsGain">Whether she did not know it before and did after.</param>
internal readonly record struct KnowledgeGain(DateTimeOffset Before, DateTimeOffset After, long Line, bool IsGain)
{
    /// <summary>A line that is an answer before or after; what was asked before waits in the pile until it is asked after.</summary>
    /// <returns>The pair that this line makes whole; null when it makes none.</returns>
    public static KnowledgeGain? Of(ReachEntry line, Dictionary<string, ReachEntry> pile)
    {
        if (line.Kind == ReachKind.MeasuredBefore)
            pile[line.Unit!] = line;
        return line.Kind == ReachKind.MeasuredAfter && pile.Remove(line.Unit!, out var before)
            ? new KnowledgeGain(before.At, line.At, line.Id, before.Score is not > 0 && line.Score > 0)
            : null;
    }
}
