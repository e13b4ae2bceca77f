using Outreach.Messaging.Screens;

namespace Outreach.Flows.Engine;

/// <summary>What a person means by what she did.</summary>
public abstract record Intent
{
    private Intent()
    {
    }

    /// <summary>She chose something offered.</summary>
    /// <param name="Index">From 0.</param>
    public sealed record Choose(int Index) : Intent;

    /// <summary>She named an entry of the list that is asked for, perhaps one that stands on another page of it.</summary>
    public sealed record Entry(string Id) : Intent;

    /// <summary>She named several entries of the list that is asked for, such as all times of the evening: they are to be seen.</summary>
    /// <param name="First">The first of them.</param>
    public sealed record Look(string First) : Intent;

    /// <summary>She named an entry that the list does not have: it is shown again, with a word.</summary>
    /// <param name="Notice">The sentence of texts.yaml.</param>
    /// <param name="Near">The entry next to it.</param>
    public sealed record NotListed(string Notice, string? Near = null) : Intent;

    /// <summary>What she says answers another question of the same flow: it is read there.</summary>
    /// <param name="Step">Its step.</param>
    public sealed record Elsewhere(string Step) : Intent;

    /// <summary>She wants something that works anywhere: a command of keywords.yaml.</summary>
    public sealed record Command(string Name) : Intent;

    /// <summary>She pressed the same button twice: show the present screen again, without a word.</summary>
    public sealed record Again : Intent;

    /// <summary>She pressed a button of an older screen.</summary>
    public sealed record OldButton : Intent;

    /// <summary>She sent something we cannot take.</summary>
    public sealed record Show(MediaKind Media) : Intent;

    /// <summary>She shared a number where it was asked for; null when it is not her own.</summary>
    public sealed record Share(string? Phone) : Intent;

    /// <summary>She typed digits where a code was asked for.</summary>
    public sealed record Code(string Digits) : Intent;

    /// <summary>She is kind, or asks something small: a sentence answers it, and she stays where she is.</summary>
    /// <param name="Name">thanks, hello, fine, who, free.</param>
    public sealed record Small(string Name) : Intent;

    /// <summary>She passes on somebody else's words, or looks for work: they are not her own state.</summary>
    public sealed record Passed : Intent;

    /// <summary>It asks for nothing: an old message that she only touched up.</summary>
    public sealed record Nothing : Intent;

    /// <summary>Under the numbers of a country she says that she is in another one.</summary>
    /// <param name="Place">Its id.</param>
    /// <param name="Cries">She calls for help with it.</param>
    public sealed record Moved(string Place, bool Cries) : Intent;

    /// <summary>We do not understand.</summary>
    public sealed record Unclear : Intent
    {
        /// <summary>Who wrote it may be in danger: she is shown the numbers at once.</summary>
        public bool Worries { get; init; }

        /// <summary>What she did before was a slip.</summary>
        public bool Slips { get; init; }

        /// <summary>It is about a time that was agreed: who has booked is shown it.</summary>
        public bool Books { get; init; }
    }
}
