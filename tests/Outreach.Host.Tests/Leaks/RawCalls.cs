using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Outreach.Host.Tests.Leaks;

/// <summary>Calls that no client would make, written to the socket as they are.</summary>
internal static class RawCalls
{
    /// <summary>Sends bytes to a web address and reads whatever comes back until the other side closes.</summary>
    public static async Task<string> Web(Uri url, string request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, url.Port));
        return await Exchange(socket, request);
    }

    /// <summary>Sends a line to the command socket beside the store.</summary>
    public static async Task<string> Command(string store, string line)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(store + ".sock"));
        return await Exchange(socket, line + "\n");
    }

    private static async Task<string> Exchange(Socket socket, string request)
    {
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(request), CancellationToken.None);
            return await reader.ReadToEndAsync(CancellationToken.None);
        }
        catch (IOException reset)
        {
            return reset.GetType().Name;
        }
    }
}
