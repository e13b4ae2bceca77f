using Outreach.Hotline.Duty;
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

    /// <summary>The person stopped, or went to the menu: who has the open case is told.</summary>
    public sealed record Departed(PersonId Person, CaseNews News) : HotlineChange;

    /// <summary>The person said in which country they are: the open case remembers it.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Country">Two letters.</param>
    public sealed record Located(PersonId Person, string Country) : HotlineChange;

    /// <summary>The person asked for another language: the open case remembers it.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Language">Which.</param>
    public sealed record Spoke(PersonId Person, Language Language) : HotlineChange;

    /// <summary>
    /// The person said whether it helped, and it counts once, and only of who was asked; null = wrote of something else, and what is
    /// written from then on answers it no more.
    /// </summary>
    public sealed record Judged(long Case, PersonId Person, CaseHelp? Help) : HotlineChange;

    /// <summary>A person's words do not reach staff for a time; null = they do again.</summary>
    /// <param name="Person">Whose.</param>
    /// <param name="Block">Until when, and why.</param>
    public sealed record Barred(PersonId Person, Block? Block) : HotlineChange;

    /// <summary>The names of the photos and voices of a case are to be forgotten; the words stay.</summary>
    public sealed record Unfiled(long Case) : HotlineChange;

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

    /// <summary>A colleague's words are others now, or are to go anew.</summary>
    /// <param name="Word">Their number.</param>
    /// <param name="Words">What they are now; sealed.</param>
    /// <param name="State">How far they are.</param>
    public sealed record Reworded(long Word, Sealed Words, WordState State) : HotlineChange;

    /// <summary>A colleague's words were called back before they went: nothing is kept of them.</summary>
    public sealed record CalledBack(long Word) : HotlineChange;

    /// <summary>All words of a case are to be forgotten.</summary>
    public sealed record Purged(long Case) : HotlineChange;

    /// <summary>A colleague goes on duty, or off duty.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Since">Since when; null = off.</param>
    public sealed record Duty(PersonId Person, DateTimeOffset? Since) : HotlineChange
    {
        /// <summary>Off: when that was said, where the rota would have it otherwise.</summary>
        public DateTimeOffset? Off { get; init; }
    }

    /// <summary>The rota is another. It fits with its version (<see cref="RotaPrecondition"/>).</summary>
    public sealed record RotaSaved(Rota Rota) : HotlineChange;


    /// <summary>What of a case stands in the staff's group now: only a view, which can be made anew from all else.</summary>
    /// <param name="Key">The case's number; what is of no case has numbers that no case has.</param>
    /// <param name="View">What stands there; null = nothing any more.</param>
    public sealed record Viewed(long Key, Sealed? View) : HotlineChange;
}
