using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;

namespace Outreach.Hotline.Talk;

/// <summary>Words of a case leave while it is still this person's, the person did not hide, and nobody called them back.</summary>
internal sealed class CaseGate(IHotlineStore kept) : ISendGate
{
    public bool AnswersFor(Ground ground) => ground is Ground.CaseWord;

    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
        => row.Ground is Ground.CaseWord(var id, var word)
            && await kept.Find(id, cancellation) is { Hid: false } known && known.Person == row.Person
            && (word == 0 || await kept.Word(word, cancellation) is not null);
}
