using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Outreach.Messaging.Channels;

namespace Outreach.Web.Simulator;

/// <summary>
/// Whether the simulator is there at all, and the link that opens it. Whoever is in it can be anybody, an administrator too; and where
/// a request comes from tells nothing behind a proxy on the same computer. So it takes this run's link, which stands on the console alone.
/// </summary>
public sealed class SimulatorDoor
{
    /// <summary>The page's path.</summary>
    public const string Path = "/simulator";

    /// <summary>What the token is called in the link.</summary>
    public const string TokenName = "token";

    // 22 of 62 signs are 130 bits; the link still fits into one line of 80 of a terminal.
    private const int Signs = 22;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly string _token = RandomNumberGenerator.GetString(Alphabet, Signs);
    private readonly byte[] _bytes;

    internal SimulatorDoor(IOptions<SimulatorOptions> options, IEnumerable<IChannel> channels, bool calledFromOutside)
    {
        _bytes = Encoding.UTF8.GetBytes(_token);
        IsAlone = !calledFromOutside && channels.All(channel => channel.Kind is SimulatorKind.Chat or SimulatorKind.Sms);
        IsOpen = options.Value.AllowRemote || IsAlone;
    }

    /// <summary>Whether it can be opened: not while real people write to this program, unless Simulator:AllowRemote says so.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether nobody real can write to this program, whatever the settings of the simulator say.</summary>
    internal bool IsAlone { get; }

    internal string Token => _token;

    /// <summary>The whole link, for a browser of this computer. It is a key: it is shown on the console and written nowhere else.</summary>
    /// <param name="listening">An address on which the program listens; one that stands for all becomes 127.0.0.1.</param>
    [SuppressMessage("Design", "CA1055", Justification = "It is read and clicked.")]
    public string LinkAt(string listening)
    {
        var address = new UriBuilder(listening) { Path = Path, Query = $"{TokenName}={_token}" };
        if (!IPAddress.TryParse(address.Host.Trim('[', ']'), out var host))
            return address.Uri.AbsoluteUri;
        if (host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any))
            address.Host = IPAddress.Loopback.ToString();
        return address.Uri.AbsoluteUri;
    }

    /// <summary>Whether this is the token of this run, compared in the same time wherever it differs.</summary>
    internal bool Fits(string? said) => said is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), _bytes);
}
