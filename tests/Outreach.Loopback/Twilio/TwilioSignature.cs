using System.Security.Cryptography;
using System.Text;

namespace Outreach.Loopback.Twilio;

/// <summary>Signs a call as Twilio does. Written apart from what the program checks with: two that err alike would agree.</summary>
public static class TwilioSignature
{
    /// <summary>The signature of a call.</summary>
    /// <param name="token">The account's primary token.</param>
    /// <param name="url">The address as it was entered.</param>
    /// <param name="fields">All fields.</param>
    public static string Of(string token, string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder(url);
        var sorted = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
            (sorted.TryGetValue(name, out var values) ? values : sorted[name] = new SortedSet<string>(StringComparer.Ordinal)).Add(value);
        foreach (var (name, values) in sorted)
        {
            foreach (var value in values)
                text.Append(name).Append(value);
        }

#pragma warning disable CA5350 // Twilio signs so.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
    }
}
