using Outreach.Hotline.Cases;

namespace Outreach.Hotline.Rooms;

/// <summary>Words of a colleague on their way to the person, as they stand in the topic.</summary>
/// <param name="Word">Their number.</param>
/// <param name="Message">The message on which they stand.</param>
/// <param name="State">What it says of them.</param>
internal sealed record TopicMark(long Word, string Message, WordState State);
