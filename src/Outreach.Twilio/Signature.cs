using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Outreach.Twilio;

/// <summary>
/// Whether Twilio itself calls: it signs the address as it was entered there, and all fields (twilio.com/docs/usage/webhooks/webhooks-security).
/// Whoever stands between may add or drop a port, so both are tried, as Twilio's own helpers do.
/// </summary>
internal sealed class Signature(string token)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(token);

    /// <summary>Whether this signature fits.</summary>
    /// <param name="signature">What Twilio says.</param>
    /// <param name="url">The outside address with path and query.</param>
    /// <param name="form">All fields.</param>
    public bool Fits(string signature, string url, CallForm form)
    {
        var said = Encoding.UTF8.GetBytes(signature);
        var fields = Fields(form);
        var fits = false;
        foreach (var address in Addresses(url))
            fits |= CryptographicOperations.FixedTimeEquals(said, Encoding.UTF8.GetBytes(Sign(address + fields)));
        return fits;
    }

    /// <summary>The signature of a call.</summary>
    public string Of(string url, CallForm form) => Sign(url + Fields(form));

    [SuppressMessage("Security", "CA5350", Justification = "Twilio signs with HMAC-SHA1; it offers nothing else.")]
    private string Sign(string text) => Convert.ToBase64String(HMACSHA1.HashData(_key, Encoding.UTF8.GetBytes(text)));

    // Sorted by name; a name that came twice brings its values sorted and each once.
    private static string Fields(CallForm form) => string.Concat(form.Fields
        .Distinct()
        .OrderBy(field => field.Key, StringComparer.Ordinal)
        .ThenBy(field => field.Value, StringComparer.Ordinal)
        .Select(field => field.Key + field.Value));

    private static IEnumerable<string> Addresses(string url)
    {
        yield return url;
        var host = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = url.IndexOf('/', host);
        var end = path < 0 ? url.Length : path;
        var port = url.LastIndexOf(':', end - 1);
        if (port >= host && url[(port + 1)..end].All(char.IsAsciiDigit))
            yield return url[..port] + url[end..];
        else
            yield return $"{url[..end]}:{(url.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? 443 : 80)}{url[end..]}";
    }
}
