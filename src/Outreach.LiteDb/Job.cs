using Outreach.Channels;

namespace Outreach.LiteDb;

/// <summary>Something that a caller wants written, and the caller who waits for it.</summary>
internal sealed class Job(Func<Database, InboxRow?> work)
{
    private readonly TaskCompletionSource<InboxRow?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private InboxRow? _result;

    /// <summary>Ends when the work is safe on the disk, or can not be kept.</summary>
    public Task<InboxRow?> Done => _done.Task;

    public void Run(Database database) => _result = work(database);

    public void Complete() => _done.TrySetResult(_result);

    public void Fail(Exception cause) => _done.TrySetException(cause);
}
