using Outreach.Consultations;

namespace Outreach.Host.Commands;

/// <summary>A row of a table of lawyers.</summary>
/// <param name="Name">What staff call her.</param>
/// <param name="Fill">Her card with what the row says.</param>
internal sealed record LawyerRow(string Name, Func<Lawyer, Lawyer> Fill);
