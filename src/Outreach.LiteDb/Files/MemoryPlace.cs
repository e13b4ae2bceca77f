using LiteDB.Engine;

namespace Outreach.LiteDb.Files;

/// <summary>A database that is kept nowhere: for a talk in the terminal and for tests.</summary>
internal sealed class MemoryPlace : IPlace
{
    private readonly MemoryStream _data = new();
    private readonly MemoryStream _log = new();

    public string Name => "memory";

    public Journal OpenJournal() => new(_log, static () => { }, keepOpen: true);

    public EngineSettings Settings() => new() { DataStream = _data };

    public void Dispose()
    {
        _data.Dispose();
        _log.Dispose();
    }
}
