namespace Outreach.Staff.Audit;

/// <summary>Whether the audit log is whole.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="Head">The hash of the last one: written on paper, it shows later that nothing before it changed. Nothing while the log is
/// empty.</param>
/// <param name="Faults">What is wrong, in the order of the log; empty when it is whole.</param>
public sealed record AuditVerdict(long Entries, string? Head, IReadOnlyList<string> Faults);
