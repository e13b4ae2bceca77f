using Outreach.Storage;

namespace Outreach.Messaging.Handlers;

/// <summary>What a handler made of a message.</summary>
public abstract record Handling
{
    private Handling()
    {
    }

    /// <summary>It was dealt with whole: nobody else is asked.</summary>
    public static Handling Done { get; } = new Handled();

    /// <summary>What it was decided on changed meanwhile and nothing was written: all are asked anew.</summary>
    public static Handling Anew { get; } = new DecidedAnew();

    /// <summary>It belongs to somebody else.</summary>
    public static Handling NotMine { get; } = new Passed(WrittenAlong.Nothing);

    /// <summary>It belongs to somebody else, and this is to be written with the answer.</summary>
    public static Handling NotMineBut(params IReadOnlyList<Change> changes) => new Passed(new WrittenAlong(changes));

    /// <summary>The words are kept for staff, by this; what follows from them in the talk is somebody else's.</summary>
    /// <param name="preconditions">What must still be so then.</param>
    /// <param name="changes">How they are kept.</param>
    /// <param name="opens">Words that mean nothing else in the talk begin a talk with staff.</param>
    public static Handling Heard(IReadOnlyList<Precondition> preconditions, IReadOnlyList<Change> changes, bool opens = false)
        => new Passed(new WrittenAlong(changes) { Heard = true, Opens = opens, Preconditions = preconditions });

    /// <summary>It was dealt with whole.</summary>
    public sealed record Handled : Handling;

    /// <summary>It is to be decided anew.</summary>
    public sealed record DecidedAnew : Handling;

    /// <summary>It belongs to somebody else.</summary>
    /// <param name="Along">What is to be written with the answer.</param>
    public sealed record Passed(WrittenAlong Along) : Handling;
}
