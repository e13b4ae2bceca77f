using LiteDB.Engine;
using Outreach.LiteDb;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A disk in memory that fails or waits when the test says so.</summary>
internal sealed class TestDisk : IPlace
{
    private readonly MemoryStream _data = new();
    private readonly MemoryStream _log = new();

    /// <summary>Called at each sync; may throw or wait.</summary>
    public Action OnSync { get; set; } = static () => { };

    /// <summary>Whether the disk is away: nothing can be opened.</summary>
    public bool Away { get; set; }

    /// <summary>How often the journal was opened.</summary>
    public int Opened { get; private set; }

    public string Name => "test disk";

    public Journal OpenJournal()
    {
        Opened++;
        return Away ? throw new IOException("No such device.") : new Journal(_log, () => OnSync(), keepOpen: true);
    }

    public EngineSettings Settings() => new() { DataStream = _data };

    public void Dispose()
    {
        _data.Dispose();
        _log.Dispose();
    }

    /// <summary>Fails from the sync of this number on (the first from now is 1), so many times.</summary>
    public void FailSync(int number, int times)
    {
        var seen = 0;
        OnSync = () =>
        {
            seen++;
            if (seen >= number && seen < number + times)
                throw new IOException("No space left on device.");
        };
    }
}
