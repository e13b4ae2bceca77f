using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Hotline.Rooms;

/// <summary>What colleagues do in the staff's group alone; all else are the verbs of cases.</summary>
public sealed class RoomVerbs(IHotlineStore kept, RoomViews views, IStore store, ISealer sealer) : IStaffVerbs
{
    /// <summary>Somebody notes something for colleagues about an open case. It never goes to the person by itself.</summary>
    public StaffVerb<Note, long> Write => new("case.note", Right.AnswerPeople, OnWrite);

    /// <summary>Who has a case wants to end it, or not after all: as what is asked in its topic.</summary>
    public StaffVerb<Ending, bool> Ask => new("case.ask-end", Right.AnswerPeople, OnAsk);

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Write, Ask];

    private Ruling<long> OnWrite(Actor who, Note what, DateTimeOffset now)
    {
        var words = SafeText.Clean(what.Text).Trim();
        if (kept.Board.Cases.GetValueOrDefault(what.Case) is not { IsOpen: true } || words.Length == 0)
            return new Refusal<long>("case_gone");
        var word = new CaseWord
        {
            Id = store.NextId(),
            Case = what.Case,
            By = who.Colleague.Person,
            At = now,
            Words = sealer.Seal(words, HotlineJson.Default.String),
            Reference = what.Message,
            State = WordState.Note,
        };
        return new Decision<long>(word.Id) { Changes = [new HotlineChange.Said(word)] };
    }

    private Ruling<bool> OnAsk(Actor who, Ending what, DateTimeOffset now)
        => kept.Board.Cases.GetValueOrDefault(what.Case) is { } known && known.IsHadBy(who.Colleague.Person)
            ? new Decision<bool>(what.Asks) { Changes = [views.Ending(what.Case, what.Asks, what.As)] }
            : new Refusal<bool>("case_not_yours");

    /// <summary>Words among colleagues.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Message">The message in the group on which they stand.</param>
    public sealed record Note(long Case, string Text, string? Message = null);

    /// <summary>A case is to end, or not after all.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Asks">Whether it is to end.</param>
    /// <param name="As">As what: then it is asked what it was about. Null = that is asked first.</param>
    public sealed record Ending(long Case, bool Asks, CaseOutcome? As = null);
}
