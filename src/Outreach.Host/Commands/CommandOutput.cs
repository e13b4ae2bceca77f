namespace Outreach.Host.Commands;

/// <summary>What a command answers: an exit code, what is to be read, and files that are written where it was typed.</summary>
internal sealed record CommandOutput(int ExitCode, string Text)
{
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Files that are no text; null from a worker of an earlier version.</summary>
    public IReadOnlyDictionary<string, byte[]>? Documents { get; init; }
}
