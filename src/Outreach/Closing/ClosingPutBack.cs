using Outreach.Storage;

namespace Outreach.Closing;

/// <summary>What was asked for when a copy was made is asked for anew: nobody is forgotten because of an old copy.</summary>
internal sealed class ClosingPutBack(IClosingStore kept) : IPutBack
{
    public Task<PutBack> See(DateTimeOffset now, CancellationToken cancellation)
        => Task.FromResult(kept.Closing is { State: ClosingState.Asked or ClosingState.Forgetting }
            ? new PutBack([new ClosingChange.Gone()], "The end of the campaign was asked for: two administrators ask for it anew.")
            : new PutBack([], null));
}
