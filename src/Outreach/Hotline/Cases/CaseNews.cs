namespace Outreach.Hotline.Cases;

/// <summary>What happened to a case without the colleague who has it. The numbers are stored: never change them.</summary>
public enum CaseNews
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The lease ended: it waits for anybody again.</summary>
    Lapsed = 1,

    /// <summary>The person hid the chat.</summary>
    Hid = 2,

    /// <summary>The person asked to be forgotten.</summary>
    Erased = 3,

    /// <summary>It became red.</summary>
    Raised = 4,

    /// <summary>The person had hidden the chat, and called again.</summary>
    Returned = 5,

    /// <summary>The person wrote STOP.</summary>
    Stopped = 6,

    /// <summary>The person went to the menu.</summary>
    Left = 7,

    /// <summary>Whom it was offered to did not take it.</summary>
    Declined = 8,

    /// <summary>Who had it is on the staff no more: it waits for anybody again.</summary>
    Freed = 9,
}
