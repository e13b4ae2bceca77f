using System.Buffers.Text;
using System.Security.Cryptography;

namespace Outreach.Staff.Members;

/// <summary>The code of an invitation's link: 128 random bits, which are kept nowhere.</summary>
internal static class InvitationCode
{
    private const string Mark = "staff-";
    private const int CodeBytes = 16;

    /// <summary>Whether the code of a link is one of an invitation.</summary>
    public static bool Is(string code) => code.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>A new one.</summary>
    public static string New()
    {
        Span<byte> bytes = stackalloc byte[CodeBytes];
        RandomNumberGenerator.Fill(bytes);
        return Mark + Base64Url.EncodeToString(bytes);
    }
}
