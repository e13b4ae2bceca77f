using Outreach.Storage;

namespace Outreach.LiteDb.Copies;

/// <summary>
/// While it is held, nobody writes into the store's file: what is kept meanwhile stands in the journal alone. So the file can be read
/// from beginning to end while work goes on, and shows one moment.
/// </summary>
internal sealed class CopyHold : IDisposable
{
    private readonly TaskCompletionSource<DateTimeOffset> _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _broken;
    private volatile bool _over;

    /// <summary>Ends when the file stands still, with the moment that it shows.</summary>
    public Task<DateTimeOffset> Begun => _begun.Task;

    /// <summary>Whether the file may be written into again.</summary>
    public bool IsOver => _over;

    /// <summary>Whether the file was written into all the same: what was read of it is worth nothing.</summary>
    public bool IsBroken => _broken;

    public void Begin(DateTimeOffset now) => _begun.TrySetResult(now);

    public void Break()
    {
        _broken = true;
        _begun.TrySetException(Broken());
    }

    public static StoreUnavailableException Broken()
        => new("The store was closed, or opened anew after a trouble of its disk, while it was copied. Type the command again.");

    public void Dispose() => _over = true;
}
