namespace Outreach.Messaging.Inbound;

/// <summary>What became of all messages that ever came.</summary>
/// <param name="Received">All of them, each counted once.</param>
/// <param name="Answered">By a flow.</param>
/// <param name="Noted">Needed no answer.</param>
/// <param name="Waiting">In the inbox.</param>
/// <param name="Dead">Given up; staff can see them.</param>
public sealed record InboxLedger(long Received, long Answered, long Noted, long Waiting, long Dead)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool Balances => Received == Answered + Noted + Waiting + Dead;
}
