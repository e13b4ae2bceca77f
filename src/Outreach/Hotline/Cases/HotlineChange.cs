using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Hotline.Cases;

/// <summary>What can change about cases.</summary>
public abstract record HotlineChange : Change
{
    private HotlineChange()
    {
    }

    /// <summary>
    /// A person calls. Who has a case that is open, or was closed not long ago, has that one: it becomes what
    /// <see cref="CaseLifecycle.Called"/> says; else this one is new. So nobody has two, whoever opens them at once.
    /// </summary>
    /// <param name="New">The case, if it is new.</param>
    public sealed record Called(Case New) : HotlineChange;

    /// <summary>The person hid the chat: <see cref="CaseLifecycle.HiddenBy"/>, if a case is open.</summary>
    public sealed record Hid(PersonId Person) : HotlineChange;

    /// <summary>A case became something else. It fits with the next version (<see cref="CasePrecondition"/>).</summary>
    public sealed record Saved(Case Case) : HotlineChange;

    /// <summary>A person said something. It belongs to the open case as it is by then; where there is none, nothing is kept.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Word">What; its case is filled in.</param>
    public sealed record Heard(PersonId Person, CaseWord Word) : HotlineChange;

    /// <summary>A colleague said something.</summary>
    public sealed record Said(CaseWord Word) : HotlineChange;

    /// <summary>What became of a colleague's words; nothing where they are gone by then.</summary>
    /// <param name="Word">Their number.</param>
    /// <param name="State">What.</param>
    public sealed record Went(long Word, WordState State) : HotlineChange;

    /// <summary>All words of a case are to be forgotten.</summary>
    public sealed record Purged(long Case) : HotlineChange;

    /// <summary>A colleague goes on duty, or off duty.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Since">Since when; null = off.</param>
    public sealed record Duty(PersonId Person, DateTimeOffset? Since) : HotlineChange;

    /// <summary>What of a case stands in the staff's group now: only a view, which can be made anew from all else.</summary>
    /// <param name="Key">The case's number; what is of no case has numbers that no case has.</param>
    /// <param name="View">What stands there; null = nothing any more.</param>
    public sealed record Viewed(long Key, Sealed? View) : HotlineChange;
}
