using System.Net;
using System.Text.RegularExpressions;

namespace Outreach.Twilio.Receiving;

/// <summary>The fields of a call of Twilio's, decoded once and otherwise left as they came: they are signed like this.</summary>
internal sealed partial class CallForm(IReadOnlyList<KeyValuePair<string, string>> fields)
{
    /// <summary>All fields, a name as often as it came.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => fields;

    /// <summary>
    /// Whether every field has a name such as Twilio gives. What is signed has no signs between names and values: a name of other signs
    /// could be cut out of somebody's words, and they would be taken for a field under a signature that fits.
    /// </summary>
    public bool IsPlain => fields.All(static one => Name().IsMatch(one.Key));

    /// <summary>The first field of this name.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (known, value) in fields)
            {
                if (known == name)
                    return value;
            }

            return null;
        }
    }

    /// <summary>Reads <c>application/x-www-form-urlencoded</c>.</summary>
    public static CallForm Read(string body) => new([.. body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Field)]);

    /// <summary>Whether this has the shape of one of Twilio's ids; what has not is logged nowhere.</summary>
    public static bool IsSid(string text) => Sid().IsMatch(text);

    private static KeyValuePair<string, string> Field(string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? new(WebUtility.UrlDecode(pair), "") : new(WebUtility.UrlDecode(pair[..at]), WebUtility.UrlDecode(pair[(at + 1)..]));
    }

    [GeneratedRegex(@"^[A-Za-z0-9_]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Z]{2}[0-9a-zA-Z]{30,34}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sid();
}
