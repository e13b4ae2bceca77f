using System.Text;

namespace Outreach.Loopback.Running;

/// <summary>Everything a process wrote, to the byte.</summary>
public sealed class Captured
{
    private readonly Lock _lock = new();
    private readonly MemoryStream _bytes = new();

    public Captured(Stream from) => End = Read(from);

    /// <summary>Ends when the process has closed it.</summary>
    public Task End { get; }

    public byte[] Bytes
    {
        get
        {
            lock (_lock)
                return _bytes.ToArray();
        }
    }

    public override string ToString() => Encoding.UTF8.GetString(Bytes);

    private async Task Read(Stream from)
    {
        var piece = new byte[4096];
        int read;
        while ((read = await from.ReadAsync(piece, CancellationToken.None)) > 0)
        {
            lock (_lock)
                _bytes.Write(piece, 0, read);
        }
    }
}
