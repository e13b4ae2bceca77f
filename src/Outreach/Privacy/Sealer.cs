using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Outreach.Privacy;

/// <summary>Seals by AES-256-GCM; layout: key id (1 byte), nonce (12), tag (16), cipher text.</summary>
public sealed class Sealer(KeyFile keys) : ISealer
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + NonceBytes + TagBytes;

    /// <inheritdoc/>
    public Sealed Seal<T>(T value, JsonTypeInfo<T> type)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(value, type);
        var all = new byte[HeadBytes + plain.Length];
        all[0] = keys.Current;
        var nonce = all.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.SealKeys[keys.Current], TagBytes);
        aes.Encrypt(nonce, plain, all.AsSpan(HeadBytes), all.AsSpan(1 + NonceBytes, TagBytes));
        return new Sealed(all);
    }

    /// <inheritdoc/>
    public T Open<T>(Sealed sealedValue, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Plain(sealedValue), type)!;

    /// <summary>The id of the key that sealed it.</summary>
    public static byte KeyIdOf(Sealed sealedValue) => sealedValue.Bytes[0];

    /// <summary>Whether the keys open it, whatever is in it.</summary>
    public bool Opens(Sealed sealedValue)
    {
        try
        {
            _ = Plain(sealedValue);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public PersonKey KeyOf(string channel, string address)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(keys.PersonSecret, Encoding.UTF8.GetBytes($"{channel}|{address}"), hash);
        return new PersonKey(Base64Url.EncodeToString(hash[..16]));
    }

    private byte[] Plain(Sealed sealedValue)
    {
        var all = sealedValue.Bytes;
        if (all.Length < HeadBytes || !keys.SealKeys.TryGetValue(all[0], out var key))
            throw new CryptographicException("The key file does not hold the key that sealed this.");
        var plain = new byte[all.Length - HeadBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(all.AsSpan(1, NonceBytes), all.AsSpan(HeadBytes), all.AsSpan(1 + NonceBytes, TagBytes), plain);
        return plain;
    }
}
