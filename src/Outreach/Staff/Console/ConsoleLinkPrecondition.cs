using Outreach.Storage;

namespace Outreach.Staff.Console;

/// <summary>The link was not used meanwhile.</summary>
/// <param name="Key">Its key.</param>
public sealed record ConsoleLinkPrecondition(string Key) : Precondition;
