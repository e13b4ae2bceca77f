using System.Net;
using Microsoft.Extensions.Options;

namespace Outreach.Staff.Console;

/// <summary>The console's address, as a colleague opens it.</summary>
public sealed class ConsoleAddress(IOptions<ConsoleOptions> options)
{
    /// <summary>The path under which all of the console stands.</summary>
    public const string Path = "/console";

    /// <summary>The page, under that, that a link opens.</summary>
    public const string Door = "in";

    /// <summary>What the code is called in a link.</summary>
    public const string CodeName = "code";

    /// <summary>Whether there is a console.</summary>
    public bool IsOpen => options.Value.Enabled;

    /// <summary>Whether it is opened from elsewhere than the computer on which this program runs.</summary>
    public bool IsRemote => options.Value is { Enabled: true, AllowRemote: true };

    /// <summary>The link that lets in whoever opens it first.</summary>
    /// <param name="code">Its code.</param>
    public string LinkOf(string code) => $"{Base}{Path}/{Door}?{CodeName}={code}";

    private string Base => IsRemote ? options.Value.PublicUrl!.TrimEnd('/') : Here(options.Value.Listening.Split(';')[0].Trim());

    // An address that stands for all of this computer's is no address to open.
    private static string Here(string listening)
    {
        var address = new UriBuilder(
            listening.Replace("*", "127.0.0.1", StringComparison.Ordinal).Replace("+", "127.0.0.1", StringComparison.Ordinal));
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var host) && (host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any)))
            address.Host = IPAddress.Loopback.ToString();
        return address.Uri.AbsoluteUri.TrimEnd('/');
    }
}
