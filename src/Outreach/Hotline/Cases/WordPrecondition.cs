using Outreach.Storage;

namespace Outreach.Hotline.Cases;

/// <summary>A colleague's words are still so far as they were looked at.</summary>
/// <param name="Word">Their number.</param>
/// <param name="State">How far.</param>
public sealed record WordPrecondition(long Word, WordState State) : Precondition;
