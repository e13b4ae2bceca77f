namespace Outreach.Loopback.Running;

/// <summary>When the program is killed.</summary>
public enum KillMoment
{
    /// <summary>After some answers.</summary>
    Answering,

    /// <summary>A while after it began to poll.</summary>
    Sometime,

    /// <summary>While it starts.</summary>
    Starting,

    /// <summary>As it polls for the first time.</summary>
    FirstPoll,

    /// <summary>While new messages of it are taken and their answers do not come.</summary>
    SendingInDoubt,

    /// <summary>While edits of it are taken and their answers do not come.</summary>
    EditingInDoubt,

    /// <summary>While Telegram asks it to wait.</summary>
    Throttled,

    /// <summary>While Telegram fails.</summary>
    Failing,
}
