using Microsoft.Extensions.Options;
using Outreach.Storage;

namespace Outreach.LiteDb.Files;

/// <summary>The file of the settings.</summary>
internal sealed class FileLocation(IOptions<LiteDbOptions> options) : IStoreLocation
{
    public string File => Path.GetFullPath(options.Value.Path);

    // Asked before what is no path is told as that: nothing lies there.
    public bool Exists => System.IO.File.Exists(options.Value.Path);
}
