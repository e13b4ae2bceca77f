using Outreach.Messaging.Screens;

namespace Outreach.Staff.Commands;

/// <summary>What a staff member did.</summary>
public abstract record DeskInput
{
    private DeskInput()
    {
    }

    /// <summary>She typed the command.</summary>
    /// <param name="Rest">What stood behind it.</param>
    public sealed record Asked(string Rest) : DeskInput;

    /// <summary>She typed the command as an answer to a colleague's message in the staff group.</summary>
    /// <param name="At">The colleague's address in her channel.</param>
    public sealed record Pointed(string At) : DeskInput;

    /// <summary>She pressed a button of the command.</summary>
    /// <param name="Action">What it says.</param>
    /// <param name="OnBoard">It stood under a board or a note, not in an open dialogue: it may be old.</param>
    public sealed record Pressed(string Action, bool OnBoard) : DeskInput;

    /// <summary>She typed words in an open dialogue.</summary>
    public sealed record Wrote(string Words) : DeskInput;

    /// <summary>She sent something else in an open dialogue.</summary>
    /// <param name="Media">What it is.</param>
    /// <param name="File">A photo or a voice note; null for all else.</param>
    public sealed record Showed(MediaKind Media, MediaFile? File) : DeskInput
    {
        /// <summary>A file of any sort, such as a table: for colleagues alone, never for people.</summary>
        public MediaFile? Document { get; init; }

        /// <summary>The words that she wrote under it.</summary>
        public string? Caption { get; init; }

        /// <summary>It is the first of several that she sent at once; the others are passed over.</summary>
        public bool IsOfMany { get; init; }
    }
}
