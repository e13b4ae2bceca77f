using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Outreach.Twilio;

/// <summary>
/// Tells everything that is wrong with the settings at once, each with its key and how to mend it. No message repeats a secret.
/// </summary>
internal sealed partial class TwilioOptionsCheck : IValidateOptions<TwilioOptions>
{
    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        var problems = Account(options).Concat(Sender(options)).Concat(Addresses(options)).Concat(Figures(options)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Account(TwilioOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.AccountSid))
            yield return "Twilio:AccountSid is missing: copy it from the first page of Twilio's console, or remove Twilio:AuthToken to " +
                "switch SMS off.";
        else if (!AccountSid().IsMatch(options.AccountSid))
            yield return "Twilio:AccountSid is not an account: it is AC and 32 of 0-9 a-f. Copy it from the first page of Twilio's " +
                "console.";
        if (string.IsNullOrWhiteSpace(options.AuthToken))
            yield return "Twilio:AuthToken is missing: copy the primary token from the first page of Twilio's console, or remove " +
                "Twilio:AccountSid to switch SMS off.";
        else if (options.AuthToken.Any(letter => letter is <= ' ' or > '~'))
            yield return "Twilio:AuthToken holds a blank or a letter that no token has: copy it anew from the first page of Twilio's " +
                "console.";
    }

    private static IEnumerable<string> Sender(TwilioOptions options)
    {
        var (from, service) = (!string.IsNullOrWhiteSpace(options.From), !string.IsNullOrWhiteSpace(options.MessagingServiceSid));
        if (!from && !service)
            yield return "Twilio:From is missing: write the number that sends, such as +15005550006, or set Twilio:MessagingServiceSid.";
        if (from && service)
            yield return "Twilio:From and Twilio:MessagingServiceSid are both set: remove one of them.";
        if (from && !Number().IsMatch(options.From!) && !Name().IsMatch(options.From!))
            yield return "Twilio:From is no sender: write a number with its plus and no blanks, a short code, or up to 11 Latin letters " +
                "and digits.";
        else if (from && options.CanReceive && !Number().IsMatch(options.From!))
            yield return "Twilio:From is a name: nobody can answer it. Set Twilio:CanReceive to false, or take a number.";
        if (service && !ServiceSid().IsMatch(options.MessagingServiceSid!))
            yield return "Twilio:MessagingServiceSid is not a Messaging Service: it is MG and 32 of 0-9 a-f. Copy it from Twilio's " +
                "console.";
    }

    private static IEnumerable<string> Addresses(TwilioOptions options)
    {
        if (!TryAddress(options.ApiUrl, out var api))
            yield return "Twilio:ApiUrl is not a safe address: write https:// and a host (http:// only on this machine), or remove the " +
                "key to use https://api.twilio.com.";
        else if (api!.PathAndQuery != "/" || api.Fragment.Length > 0 || api.UserInfo.Length > 0)
            yield return "Twilio:ApiUrl may only hold scheme, host and port: remove what stands behind the host.";
        if (!options.HasPublicUrl)
        {
            if (options.CanReceive)
                yield return "Twilio:PublicUrl is missing: write the outside https address of this program, over which Twilio signs its " +
                    "calls, or set Twilio:CanReceive to false.";
        }
        else if (!TryAddress(options.PublicUrl, out var outside))
        {
            yield return "Twilio:PublicUrl is not an https address: write the outside address of this program, such as " +
                "https://sms.example.org (http:// only on this machine).";
        }
        else if (outside!.Query.Length > 0 || outside.Fragment.Length > 0 || outside.UserInfo.Length > 0)
        {
            yield return "Twilio:PublicUrl may only hold scheme, host, port and path: remove the rest. Retries (#rc=5) stand only " +
                "behind the addresses that you enter at Twilio.";
        }
    }

    private static IEnumerable<string> Figures(TwilioOptions options)
    {
        if (options.ValidityMinutes is < 1 or > 600)
            yield return "Twilio:ValidityMinutes must be 1 to 600 (default 240).";
        if (!(options.MessagesPerSecond is >= 0.01 and <= 10_000))
            yield return "Twilio:MessagesPerSecond must be at least 0.01 and at most 10000: most numbers send 1 a second (default 1).";
        foreach (var (prefix, price) in options.Prices)
        {
            if (!Prefix().IsMatch(prefix))
                yield return "Twilio:Prices holds a key that is no beginning of a number: write digits alone, such as 996.";
            else if (price < 0)
                yield return $"Twilio:Prices:{prefix} is less than nothing: write what one segment costs.";
        }

        if (!Currency().IsMatch(options.Currency ?? ""))
            yield return "Twilio:Currency is no currency: write three capital letters, such as USD.";
    }

    // The token goes with every call: in the clear it may only go to this machine.
    private static bool TryAddress(string? text, out Uri? address)
        => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    [GeneratedRegex(@"^AC[0-9a-fA-F]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AccountSid();

    [GeneratedRegex(@"^MG[0-9a-fA-F]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ServiceSid();

    [GeneratedRegex(@"^(\+[1-9][0-9]{6,14}|[0-9]{3,8})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?=.*[A-Za-z])[A-Za-z0-9 +&_-]{1,11}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[1-9][0-9]{0,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^[A-Z]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Currency();
}
