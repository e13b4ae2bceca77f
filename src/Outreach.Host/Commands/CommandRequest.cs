namespace Outreach.Host.Commands;

/// <summary>A command as it is handed to the worker that owns the store.</summary>
internal sealed record CommandRequest(string Name, IReadOnlyDictionary<string, string> Options);
