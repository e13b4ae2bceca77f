using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;

namespace Outreach.Hotline.Talk;

/// <summary>Words of a case leave while it is still this person's, and the person did not hide.</summary>
internal sealed class CaseGate(IHotlineStore kept) : ISendGate
{
    public bool AnswersFor(Ground ground) => ground is Ground.CaseWord;

    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
        => row.Ground is Ground.CaseWord(var id, _)
            && await kept.Find(id, cancellation) is { Hid: false } known && known.Person == row.Person;
}
