namespace Outreach.LiteDb.Copies;

/// <summary>What a copy says of itself.</summary>
/// <param name="Format">How it is laid out: 1.</param>
/// <param name="At">The moment that it shows.</param>
/// <param name="Bytes">How long the store's file is in it.</param>
/// <param name="Sha256">The SHA-256 of that file, in small hexadecimal letters.</param>
internal sealed record CopyHead(int Format, DateTimeOffset At, long Bytes, string Sha256)
{
    public const int Newest = 1;
}
