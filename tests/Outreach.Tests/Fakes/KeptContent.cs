using Outreach.Content;
using Outreach.Storage;

namespace Outreach.Tests.Fakes;

/// <summary>Keeps which content was taken up last, for several workers; keeps nothing while it is away.</summary>
internal sealed class KeptContent : IStore, IContentStore
{
    public bool Away { get; set; }

    public int Writings { get; private set; }

    public ContentTaken? Content { get; private set; }

    public long NextId() => throw new NotSupportedException();

    public ValueTask Fresh(CancellationToken cancellation) => ValueTask.CompletedTask;

    public Task<CommitResult> TryCommit(IReadOnlyList<Precondition> preconditions, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        if (Away)
            return Task.FromException<CommitResult>(new StoreUnavailableException());
        (Content, Writings) = ((ContentTaken)changes.Single(), Writings + 1);
        return Task.FromResult<CommitResult>(new CommitResult.Kept());
    }
}
