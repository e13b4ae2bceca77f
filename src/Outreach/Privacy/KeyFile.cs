using System.Security.Cryptography;
using Outreach.Storage;

namespace Outreach.Privacy;

/// <summary>
/// The file that holds the keys: lines <c>seal ID BASE64</c> and one <c>person BASE64</c>.
/// The last seal line seals; all of them open, so that a key can be changed by adding a line. A line <c>former BASE64</c> is the secret
/// that the store hangs on until the next start.
/// </summary>
public sealed partial class KeyFile
{
    private const int KeyBytes = 32;

    private KeyFile(
        IReadOnlyDictionary<byte, byte[]> sealKeys, byte current, byte[] personKey, byte[]? former = null, string? path = null)
    {
        (_former, _path) = (former, path);
        SealKeys = sealKeys;
        Current = current;
        PersonSecret = personKey;
        SealFingerprints = sealKeys.ToDictionary(key => key.Key, key => FingerprintOf(key.Value));
    }

    /// <summary>All keys that open, by their id.</summary>
    public IReadOnlyDictionary<byte, byte[]> SealKeys { get; }

    /// <summary>The id of the key that seals.</summary>
    public byte Current { get; }

    /// <summary>The campaign's secret behind person keys.</summary>
    public byte[] PersonSecret { get; }

    /// <summary>Tells this campaign's keys from another's without telling anything of them: kept in the store, compared at start.</summary>
    public string Fingerprint => FingerprintOf(PersonSecret);

    /// <summary>
    /// The same of each key that seals or sealed, by its id: one changed letter is another key, which would open nothing.
    /// </summary>
    public IReadOnlyDictionary<byte, string> SealFingerprints { get; }

    /// <summary>A key that lives in memory only, for a talk that is kept nowhere.</summary>
    public static KeyFile Ephemeral()
        => new(
            new Dictionary<byte, byte[]> { [1] = RandomNumberGenerator.GetBytes(KeyBytes) },
            1,
            RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Reads the file; makes it when it is missing and nothing was sealed yet.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="storeExists">Whether a store exists that an older key sealed: then a missing file is not replaced.</param>
    /// <exception cref="StoreUnavailableException">The file is missing beside a store, unreadable or damaged.</exception>
    public static KeyFile Open(string path, bool storeExists)
    {
        if (File.Exists(path))
            return Read(path);
        if (storeExists)
            throw new StoreUnavailableException(
                $"Privacy:KeyFile '{path}' is missing, but a store sealed with it exists. Put the key file back from its copy; " +
                "without it nobody can read the addresses in the store. To begin anew, move the store away as well.");
        return Make(path);
    }

    private static KeyFile Make(string path)
    {
        // Under another name until it is whole: a full disk or a crash must not leave half a file, which nobody could tell from a damaged
        // one.
        var unfinished = path + Unfinished;
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                OwnerOnly.MakeFolder(folder);
            var text = $"""
                # The keys of Outreach. Whoever has this file and the store can read both: keep them apart, copy this one safely.
                seal 1 {Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))}
                person {Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))}

                """;
            Write(unfinished, text);
            File.Move(unfinished, path);
            return Read(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StoreUnavailableException(
                $"Privacy:KeyFile '{path}' cannot be made: {cause.Message} Choose a folder that this program may write to.",
                cause);
        }
    }

    private static KeyFile Read(string path)
    {
        string[] lines;
        try
        {
            if (OwnerOnly.IsOpen(path))
            {
                throw new StoreUnavailableException(
                    $"Privacy:KeyFile '{path}' can be read or written by others than its owner. Close it with: chmod 600 '{path}' " +
                    "(on a disk that knows no such modes it cannot be closed: then name a file on another one).");
            }

            lines = File.ReadAllLines(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"Privacy:KeyFile '{path}' cannot be read: {cause.Message} Let the user that runs this program read it.",
                cause);
        }

        var seals = new Dictionary<byte, byte[]>();
        byte current = 0;
        byte[]? person = null;
        byte[]? former = null;
        foreach (var (words, line) in lines.Select(
            (text, at) => (text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), at + 1)))
        {
            if (words is [] or [['#', ..], ..])
                continue;
            if (words is ["seal", var id, var seal] && byte.TryParse(id, out var number) && TryKey(seal, out var bytes))
                seals[current = number] = bytes;
            else if (words is [Person, var secret] && TryKey(secret, out var secretBytes))
                person = secretBytes;
            else if (words is [Former, var before] && TryKey(before, out var formerBytes))
                former = formerBytes;
            else
                throw Damaged(path, $"line {line} is neither 'seal ID KEY' nor 'person KEY'");
        }

        return person is null || seals.Count == 0
            ? throw Damaged(path, "it needs a line 'seal ID KEY' and a line 'person KEY'")
            : new KeyFile(seals, current, person, former, path);
    }

    private static StoreUnavailableException Damaged(string path, string why)
        => new($"Privacy:KeyFile '{path}' is damaged: {why}. Put it back from its copy.");

    private static string FingerprintOf(byte[] key) => Convert.ToHexString(HMACSHA256.HashData(key, "outreach"u8)[..8]);

    // The last letter has two bits to spare: a letter that differs only there is a changed one as well.
    private static bool TryKey(string text, out byte[] key)
    {
        key = new byte[KeyBytes];
        return Convert.TryFromBase64String(text, key, out var written) && written == KeyBytes && Convert.ToBase64String(key) == text;
    }
}
