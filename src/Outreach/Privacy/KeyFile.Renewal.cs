using System.Security.Cryptography;

namespace Outreach.Privacy;

/// <content>How the secret behind person keys is replaced: see decision 0041.</content>
public sealed partial class KeyFile
{
    private const string Person = "person";
    private const string Former = "former";
    private const string Unfinished = ".new";

    private readonly string? _path;
    private byte[]? _former;

    /// <summary>
    /// The same keys with the secret that was there before; null when none was replaced, or nothing hangs on it any more.
    /// </summary>
    public KeyFile? Before => _former is { } former ? new KeyFile(SealKeys, Current, former) : null;

    /// <summary>
    /// Writes a new secret into the file and keeps the present one beside it, for the next start. What runs goes on with the present one.
    /// Done before, it does nothing.
    /// </summary>
    /// <returns>Why it could not be written; null when it stands there. Keys that are kept nowhere end with the program.</returns>
    public string? Renew() => Rewrite(lines =>
    {
        var ours = Convert.ToBase64String(PersonSecret);
        return lines.Any(line => Is(line, Former, ours))
            ? lines
            : [.. lines.SelectMany(line => Is(line, Person, ours)
                ? [$"{Person} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))}", $"{Former} {ours}"]
                : (string[])[line])];
    });

    /// <summary>Destroys the secret that was there before: nothing hangs on it any more. Where there is none, it does nothing.</summary>
    /// <returns>Why it could not be taken out of the file; null when it is gone.</returns>
    public string? Settle()
    {
        if (_former is not { } former)
            return null;
        var gone = Convert.ToBase64String(former);
        if (Rewrite(lines => [.. lines.Where(line => !Is(line, Former, gone))]) is { } trouble)
            return trouble;
        CryptographicOperations.ZeroMemory(former);
        _former = null;
        return null;
    }

    private string? Rewrite(Func<string[], string[]> change)
    {
        if (_path is null)
            return null;
        try
        {
            // A link stays one: what it leads to holds the secret.
            var path = File.ResolveLinkTarget(_path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(_path);
            // What a crash left half written holds secrets, too.
            File.Delete(path + Unfinished);
            var before = File.ReadAllLines(path);
            var after = change(before);
            if (after.SequenceEqual(before))
                return before.Any(static line => Is(line, Former)) || _former is not null ? null : Missing();
            Write(path + Unfinished, string.Join('\n', after) + '\n');
            File.Move(path + Unfinished, path, overwrite: true);
            // The new name must be on the disk before the store hangs on what is in it: to sync the file brings its name along.
            using var renamed = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(renamed);
            return null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return $"Privacy:KeyFile '{_path}' cannot be written: {cause.Message}";
        }
    }

    private string Missing() => $"Privacy:KeyFile '{_path}' is another one than this program began with.";

    private static void Write(string path, string text)
    {
        File.Delete(path);
        var options = OwnerOnly.Making(new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write });
        using var file = new StreamWriter(path, options);
        file.Write(text);
        file.Flush();
        ((FileStream)file.BaseStream).Flush(flushToDisk: true);
    }

    private static bool Is(string line, string word, string? key = null)
        => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, var second]
            && first == word && (key is null || second == key);
}
