namespace Outreach.Privacy;

/// <summary>Bytes that tell nothing without the key file: an address, a name or words, sealed.</summary>
/// <param name="Bytes">Key id, nonce, tag and cipher text.</param>
public readonly record struct Sealed(byte[] Bytes);
