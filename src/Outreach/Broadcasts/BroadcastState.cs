namespace Outreach.Broadcasts;

/// <summary>How far a broadcast came. The numbers are stored: never change them.</summary>
public enum BroadcastState
{
    /// <summary>Its sender still works on it.</summary>
    Draft = 0,

    /// <summary>A second person must approve it.</summary>
    Waiting = 1,

    /// <summary>It begins at its time; until then it can be called off.</summary>
    Scheduled = 2,

    /// <summary>It missed its time: its sender is asked when it should go.</summary>
    Late = 3,

    /// <summary>Its recipients are being fixed.</summary>
    Preparing = 4,

    /// <summary>It is being sent.</summary>
    Sending = 5,

    /// <summary>Sending rests until somebody says go on.</summary>
    Paused = 6,

    /// <summary>It was stopped in the middle: nobody else gets it.</summary>
    Stopped = 7,

    /// <summary>Everybody was sent to or left out.</summary>
    Done = 8,

    /// <summary>It was called off before anybody got it.</summary>
    CalledOff = 9,
}
