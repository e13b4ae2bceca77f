using System.Text.Json.Serialization;

namespace Outreach.Messaging.Screens;

/// <summary>Something to be sent to one address.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Show), "show")]
[JsonDerivedType(typeof(Vanish), "vanish")]
[JsonDerivedType(typeof(Toast), "toast")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Board), "board")]
[JsonDerivedType(typeof(Remove), "remove")]
[JsonDerivedType(typeof(Seen), "seen")]
[JsonDerivedType(typeof(Away), "away")]
[JsonDerivedType(typeof(Spoken), "spoken")]
public abstract record Outgoing
{
    /// <summary>The person's address in the channel.</summary>
    public required string Address { get; init; }

    /// <summary>The press that this answers, if it answers one.</summary>
    public Press? Answers { get; init; }

    /// <summary>It holds what somebody else wrote to us: it does not stand there for ever.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Confided { get; init; }

    /// <summary>What it means for those that wait before it.</summary>
    internal OutgoingKind Kind => this switch
    {
        Show => OutgoingKind.Screen,
        Toast or Seen => OutgoingKind.Passing,
        Vanish => OutgoingKind.Wipe,
        Spoken => OutgoingKind.Spoken,
        _ => OutgoingKind.Lasting,
    };

    /// <summary>Show a screen: in place of the living message where the channel can, else as a new message.</summary>
    public sealed record Show : Outgoing
    {
        /// <summary>What to show.</summary>
        public required Screen Screen { get; init; }

        /// <summary>
        /// It stays where it stands until the next one of this name: it is no screen that the next one replaces. Null = it is one.
        /// </summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? StaysAs { get; init; }

        /// <summary>A message of the reader's own that has done its work: it is taken away where the channel can.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Clears { get; init; }
    }

    /// <summary>Hide: delete what can be deleted, leave one harmless line.</summary>
    public sealed record Vanish : Outgoing
    {
        /// <summary>The line that stays.</summary>
        public required string Line { get; init; }
    }

    /// <summary>Take away what stands there, or write over it what cannot be taken away, where the channel can.</summary>
    public sealed record Remove : Outgoing
    {
        /// <summary>The channel's numbers of what is to go.</summary>
        public required IReadOnlyList<string> References { get; init; }

        /// <summary>The line that may stand in its place.</summary>
        public required string Line { get; init; }
    }

    /// <summary>A passing word over the chat where the channel has such a thing; else nothing.</summary>
    public sealed record Toast : Outgoing
    {
        /// <summary>The word.</summary>
        public required string Text { get; init; }
    }

    /// <summary>
    /// A line that asks for nothing and shows nothing to choose: it can go where nobody can answer. It replaces no screen.
    /// </summary>
    public sealed record Note : Outgoing
    {
        /// <summary>The line.</summary>
        public required string Text { get; init; }

        /// <summary>Where the channel can, it cannot be passed on or kept by who reads it.</summary>
        public bool Protected { get; init; }

        /// <summary>A photo or voice that goes with it; left out where the channel cannot send it.</summary>
        public MediaFile? File { get; init; }

        /// <summary>A file that goes with it, where the channel can send one.</summary>
        public MadeFile? Made { get; init; }

        /// <summary>From then on it must not arrive any more; nothing = it is never too late.</summary>
        public DateTimeOffset? Until { get; init; }

        /// <summary>Where the channel can, it arrives without a sound.</summary>
        public bool Quiet { get; init; }

        /// <summary>Commands that can be pressed under it where there are buttons, as under any screen; nothing must be answered.</summary>
        // What an earlier version wrote has none, and is read as null: the reader passes over initialisers.
        public IReadOnlyList<Button> Commands { get => field ?? []; init; }
    }

    /// <summary>A sign under a message of the person's own that it was heard: only where the channel has such a thing.</summary>
    public sealed record Seen : Outgoing
    {
        /// <summary>The channel's number of the message.</summary>
        public required string Message { get; init; }
    }

    /// <summary>
    /// A message that stands beside the screen and is changed where it stands: the next one of the same name takes its place.
    /// </summary>
    public sealed record Board : Outgoing
    {
        /// <summary>Its name in this chat, such as broadcast-17.</summary>
        public required string Name { get; init; }

        /// <summary>What stands on it now.</summary>
        public required string Text { get; init; }

        /// <summary>Where the channel can, it cannot be passed on or kept by who reads it.</summary>
        public bool Protected { get; init; }

        /// <summary>What can be pressed under it, one to a row.</summary>
        public IReadOnlyList<Button> Options { get; init; } = [];
    }

    /// <summary>
    /// A recording of what stands on a screen. It stands beside the screen as a board: the next one, and the next screen, take it away.
    /// </summary>
    public sealed record Spoken : Outgoing
    {
        /// <summary>The board on which it stands.</summary>
        public const string Place = "spoken";

        /// <summary>The recording's file within the folder of recordings.</summary>
        public required string File { get; init; }

        /// <summary>Commands that can be pressed under it.</summary>
        public IReadOnlyList<Button> Commands { get; init; } = [];
    }

    /// <summary>A board of this name goes out of the chat, where the channel can take it away.</summary>
    public sealed record Away : Outgoing
    {
        /// <summary>Its name in this chat.</summary>
        public required string Name { get; init; }
    }
}
