using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Outreach.Loopback.Running;

namespace Outreach.Host.Tests.Judging;

/// <summary>The outside party: the Bot API as grammY's authors have written it down for the TypeScript compiler, or Twilio's own helper.</summary>
internal sealed partial class Judge : IDisposable
{
    /// <summary>What npm says when it cannot reach where packages come from; everything else is a defect of ours.</summary>
    private static readonly string[] Unreachable =
        ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "EHOSTUNREACH", "ERR_SOCKET_TIMEOUT", "ENOTCACHED"];

    private const int NotHere = -1;

    private readonly string _folder = Directory.CreateTempSubdirectory("judge-").FullName;

    private Judge()
    {
    }

    /// <summary>Calls a judge.</summary>
    /// <param name="matter">The folder with what he needs; nothing for the Bot API.</param>
    /// <returns>The judge; or why there is none on this machine.</returns>
    /// <exception cref="InvalidOperationException">It should have come.</exception>
    public static async Task<(Judge? Judge, string Why)> Call(string matter = "")
    {
        if (await Run(".", "node", "--version") is not { Code: 0 } || await Run(".", Npm, "--version") is not { Code: 0 })
            return (null, "Node and npm are not here.");
        var judge = new Judge();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Judging", matter)))
            File.Copy(file, Path.Combine(judge._folder, Path.GetFileName(file)));
        var (code, said) = await Run(
            judge._folder, Npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--prefer-offline", "--fetch-retries=1", "--fetch-timeout=60000");
        if (code == 0)
            return (judge, "");
        judge.Dispose();
        if (Array.Find(Unreachable, known => said.Contains(known, StringComparison.Ordinal)) is not { } reason || Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException($"npm ci ended with {code}:\n{said}");
        return (null, $"npm reaches no registry ({reason}).");
    }

    /// <summary>Lets the compiler read both files.</summary>
    /// <returns>What it found: file, which of its statements, objection.</returns>
    public async Task<IReadOnlyList<(string File, int At, string Objection)>> Read(IReadOnlyList<Statement> talk, IReadOnlyList<Statement> controls)
    {
        await File.WriteAllLinesAsync(Path.Combine(_folder, "talk.ts"), Statement.Lines(talk));
        await File.WriteAllLinesAsync(Path.Combine(_folder, "controls.ts"), Statement.Lines(controls));
        var (_, said) = await Run(_folder, "node", Path.Combine("node_modules", "typescript", "bin", "tsc"), "--pretty", "false");
        return [.. said.Split('\n').Where(line => line.Length > 0 && line[0] != ' ').Select(Finding)];
    }

    /// <summary>Lets Node run a script of this matter over a file.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> Ask(string script, string file, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, file), text);
        var (code, said) = await Run(_folder, "node", script);
        return code == 0 ? said : throw new InvalidOperationException($"{script} ended with {code}:\n{said}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static (string File, int At, string Objection) Finding(string line)
        => Place().Match(line) is { Success: true } found
            ? (found.Groups["file"].Value, Statement.At(int.Parse(found.Groups["line"].ValueSpan)), found.Groups["objection"].Value)
            : throw new InvalidOperationException($"The compiler says: {line}");

    private static async Task<(int Code, string Said)> Run(string folder, string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var (output, errors) = (new Captured(process.StandardOutput.BaseStream), new Captured(process.StandardError.BaseStream));
            await process.WaitForExitAsync();
            await Task.WhenAll(output.End, errors.End);
            return (process.ExitCode, $"{output}{errors}");
        }
        catch (Win32Exception)
        {
            return (NotHere, "");
        }
    }

    [GeneratedRegex(@"^(?<file>[^(]+)\((?<line>\d+),\d+\): error (?<objection>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
