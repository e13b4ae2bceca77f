using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>What came of reading the content folder.</summary>
/// <param name="Playbook">The playbook, when there are no problems.</param>
/// <param name="Problems">Everything that is wrong, in one list.</param>
public sealed record PlaybookReading(Playbook? Playbook, IReadOnlyList<ContentProblem> Problems);
