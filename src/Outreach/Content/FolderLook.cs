namespace Outreach.Content;

/// <summary>How a content folder looks from outside: another look is a sign of an edit.</summary>
internal static class FolderLook
{
    /// <summary>The folder and those right in it; a link in there must not lead us through the whole disk each second.</summary>
    private static readonly EnumerationOptions Near = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 1,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>
    /// Names, sizes, times and who may read them; null while the folder is being changed under our eyes, and where it can be none.
    /// </summary>
    public static string? At(string folder)
    {
        try
        {
            return string.Join('|', new DirectoryInfo(folder).EnumerateFiles("*", Near)
                .Where(file => file.Extension is ".yaml" or ".tsv" or ".ogg")
                .OrderBy(file => file.FullName, StringComparer.Ordinal)
                .Select(file => $"{file.FullName}:{file.Length}:{file.LastWriteTimeUtc.Ticks}:{file.UnixFileMode}"));
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
