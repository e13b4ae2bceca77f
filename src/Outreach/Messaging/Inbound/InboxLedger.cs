namespace Outreach.Messaging.Inbound;

/// <summary>What became of all messages that ever came.</summary>
/// <param name="Received">All of them, each counted once.</param>
/// <param name="Answered">By a flow.</param>
/// <param name="Noted">Needed no answer.</param>
/// <param name="Waiting">In the inbox.</param>
/// <param name="Dead">Given up; staff can see them.</param>
public sealed record InboxLedger(long Received, long Answered, long Noted, long Waiting, long Dead)
{
    /// <summary>In a case: for a colleague to answer.</summary>
    public long InCase { get; init; }

    /// <summary>Whether nothing is missing.</summary>
    public bool Balances => Received == Together();

    /// <summary>All that is accounted for.</summary>
    public long Together() => Answered + InCase + Noted + Waiting + Dead;
}
