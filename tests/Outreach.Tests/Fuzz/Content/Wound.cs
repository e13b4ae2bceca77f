namespace Outreach.Tests.Fuzz.Content;

/// <summary>Something done to a file of the content.</summary>
/// <param name="File">Its name within the folder.</param>
/// <param name="Kind">What was done, for whoever reads that it failed.</param>
/// <param name="Inflict">The bytes after it.</param>
internal sealed record Wound(string File, string Kind, Func<byte[], byte[]> Inflict)
{
    public override string ToString() => $"{File}: {Kind}";
}
