using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;
using Outreach.People;

namespace Outreach.Hotline.Talk;

/// <summary>
/// Words of a case leave while it is still this person's, who may be reached in it, and nobody called them back. It asks for STOP itself:
/// who cried for help after STOP is answered in that case, until stopping again.
/// </summary>
internal sealed class CaseGate(IHotlineStore kept, IPeopleStore people) : ISendGate
{
    public bool AnswersFor(Ground ground) => ground is Ground.CaseWord;

    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
        => row.Ground is Ground.CaseWord(var id, var word)
            && await kept.Find(id, cancellation) is { } known && known.Person == row.Person
            && await people.Find(row.Person, cancellation) is { } person && known.MayReach(person)
            && (word == 0 || await kept.Word(word, cancellation) is not null);
}
