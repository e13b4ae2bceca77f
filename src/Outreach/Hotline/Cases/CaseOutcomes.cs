namespace Outreach.Hotline.Cases;

/// <summary>Ends of a case.</summary>
public static class CaseOutcomes
{
    /// <summary>Those as which a colleague ends one; the others come by themselves.</summary>
    public static IReadOnlyList<CaseOutcome> Chosen { get; }
        = [.. Enum.GetValues<CaseOutcome>().Where(static outcome => outcome is not (CaseOutcome.Erased or CaseOutcome.Blocked))];

    /// <summary>Whether the person is asked whether it helped: somebody was there for the person.</summary>
    public static bool IsAsked(this CaseOutcome outcome)
        => outcome is CaseOutcome.Informed or CaseOutcome.Referred or CaseOutcome.ConsultationBooked or CaseOutcome.Escalated;
}
