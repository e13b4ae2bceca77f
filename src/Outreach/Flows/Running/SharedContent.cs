using System.Globalization;
using Outreach.Content;
using Outreach.Storage;

namespace Outreach.Flows.Running;

/// <summary>Tells other workers which content this one took up, and says when another has taken up something else since.</summary>
public sealed class SharedContent(CurrentPlaybook playbook, IStore store, IContentStore kept, TimeProvider time)
{
    private volatile string? _told;

    /// <summary>What operators should know; null while all workers have the same content, as far as they told.</summary>
    public string? Warning => kept.Content is { } last && _told == playbook.Book.Version && last.Version != _told
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"Another worker took up content {last.Version} on {last.At:yyyy-MM-dd} at {last.At:HH:mm:ss} UTC, and this one has {_told}: " +
            $"people read different words. Bring the content folders of all workers to the same state.")
        : null;

    /// <summary>Tells it, if that is new.</summary>
    internal async Task Tell(CancellationToken cancellation)
    {
        var version = playbook.Book.Version;
        if (_told == version)
            return;
        try
        {
            await store.Fresh(cancellation);
            if (kept.Content?.Version != version)
                await store.Commit([new ContentTaken(version, playbook.ReadAt ?? time.GetUtcNow())], cancellation);
            _told = version;
        }
        catch (StoreUnavailableException)
        {
            // The store tells its own trouble; at the next look it is tried again.
        }
    }
}
