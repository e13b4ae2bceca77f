using System.Text.Json.Serialization.Metadata;

namespace Outreach.Privacy;

/// <summary>Locks away what is sensitive before it reaches any store, and opens it again.</summary>
public interface ISealer
{
    /// <summary>Seals a value, written as JSON.</summary>
    Sealed Seal<T>(T value, JsonTypeInfo<T> type);

    /// <summary>Opens what <see cref="Seal{T}"/> made.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Another key sealed it, or it was changed.</exception>
    T Open<T>(Sealed sealedValue, JsonTypeInfo<T> type);

    /// <summary>The key under which the person at this address is found.</summary>
    PersonKey KeyOf(string channel, string address);
}
