using System.Security.Cryptography;

namespace Outreach.Privacy;

/// <summary>
/// Seals a store's rows by AES-256-GCM, each bound to its place: copied to another place, changed, or written by somebody without the key,
/// it does not
/// open. Its keys are derived from those that seal (HKDF-SHA-256), so that neither opens what the other sealed. Not for several threads at
/// once.
/// </summary>
/// <remarks>Layout: key id (1 byte), nonce (12), tag (16), cipher text.</remarks>
public sealed class Vault : IDisposable
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + NonceBytes + TagBytes;

    private readonly Dictionary<byte, AesGcm> _keys;
    private readonly byte _current;
    private readonly byte[] _names;

    /// <summary>A vault that these keys open.</summary>
    public Vault(KeyFile keys)
    {
        _keys = keys.SealKeys.ToDictionary(key => key.Key, key => new AesGcm(Derive(key.Value, "outreach rows"u8), TagBytes));
        _current = keys.Current;
        _names = Derive(keys.PersonSecret, "outreach names"u8);
    }

    /// <summary>Seals.</summary>
    /// <param name="plain">What is to be sealed.</param>
    /// <param name="place">Where it stands; opened with another place, it does not open.</param>
    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        var all = new byte[HeadBytes + plain.Length];
        all[0] = _current;
        var nonce = all.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        _keys[_current].Encrypt(nonce, plain, all.AsSpan(HeadBytes), all.AsSpan(1 + NonceBytes, TagBytes), place);
        return all;
    }

    /// <summary>Opens what <see cref="Seal"/> made for this place.</summary>
    /// <exception cref="CryptographicException">Another key sealed it, it was changed, or it stood elsewhere.</exception>
    public byte[] Open(ReadOnlySpan<byte> all, ReadOnlySpan<byte> place)
    {
        if (all.Length < HeadBytes || !_keys.TryGetValue(all[0], out var key))
            throw new CryptographicException("The key file does not hold the key that sealed this.");
        var plain = new byte[all.Length - HeadBytes];
        key.Decrypt(all.Slice(1, NonceBytes), all[HeadBytes..], all.Slice(1 + NonceBytes, TagBytes), plain, place);
        return plain;
    }

    /// <summary>A name or a print that nobody without the key can make or confirm: HMAC-SHA-256, its first 16 bytes.</summary>
    public UInt128 NameOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_names, bytes, hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in _keys.Values)
            key.Dispose();
    }

    private static byte[] Derive(byte[] key, ReadOnlySpan<byte> purpose)
    {
        var derived = new byte[KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, [], purpose);
        return derived;
    }
}
