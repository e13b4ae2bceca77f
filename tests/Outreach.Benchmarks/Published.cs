using System.Diagnostics;
using Outreach.Loopback.Running;

namespace Outreach.Benchmarks;

/// <summary>The program as an operator installs it: published, and so compiled ahead.</summary>
internal static class Published
{
    private static readonly Lazy<Task<string>> Once = new(Publish);

    public static Task<string> Folder() => Once.Value;

    private static async Task<string> Publish()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "published");
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(Site.Repository(), "src", "Outreach.Host"), "-c", "Release", "-o", folder, "-v", "quiet", "--nologo"]);
        using var publish = Process.Start(start)!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException($"dotnet publish ended with {publish.ExitCode}.");
    }
}
