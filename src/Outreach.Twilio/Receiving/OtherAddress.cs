using Microsoft.AspNetCore.Http;

namespace Outreach.Twilio.Receiving;

/// <summary>
/// Whether a call whose signature does not fit our address is Twilio's all the same: signed with our token over another address by which
/// the world may reach us. Nobody else can sign so, so this, and not the account's id, tells that Twilio:PublicUrl is wrong.
/// </summary>
internal sealed class OtherAddress(Signature signature, TwilioOptions options)
{
    private static readonly string[] Schemes = ["https", "http"];
    private static readonly string[] HostHeaders = ["X-Forwarded-Host", "X-Original-Host"];

    /// <summary>Whether the signature fits one of them.</summary>
    public bool Fits(HttpRequest request, string signed, CallForm form)
    {
        var outside = new Uri(options.Outside(string.Empty)!);
        var path = request.Path + request.QueryString.ToString();
        var said = HostHeaders.Select(header => request.Headers[header].ToString());
        string[] hosts = [outside.Authority, .. Www(outside.Authority), request.Host.Value ?? string.Empty, .. said];
        string[] prefixes = [string.Empty, outside.AbsolutePath.TrimEnd('/')];
        var addresses =
            from scheme in Schemes
            from host in hosts.Where(host => host.Length is > 0 and < 256).Distinct(StringComparer.OrdinalIgnoreCase)
            from prefix in prefixes.Distinct(StringComparer.Ordinal)
            select $"{scheme}://{host}{prefix}{path}";
        return addresses.Any(address => signature.Fits(signed, address, form));
    }

    private static IEnumerable<string> Www(string host)
        => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? [host[4..]] : [$"www.{host}"];
}
