using Outreach.Messaging.Screens;

namespace Outreach.Web.Simulator;

/// <summary>What somebody does on a simulated phone.</summary>
internal abstract record Gesture
{
    /// <summary>The longest text a person can send, as on Telegram.</summary>
    public const int LongestText = 4096;

    /// <summary>The language of the phone, if it tells.</summary>
    public string? Language { get; init; }

    /// <summary>Whether a real phone could have done it.</summary>
    public virtual bool Possible => Language is null or "ky" or "ru";

    /// <summary>Writes words.</summary>
    public sealed record Write(string Text) : Gesture
    {
        /// <inheritdoc/>
        public override bool Possible => base.Possible && Text.Trim().Length is > 0 and <= LongestText;
    }

    /// <summary>Changes words of hers.</summary>
    public sealed record Edit(string Message, string Text) : Gesture
    {
        /// <inheritdoc/>
        public override bool Possible => base.Possible && Text.Trim().Length is > 0 and <= LongestText;
    }

    /// <summary>Presses a button.</summary>
    public sealed record Press(string Data, string? Message = null) : Gesture
    {
        /// <inheritdoc/>
        public override bool Possible => base.Possible && Data.Length is > 0 and <= 64;
    }

    /// <summary>Presses START, perhaps after following a link with a code.</summary>
    public sealed record Open(string? Code = null) : Gesture
    {
        /// <inheritdoc/>
        public override bool Possible => base.Possible && (Code is null || StartWord.IsCode(Code));
    }

    /// <summary>Sends something that is not words.</summary>
    public sealed record Show(MediaKind Media) : Gesture
    {
        /// <inheritdoc/>
        public override bool Possible => base.Possible && Enum.IsDefined(Media);
    }

    /// <summary>Sends a file.</summary>
    /// <param name="Name">What it is called on the phone.</param>
    /// <param name="Bytes">What is in it.</param>
    public sealed record Attach(string Name, byte[] Bytes) : Gesture
    {
        /// <inheritdoc/>
        public override bool Possible => base.Possible && Name.Length is > 0 and <= 255;
    }

    /// <summary>Blocks the bot.</summary>
    public sealed record Block : Gesture;

    /// <summary>Takes the block back.</summary>
    public sealed record Unblock : Gesture;
}
