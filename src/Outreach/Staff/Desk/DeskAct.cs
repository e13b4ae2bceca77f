namespace Outreach.Staff.Desk;

/// <summary>An act for the audit log; who and when is added.</summary>
/// <param name="Act">What was done, such as broadcast.approve.</param>
/// <param name="Object">To what, such as "broadcast 17".</param>
/// <param name="Details">More of it, in codes and counts.</param>
public sealed record DeskAct(string Act, string Object, string Details = "");
