using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Outreach.Host.Starting;
using Outreach.Storage;

namespace Outreach.Host.Commands;

/// <summary>
/// Has a command carried out: by the worker if one owns the store, else on the store itself. Whoever types it sees no difference.
/// </summary>
internal static class OperatorCommands
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    private const string Unasked = "The worker answered with a file that this command does not name; it was not written. "
        + "Is it of another version, or is its socket somebody else's?";

    private const string Cut = "The worker ended, or failed, while it carried out the command, and gave no whole answer. "
        + "What it was to change may or may not be done: see its log, then look before you type it again.";

    public static async Task<int> Run(CommandRequest request, IReadOnlyList<string> settings, CancellationToken cancellation)
    {
        var output = await Ask(request, settings, cancellation);
        foreach (var (path, bytes) in output.Files.Select(static file => (file.Key, Plain.GetBytes(file.Value)))
            .Concat(output.Documents?.Select(static file => (file.Key, file.Value)) ?? []))
        {
            if (!request.Names(path))
                throw new StartProblemsException([Unasked]);
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                await File.WriteAllBytesAsync(path, bytes, cancellation);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                throw new StartProblemsException([$"'{path}' cannot be written: {trouble.Message}"]);
            }
        }

        await Console.Out.WriteLineAsync(PlainText.OfLines(output.Text).AsMemory(), cancellation);
        return output.ExitCode;
    }

    private static async Task<CommandOutput> Ask(CommandRequest request, IReadOnlyList<string> settings, CancellationToken cancellation)
    {
        var builder = Microsoft.Extensions.Hosting.Host
            .CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddSettings(settings);
        builder.Services.AddMetrics().AddOutreach(builder.Configuration).AddKeptStore();
        using var host = builder.Build();
        if (await AskWorker(request, host.Services.GetRequiredService<IStoreLocation>(), cancellation) is { } answer)
            return answer;
        host.Services.Prepare();
        var command = host.Services.GetServices<IOperatorCommand>().Single(command => command.Name == request.Name);
        return await command.Run(request.Options, cancellation);
    }

    private static async Task<CommandOutput?> AskWorker(CommandRequest request, IStoreLocation store, CancellationToken cancellation)
    {
        if (SocketPath.Of(store) is not { } path || !File.Exists(path))
            return null;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
        }
        catch (SocketException nobody) when (nobody.SocketErrorCode is SocketError.ConnectionRefused or SocketError.AddressNotAvailable)
        {
            // Left over from a crash: nobody owns the store.
            return null;
        }
        catch (SocketException denied)
        {
            throw new StartProblemsException([$"A worker owns the store, but its command socket '{path}' does not let this user in " +
                $"({denied.SocketErrorCode}). Type the command as the worker's user."]);
        }

        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: false);
            await JsonSerializer.SerializeAsync(stream, request, CommandJson.Default.CommandRequest, cancellation);
            await stream.WriteAsync("\n"u8.ToArray(), cancellation);
            return await BoundedLine.Read(stream, CommandJson.Default.CommandOutput, BoundedLine.MostOfAnswer, cancellation)
                ?? throw new JsonException();
        }
        catch (Exception cut) when (cut is IOException or JsonException)
        {
            throw new StartProblemsException([Cut]);
        }
    }
}
