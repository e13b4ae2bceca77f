namespace Outreach.Storage.Tests.Contract;

/// <summary>What every store promises. A store takes part by deriving from each contract with a home of its own.</summary>
public abstract class StoreContract(IHome home) : IAsyncDisposable
{
    protected IHome Home => home;

    public ValueTask DisposeAsync()
    {
        home.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
