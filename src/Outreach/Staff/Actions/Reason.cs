using Outreach.Staff.Members;

namespace Outreach.Staff.Actions;

/// <summary>
/// Why something was not done: a sentence of staff.yaml and what fills its gaps. Each face says it in its own way and language.
/// </summary>
/// <param name="Key">The sentence's key.</param>
/// <param name="Parts">
/// Its gaps; a <see cref="Role"/>, a list of places, another reason and several of them are put in the reader's language.
/// </param>
public sealed record Reason(string Key, params IReadOnlyList<(string Name, object Value)> Parts);
