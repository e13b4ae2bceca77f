namespace Outreach.Storage.Tests.Contract;

/// <summary>Two workers on one store, each with what it has at hand in its own memory.</summary>
public interface ITwoOwners : IDisposable
{
    OpenStore One { get; }

    OpenStore Other { get; }

    /// <summary>A worker stands still, or is cut off: its duties go to whoever waits for them. It may wake up and go on.</summary>
    Task Freeze(OpenStore owner);
}
