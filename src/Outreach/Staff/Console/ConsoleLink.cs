using Outreach.People;

namespace Outreach.Staff.Console;

/// <summary>A link that lets a colleague into the console once. It is kept under a key that does not tell the link.</summary>
/// <param name="Key">What the link's code is found by.</param>
/// <param name="Person">Whom it lets in.</param>
/// <param name="Until">Until when.</param>
public sealed record ConsoleLink(string Key, PersonId Person, DateTimeOffset Until);
