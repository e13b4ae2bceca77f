using System.Buffers.Text;
using System.Security.Cryptography;

namespace Outreach.Staff.Console;

/// <summary>128 random bits of a link or a cookie. They are kept nowhere, only a keyed hash of them.</summary>
internal static class ConsoleToken
{
    private const int Bytes = 16;

    /// <summary>A new one.</summary>
    public static string New()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        RandomNumberGenerator.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
