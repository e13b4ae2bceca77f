using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Text.Json;
using Outreach.Storage;

namespace Outreach.Host.Commands;

/// <summary>Carries out commands that are typed while the worker owns the store. Only the worker's own user may ask.</summary>
internal sealed class CommandSocket(IStoreLocation store, IEnumerable<IOperatorCommand> commands, ILogger<CommandSocket> log)
    : BackgroundService
{
    private const int Waiting = 8;

    private readonly Dictionary<string, IOperatorCommand> _commands = commands.ToDictionary(
        command => command.Name,
        StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (SocketPath.Of(store) is not { } path)
        {
            Log.PathTooLong(log);
            return;
        }

        // The lock of the store is ours, so a socket that lies here is left over from a crash.
        File.Delete(path);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        try
        {
            // Nobody can connect before Listen, so nobody slips in before the door is closed to others.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            socket.Listen(Waiting);
            while (!stoppingToken.IsCancellationRequested)
            {
                var caller = await socket.AcceptAsync(stoppingToken);
#pragma warning disable CA2025 // Serve owns the connection and closes it.
                _ = Serve(caller, stoppingToken);
#pragma warning restore CA2025
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "One failed command is answered as failed; the worker goes on.")]
    private async Task Serve(Socket caller, CancellationToken stopping)
    {
        try
        {
            await using var stream = new NetworkStream(caller, ownsSocket: true);
            var request = await BoundedLine.Read(stream, CommandJson.Default.CommandRequest, BoundedLine.MostOfRequest, stopping);
            var output = request is not null && _commands.TryGetValue(request.Name, out var command)
                ? await Run(command, request.Options, stopping)
                : new CommandOutput(1, "The running worker does not know this command: it is of another version. Restart it.");
            await JsonSerializer.SerializeAsync(stream, output, CommandJson.Default.CommandOutput, stopping);
        }
        catch (Exception failure)
        {
            Log.CommandFailed(log, failure.GetType().Name);
        }
    }

    private static async Task<CommandOutput> Run(
        IOperatorCommand command,
        IReadOnlyDictionary<string, string> options,
        CancellationToken stopping)
    {
        try
        {
            return await command.Run(options, stopping);
        }
        catch (StoreUnavailableException away)
        {
            return new CommandOutput(1, away.Message);
        }
    }
}
