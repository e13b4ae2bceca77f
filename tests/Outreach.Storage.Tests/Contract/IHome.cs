namespace Outreach.Storage.Tests.Contract;

/// <summary>A place where a store lives through closing and opening again. A second store brings its own.</summary>
public interface IHome : IDisposable
{
    OpenStore Open();
}
