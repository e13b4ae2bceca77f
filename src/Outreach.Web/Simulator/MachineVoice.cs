using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using Outreach.Flows.Definitions;
using Outreach.People;

namespace Outreach.Web.Simulator;

/// <summary>
/// Reads screens aloud by espeak-ng where nobody has yet: so that the demonstration can be heard. People never hear it, and it says what
/// it is.
/// </summary>
internal sealed class MachineVoice : IValidateOptions<SimulatorOptions>
{
    private const string Program = "espeak-ng";

    /// <summary>Words a minute: a little slower than it would by itself.</summary>
    private const string Pace = "145";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SimulatorOptions options)
        => !options.MachineVoice || IsThere()
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Simulator:MachineVoice is on, and espeak-ng is not installed. Install it (apt install espeak-ng), or take the setting away.");

    /// <summary>The sound, as WAV; null when it cannot be made.</summary>
    public static async Task<byte[]?> Read(SpokenText text, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        over.CancelAfter(Longest);
        using var reader = Start(["-v", text.Language == Language.Ru ? "ru" : "ky", "-s", Pace, "--stdin", "--stdout"]);
        if (reader is null)
            return null;
        try
        {
            await reader.StandardInput.WriteAsync(text.Words.AsMemory(), over.Token);
            reader.StandardInput.Close();
            using var sound = new MemoryStream();
            await reader.StandardOutput.BaseStream.CopyToAsync(sound, over.Token);
            await reader.WaitForExitAsync(over.Token);
            return sound.ToArray();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            reader.Kill();
            return null;
        }
    }

    private static bool IsThere()
    {
        using var asked = Start(["--version"]);
        asked?.WaitForExit();
        return asked?.ExitCode == 0;
    }

    private static Process? Start(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(Program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            });
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return null;
        }
    }
}
