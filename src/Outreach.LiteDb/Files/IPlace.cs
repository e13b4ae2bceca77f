using LiteDB.Engine;

namespace Outreach.LiteDb.Files;

/// <summary>Where a database lies: in a file or in memory.</summary>
internal interface IPlace : IDisposable
{
    /// <summary>How an operator knows it.</summary>
    string Name { get; }

    /// <summary>Opens the journal; called again after each trouble.</summary>
    Journal OpenJournal();

    /// <summary>Tells the engine where its pages are.</summary>
    EngineSettings Settings();
}
