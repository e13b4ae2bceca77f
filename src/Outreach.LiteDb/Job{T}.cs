namespace Outreach.LiteDb;

/// <summary>A job and the caller who waits for what comes of it.</summary>
internal sealed class Job<T>(Func<ChangeApplier, T> work, bool writes) : Job(writes)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    /// <summary>Ends when the work is done, and safe on the disk if it writes; or when it cannot be done.</summary>
    public Task<T> Done => _done.Task;

    public override void Run(ChangeApplier books)
    {
        try
        {
            _result = work(books);
        }
        catch (Exception cause) when (cause is not (IOException or OutOfMemoryException))
        {
            Fault = cause;
            throw;
        }
    }

    public override void Complete() => _done.TrySetResult(_result!);

    public override void Fail(Exception cause) => _done.TrySetException(cause);
}
