namespace Outreach.Telegram.Rooms;

/// <summary>Whether Telegram told that somebody came into the staff group, went, or was given other rights.</summary>
internal sealed class RoomNews
{
    private int _stirred;

    /// <summary>It told so.</summary>
    public void Stir() => Volatile.Write(ref _stirred, 1);

    /// <summary>Whether it told so since this was last asked.</summary>
    public bool Take() => Interlocked.Exchange(ref _stirred, 0) == 1;
}
