namespace Outreach.Messaging.Inbound;

/// <summary>How a message was dealt with.</summary>
public enum Outcome
{
    /// <summary>A flow answered it.</summary>
    Answered = 0,

    /// <summary>It needed no answer: a block, or anything but START after STOP.</summary>
    Noted = 1,

    /// <summary>It went into a case: a colleague answers it, not a flow.</summary>
    InCase = 2,
}
