namespace Outreach.Web.Simulator;

/// <summary>What the played colleague does in the group.</summary>
internal abstract record RoomGesture
{
    /// <summary>The language of the colleague's phone, if it tells.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it could be done in a real group.</summary>
    public virtual bool Possible => Language is null or "ky" or "ru";

    /// <summary>Writes in a topic; empty = the general one.</summary>
    public sealed record Say(string Text, string Thread) : RoomGesture
    {
        /// <inheritdoc/>
        public override bool Possible => base.Possible && Text.Trim().Length is > 0 and <= Gesture.LongestText;
    }

    /// <summary>Answers a message.</summary>
    public sealed record Reply(string Text, string Message) : RoomGesture
    {
        /// <inheritdoc/>
        public override bool Possible => base.Possible && Text.Trim().Length is > 0 and <= Gesture.LongestText;
    }

    /// <summary>Presses a button under a message.</summary>
    public sealed record Press(string Data, string Message) : RoomGesture
    {
        /// <inheritdoc/>
        public override bool Possible => base.Possible && Data.Length is > 0 and <= 64;
    }
}
