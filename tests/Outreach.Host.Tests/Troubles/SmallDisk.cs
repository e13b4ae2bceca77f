using System.Diagnostics;
using Outreach.Loopback.Running;
using Xunit;

namespace Outreach.Host.Tests.Troubles;

/// <summary>A small disk in memory where a site's store and key lie. Root mounts it; anybody else does so in a mount namespace of her own.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const string Filling = "filling";

    private readonly Process? _namespace;
    private readonly string _folder;

    private SmallDisk(string folder, Process? ns) => (_folder, _namespace) = (folder, ns);

    /// <summary>What stands before a command that shall see the disk.</summary>
    private IReadOnlyList<string> Within => _namespace is null ? [] : ["nsenter", "--target", $"{_namespace.Id}", "--user", "--mount", "--preserve-credentials", "--wd=."];

    /// <summary>Mounts it, or skips the test where that cannot be done.</summary>
    public static async Task<SmallDisk> Under(Site site, int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A disk in memory is mounted only on Linux.");
        Directory.CreateDirectory(site.Data);
        var disk = new SmallDisk(site.Data, Environment.IsPrivilegedProcess ? null : await Namespace());
        if (await disk.Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", site.Data) is { } refusal)
        {
            await disk.DisposeAsync();
            Assert.Skip($"No disk in memory can be mounted here: {refusal}");
        }

        site.Within = disk.Within;
        return disk;
    }

    /// <summary>A file of it, as the test sees it.</summary>
    public string At(string name) => Path.Combine(_namespace is null ? _folder : $"/proc/{_namespace.Id}/root{_folder}", name);

    /// <summary>Something else fills it to the last byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(At(Filling), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        for (var size = 1024 * 1024; size > 0; size /= 2)
        {
            while (TryWrite(file, new byte[size]))
                continue;
        }
    }

    /// <summary>What filled it is gone.</summary>
    public void Free() => File.Delete(At(Filling));

    /// <summary>A file gets another name.</summary>
    public void Move(string name, string other) => File.Move(At(name), At(other), overwrite: true);

    /// <summary>A file is copied.</summary>
    public void Copy(string name, string other) => File.Copy(At(name), At(other));

    /// <summary>Runs a command that sees the disk.</summary>
    /// <returns>What it complained of; nothing when it worked.</returns>
    private async Task<string?> Run(params string[] command)
    {
        string[] all = [.. Within, .. command];
        using var process = Process.Start(new ProcessStartInfo(all[0], all[1..]) { UseShellExecute = false, RedirectStandardError = true })!;
        var complaint = await process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0 ? null : $"{command[0]} ended with {process.ExitCode}: {complaint}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_namespace is null)
        {
            // Lazily: the program may still hold its files.
            await Run("umount", "--lazy", _folder);
            return;
        }

        _namespace.Kill();
        await _namespace.WaitForExitAsync(CancellationToken.None);
        _namespace.Dispose();
    }

    private static bool TryWrite(FileStream file, byte[] piece)
    {
        try
        {
            file.Write(piece);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    // Somebody who only holds the namespace open.
    private static async Task<Process> Namespace()
    {
        var holder = Process.Start(new ProcessStartInfo("unshare", ["--map-root-user", "--mount", "sh", "-c", "echo ready; exec sleep infinity"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        if (await holder.StandardOutput.ReadLineAsync(CancellationToken.None) == "ready")
            return holder;
        holder.Dispose();
        Assert.Skip("Nobody but root can mount here: unshare makes no namespace.");
        throw new UnreachableException();
    }
}
