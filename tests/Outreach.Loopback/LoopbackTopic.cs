namespace Outreach.Loopback;

/// <summary>A topic of a group.</summary>
/// <param name="Thread">Its number, which is that of the message that opened it.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsClosed">Nobody but administrators can write there.</param>
public sealed record LoopbackTopic(int Thread, string Title, bool IsClosed);
