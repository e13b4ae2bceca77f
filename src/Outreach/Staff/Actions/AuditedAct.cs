namespace Outreach.Staff.Actions;

/// <summary>An act for the audit log; who, when and from where is added by the pipeline.</summary>
/// <param name="Act">What was done, such as broadcast.approve.</param>
/// <param name="Object">To what, such as "broadcast 17".</param>
/// <param name="Details">More of it, in codes and counts.</param>
public sealed record AuditedAct(string Act, string Object, string Details = "");
