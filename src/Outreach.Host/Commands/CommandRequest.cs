namespace Outreach.Host.Commands;

/// <summary>A command as it is handed to the worker that owns the store.</summary>
internal sealed record CommandRequest(string Name, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>The options behind which stands a file that is to be written.</summary>
    private static readonly string[] FileOptions = ["csv", "file", "pdf", "xlsx"];

    /// <summary>Whether whoever typed it named this file: no other is written, whatever is answered.</summary>
    public bool Names(string path) => FileOptions.Any(option => Options.TryGetValue(option, out var named) && named == path);
}
