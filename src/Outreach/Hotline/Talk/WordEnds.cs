using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;
using Outreach.Storage;

namespace Outreach.Hotline.Talk;

/// <summary>Has written down what became of a colleague's words: sent, not sent, or nobody knows.</summary>
internal sealed class WordEnds : IBroadcastWitness
{
    public IEnumerable<Change> Witness(OutboxRow row, SendEnd end, DateTimeOffset at)
        => row.Ground is Ground.CaseWord(_, > 0 and var word) ? [new HotlineChange.Went(word, Of(end))] : [];

    private static WordState Of(SendEnd end) => end switch
    {
        SendEnd.Sent => WordState.Sent,
        SendEnd.Unknown => WordState.Unknown,
        _ => WordState.Failed,
    };
}
