using System.Text.Json.Serialization;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;

namespace Outreach.Messaging.Inbound;

/// <summary>What a person can do in a channel.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Wrote), "wrote")]
[JsonDerivedType(typeof(Pressed), "pressed")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Showed), "showed")]
[JsonDerivedType(typeof(Shared), "shared")]
[JsonDerivedType(typeof(Pointed), "pointed")]
[JsonDerivedType(typeof(InRoom), "room")]
[JsonDerivedType(typeof(Blocked), "blocked")]
[JsonDerivedType(typeof(Unblocked), "unblocked")]
public abstract record InboundContent
{
    /// <summary>She wrote words, or changed words she had written.</summary>
    public sealed record Wrote(string Words) : InboundContent
    {
        /// <summary>The words are somebody else's, passed on by her: they tell nothing of her own state.</summary>
        public bool Forwarded { get; init; }

        /// <summary>What she wrote in the seconds before and what was not understood, oldest first. Not kept.</summary>
        [JsonIgnore]
        public IReadOnlyList<string> Pieces { get; init; } = [];

        /// <summary>
        /// She changed a message that had been answered: only what counts whenever it is written (danger, help, STOP, hide, "forget me") is
        /// heard.
        /// </summary>
        public bool Edited { get; init; }

        /// <summary>What the provider took the words for and has answered already.</summary>
        public OptOut OptOut { get; init; }
    }

    /// <summary>She pressed a button of ours.</summary>
    /// <param name="Data">What we had put behind the button: serial and code. Anybody can forge it.</param>
    /// <param name="Message">The channel's number of the message under which the button stands.</param>
    /// <param name="PressId">What the channel wants back so that the button stops waiting.</param>
    public sealed record Pressed(string Data, string? Message, string? PressId) : InboundContent;

    /// <summary>She opened the talk, perhaps by a link with a code.</summary>
    public sealed record Opened(string? Code) : InboundContent;

    /// <summary>She sent something that is not words.</summary>
    public sealed record Showed(MediaKind Media) : InboundContent
    {
        /// <summary>A photo or a voice note, by which staff can have it sent on; null for all else.</summary>
        public MediaFile? File { get; init; }

        /// <summary>The words under it: they are her words as any others.</summary>
        public string? Caption { get; init; }

        /// <summary>Somebody else's, passed on by her: its words tell nothing of her own state.</summary>
        public bool Forwarded { get; init; }

        /// <summary>A place on the map as degrees, <c>42.87460, 74.56980</c>: for who has her case, and kept nowhere else.</summary>
        public string? Place { get; init; }

        /// <summary>It says no more than that she sent it, such as a sticker: nothing of it could be passed on.</summary>
        public bool IsSign { get; init; }

        /// <summary>She changed the words under what had been answered: see <see cref="Wrote.Edited"/>.</summary>
        public bool Edited { get; init; }
    }

    /// <summary>She shared a contact.</summary>
    /// <param name="Phone">Her own number, for which the channel vouches; null when it is somebody else's, which we do not even
    /// note.</param>
    public sealed record Shared(string? Phone) : InboundContent;

    /// <summary>She answered a colleague's message in the staff group with <c>/invite</c>.</summary>
    /// <param name="At">The colleague's address in the same channel.</param>
    public sealed record Pointed(string At) : InboundContent;

    /// <summary>Somebody did something in the staff's group. It comes under that somebody's own address.</summary>
    /// <param name="At">Where in the group.</param>
    /// <param name="ToUs">It answers a message of ours that stands there.</param>
    /// <param name="What">Words, or a press.</param>
    public sealed record InRoom(Endpoint At, bool ToUs, InboundContent What) : InboundContent
    {
        /// <summary>Words: the channel's number of their message there, by which it can be answered.</summary>
        public string? Message { get; init; }
    }

    /// <summary>She blocked us.</summary>
    public sealed record Blocked : InboundContent;

    /// <summary>She took the block back.</summary>
    public sealed record Unblocked : InboundContent;
}
