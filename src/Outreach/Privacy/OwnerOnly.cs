namespace Outreach.Privacy;

/// <summary>
/// Folders and files for nobody but the user that runs this program, whatever the umask: folders 0700, files 0600. Windows has no such
/// modes; there whoever may open the folder may open what is in it.
/// </summary>
public static class OwnerOnly
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute;

    /// <summary>Makes the folder if it is missing. One that is there stays as it is: others may have business in it.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, FolderMode);
    }

    /// <summary>How a file is made that is not there yet.</summary>
    public static FileStreamOptions Making(FileStreamOptions options)
    {
        if (!OperatingSystem.IsWindows() && options.Mode != System.IO.FileMode.Open)
            options.UnixCreateMode = FileMode;
        return options;
    }

    /// <summary>Closes a file to others that an older version of this program left open.</summary>
    public static void Close(string path)
    {
        if (OperatingSystem.IsWindows() || !IsOpen(path))
            return;
        try
        {
            File.SetUnixFileMode(path, FileMode);
        }
        catch (Exception cause) when (cause is UnauthorizedAccessException or IOException)
        {
            // Somebody else's file, or a disk without modes: whoever arranged that closes its folder.
        }
    }

    /// <summary>Whether others than its owner may read or write the file.</summary>
    public static bool IsOpen(string path)
        => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~FolderMode) != UnixFileMode.None;
}
