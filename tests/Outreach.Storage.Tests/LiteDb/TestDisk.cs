using LiteDB.Engine;
using Outreach.LiteDb.Files;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A disk in memory that fails or waits when the test says so.</summary>
internal sealed class TestDisk : IPlace
{
    private readonly List<MemoryStream> _all = [];
    private (MemoryStream Data, MemoryStream Log) _files;

    public TestDisk() => Replace();

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
        return Away ? throw new IOException("No such device.") : new Journal(_files.Log, () => OnSync(), keepOpen: true);
    }

    public EngineSettings Settings() => new() { DataStream = _files.Data };

    /// <summary>Puts empty files in the place of what is there, and returns that.</summary>
    public (MemoryStream Data, MemoryStream Log) Replace()
    {
        var before = _files;
        _files = (new MemoryStream(), new MemoryStream());
        _all.AddRange([_files.Data, _files.Log]);
        return before;
    }

    /// <summary>Puts files back.</summary>
    public void PutBack((MemoryStream Data, MemoryStream Log) files) => _files = files;

    public void Dispose() => _all.ForEach(file => file.Dispose());

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
