using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outreach.LiteDb;
using Outreach.LiteDb.Files;
using Outreach.Privacy;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A real LiteDB file in a folder of its own.</summary>
public sealed class LiteDbHome : IHome
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outreach-store-");

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "outreach.db");

    public OpenStore Open() => OpenAt(Path);

    /// <summary>Opens it with these keys.</summary>
    public OpenStore Open(KeyFile keys) => Open(At(Path), keys);

    public static OpenStore OpenAt(string path, KeyFile? keys = null) => Open(At(path), keys);

    public static OpenStore OpenInMemory() => Open(new ServiceCollection().AddLiteDbInMemory());

    /// <summary>A store on a disk that the test rules.</summary>
    internal static OpenStore Open(IPlace disk, HastyTime? time = null, KeyFile? keys = null)
        => Open(new ServiceCollection().AddSingleton<TimeProvider>(time ?? new HastyTime()).AddStore(_ => disk), keys);

    public void Dispose() => _folder.Delete(recursive: true);

    private static IServiceCollection At(string path)
        => new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:LiteDb:Path", path)]).Build())
            .AddLiteDb();

    private static OpenStore Open(IServiceCollection services, KeyFile? keys = null)
    {
        var provider = services.AddSingleton(keys ?? Samples.Keys).AddMetrics().AddLogging(logging => logging.ClearProviders()).BuildServiceProvider();
        try
        {
            return new OpenStore(provider);
        }
        catch
        {
            provider.Dispose();
            throw;
        }
    }
}
