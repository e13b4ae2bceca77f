using LiteDB.Engine;
using Outreach.LiteDb.Files;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>LiteDB without a file; what it holds outlives the store, so that it can be opened again.</summary>
public sealed class MemoryHome : IHome
{
    private readonly TestDisk _disk = new();

    public OpenStore Open() => LiteDbHome.Open(new Outliving(_disk));

    public void Dispose() => _disk.Dispose();

    private sealed class Outliving(TestDisk disk) : IPlace
    {
        public string Name => disk.Name;

        public Journal OpenJournal() => disk.OpenJournal();

        public EngineSettings Settings() => disk.Settings();

        public void Dispose()
        {
        }
    }
}
