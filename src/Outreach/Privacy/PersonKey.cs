namespace Outreach.Privacy;

/// <summary>
/// How a person is found again without keeping who it is: HMAC-SHA-256 over channel and address, as 22 letters.
/// </summary>
/// <param name="Value">URL-safe Base64 of the first 16 bytes.</param>
public readonly record struct PersonKey(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => "person key";
}
