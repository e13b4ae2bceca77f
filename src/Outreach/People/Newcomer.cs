using System.Buffers.Text;
using System.Security.Cryptography;

namespace Outreach.People;

/// <summary>Makes the random mark under which a new person is counted.</summary>
public static class Newcomer
{
    /// <summary>22 random letters, 128 bits.</summary>
    public static string Token()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
