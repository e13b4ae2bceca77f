namespace Outreach.People;

/// <summary>Whether we may write to a person.</summary>
public enum ContactStatus
{
    /// <summary>She writes with us.</summary>
    Open = 0,

    /// <summary>She wrote STOP: nothing is sent until her own START.</summary>
    Stopped = 1,

    /// <summary>She wiped the chat: nobody writes first until she does.</summary>
    Hidden = 2,

    /// <summary>The channel says she cannot be reached (blocked, gone) until she writes again.</summary>
    Unreachable = 3,
}
