using Outreach.People;

namespace Outreach.Staff.Console;

/// <summary>
/// A browser in which a colleague is signed in. What she may do there is not kept with it: the roll says it at each request.
/// </summary>
/// <param name="Id">Its number, by which it is listed and ended.</param>
/// <param name="Key">What the cookie's token is found by; the token itself is kept nowhere.</param>
/// <param name="Person">Who is signed in.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">Until when, whatever is done meanwhile.</param>
public sealed record ConsoleSession(long Id, string Key, PersonId Person, DateTimeOffset Since, DateTimeOffset Until);
