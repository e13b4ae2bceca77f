namespace Outreach.Loopback;

/// <summary>An update on its way.</summary>
internal sealed record PendingUpdate(int Id, long Chat, ReadOnlyMemory<byte> Json);
