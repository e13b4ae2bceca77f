using System.Globalization;
using System.Security.Cryptography;

namespace Outreach.Consultations.Scheduling;

/// <summary>The digits by which person and lawyer mean the same booking.</summary>
internal static class Codes
{
    private const int Usual = 4;
    private const int Longer = 5;
    private const int Tries = 200;

    /// <summary>Four digits that no standing booking has; five where so many stand that four cannot be found.</summary>
    public static string New(Calendar calendar)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (Random(Usual) is var code && calendar.Find(code) is null)
                return code;
        }

        return Random(Longer);
    }

    private static string Random(int digits)
        => RandomNumberGenerator.GetInt32((int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
