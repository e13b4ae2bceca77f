namespace Outreach.Channels;

/// <summary>Is asked right before anything leaves first: whether she agreed to it by this channel, and to this hour. Where nobody can say so, it stays.</summary>
public interface IFirstGate
{
    /// <summary>Whether it may leave now.</summary>
    bool May(OutboxRow row, Ground.First first);
}
