namespace Outreach.Web.Simulator;

/// <summary>What became of something done on a simulated phone.</summary>
internal enum GestureResult
{
    /// <summary>It is in the inbox.</summary>
    Received = 0,

    /// <summary>This phone cannot do that, or not now.</summary>
    NotPossible = 1,

    /// <summary>The message does not stand there any more.</summary>
    Gone = 2,
}
