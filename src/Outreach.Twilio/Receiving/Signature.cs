using Twilio.Security;

namespace Outreach.Twilio.Receiving;

/// <summary>
/// Whether Twilio itself calls: it signs the address as it was entered there, and all fields
/// (twilio.com/docs/usage/webhooks/webhooks-security).
/// Its package checks that, with and without a port, and compares in constant time. Two things it does not know are put before it in a
/// form that it does: the usual port when it stands in our address, and a name that comes twice.
/// </summary>
internal sealed class Signature(string token)
{
    private readonly RequestValidator _validator = new(token);

    /// <summary>Whether this signature fits.</summary>
    /// <param name="signature">What Twilio says.</param>
    /// <param name="url">The outside address with path and query.</param>
    /// <param name="form">All fields.</param>
    public bool Fits(string signature, string url, CallForm form)
    {
        var fields = Fields(form);
        try
        {
            var fits = _validator.Validate(url, fields, signature);
            return WithoutUsualPort(url) is { } plain ? fits | _validator.Validate(plain, fields, signature) : fits;
        }
        catch (Exception none) when (none is UriFormatException or ArgumentException)
        {
            // A stranger may name any host; what is no address, or not written as addresses are, was not signed.
            return false;
        }
    }

    // What is signed is each name with its value, sorted: a name that came twice brings its values sorted and each once.
    private static Dictionary<string, string> Fields(CallForm form) => form.Fields
        .GroupBy(field => field.Key, field => field.Value, StringComparer.Ordinal)
        .ToDictionary(name => name.Key, name => string.Join(name.Key, name.Distinct().Order(StringComparer.Ordinal)));

    private static string? WithoutUsualPort(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.IsDefaultPort)
            return null;
        var port = $":{address.Port}";
        var path = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        return path > 0 && url.AsSpan(0, path).EndsWith(port) ? url[..(path - port.Length)] + url[path..] : null;
    }
}
