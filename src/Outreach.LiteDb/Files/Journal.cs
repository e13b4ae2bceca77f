namespace Outreach.LiteDb.Files;

/// <summary>
/// LiteDB's log file with two things that LiteDB 5.0.20 lacks. It syncs once before and once after the page that confirms
/// a transaction, not after every page: a group commit costs two fsyncs. And it tells whether that page was written: when its queue
/// fails, LiteDB reports the commit as done all the same (and can lock itself up). So a failure is kept here and told to
/// <see cref="AwaitConfirmation"/>; from then on nothing is written any more, so that no page is confirmed that lacks another.
/// </summary>
internal sealed class Journal(Stream file, Action sync, bool keepOpen) : Stream
{
    // BasePage.P_IS_CONFIRMED: 1 on the last page of a transaction; LiteDB replays only what has such a page.
    private const int ConfirmedByte = 18;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly object _gate = new();
    private bool _unsynced;
    private bool _confirmed;
    private Exception? _failure;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => file.Length;

    public override long Position { get => file.Position; set => file.Position = value; }

    /// <summary>From now on a confirming page is awaited.</summary>
    public void Expect()
    {
        lock (_gate)
            _confirmed = false;
    }

    /// <summary>Returns when the awaited page is on the disk.</summary>
    /// <exception cref="IOException">It is not, and perhaps will never be.</exception>
    public void AwaitConfirmation()
    {
        lock (_gate)
        {
            while (!_confirmed && _failure is null)
            {
                if (!Monitor.Wait(_gate, Patience))
                    throw new IOException("The journal was not written in time.");
            }

            if (_failure is not null)
                throw new IOException($"The journal could not be written: {_failure.Message}", _failure);
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (_failure is not null)
            return;
        var confirms = buffer[offset + ConfirmedByte] != 0;
        try
        {
            if (confirms)
                SyncOnce();
            file.Write(buffer, offset, count);
            _unsynced = true;
            if (confirms)
                SyncOnce();
            Tell(failure: null, confirms);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            Tell(cause, confirmed: false);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void SetLength(long value) => file.SetLength(value);

    /// <summary>LiteDB asks for this after every page; <see cref="Write(byte[], int, int)"/> says when it is really done.</summary>
    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !keepOpen)
            file.Dispose();
        base.Dispose(disposing);
    }

    private void SyncOnce()
    {
        if (!_unsynced)
            return;
        sync();
        _unsynced = false;
    }

    private void Tell(Exception? failure, bool confirmed)
    {
        lock (_gate)
        {
            _failure ??= failure;
            _confirmed |= confirmed;
            Monitor.PulseAll(_gate);
        }
    }
}
