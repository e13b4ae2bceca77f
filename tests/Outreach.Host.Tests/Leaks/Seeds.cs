using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Outreach.Loopback.Running;
using Shouldly;

namespace Outreach.Host.Tests.Leaks;

/// <summary>What nobody may find, and the search for it: ids, names, numbers, words, files, places, the token, the webhook's secret.</summary>
internal static class Seeds
{
    public const long Chat = 996_700_123_456;
    public const long KyrgyzChat = 996_770_654_321;
    public const string Words = "меня зовут Жылдызбүбү и я боюсь";
    public const string WebhookSecret = "verySecretWebhookWord_77";

    private static readonly string[] _all =
    [
        $"{Chat}", $"{KyrgyzChat}", "Жылдызбүбү", "Токтогулова", "jyldyz_bubu_1987", "996555987654", "боюсь", "коркуп", "кызыл-дарбаза", "AgACsecretphoto", "42.874621", "555 987654",
        Site.Token, WebhookSecret,
    ];

    private static readonly (string Seed, byte[] Form)[] _forms = [.. _all.SelectMany(seed => Forms(seed).Select(form => (seed, form))), .. Numbers(Chat), .. Numbers(KyrgyzChat)];

    public static void NothingIn(string text, string where) => NothingIn(Encoding.UTF8.GetBytes(text), where);

    public static void NothingIn(ReadOnlySpan<byte> bytes, string where)
    {
        foreach (var (seed, form) in _forms)
        {
            var at = bytes.IndexOf(form);
            if (at >= 0)
                throw new ShouldAssertException($"'{seed}' stands in {where}: {Encoding.UTF8.GetString(bytes[Math.Max(0, at - 200)..Math.Min(bytes.Length, at + 200)])}");
        }
    }

    public static void NothingInFolder(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".sock", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(1);
        foreach (var file in files)
        {
            // The program may hold it open.
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            NothingIn(bytes, file);
        }
    }

    // As it is, in the platform's own letters, as JSON, a web address and Base64 write it.
    private static IEnumerable<byte[]> Forms(string seed)
    {
        var plain = Encoding.UTF8.GetBytes(seed);
        yield return plain;
        yield return Encoding.Unicode.GetBytes(seed);
        yield return Encoding.BigEndianUnicode.GetBytes(seed);
        yield return Encoding.UTF8.GetBytes(string.Concat(seed.Select(letter => letter < 128 ? $"{letter}" : $"\\u{(int)letter:x4}")));
        yield return Encoding.UTF8.GetBytes(string.Concat(seed.Select(letter => letter < 128 ? $"{letter}" : $"\\u{(int)letter:X4}")));
        yield return Encoding.UTF8.GetBytes(Uri.EscapeDataString(seed));
        yield return Encoding.UTF8.GetBytes(Uri.EscapeDataString(seed).ToLowerInvariant());
        // Base64 writes it in three ways, by where it stands; the letters at both ends mix with the neighbours'.
        for (var before = 0; before < 3; before++)
        {
            var base64 = Convert.ToBase64String([.. new byte[before], .. plain]).TrimEnd('=');
            yield return Encoding.UTF8.GetBytes(base64[(before * 4 / 3 + Math.Sign(before))..^1]);
        }
    }

    private static IEnumerable<(string Seed, byte[] Form)> Numbers(long number)
    {
        var little = new byte[sizeof(long)];
        var big = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(little, number);
        BinaryPrimitives.WriteInt64BigEndian(big, number);
        yield return ($"{number} in bytes", little);
        yield return ($"{number} in bytes", big);
        yield return ($"{number} in hex", Encoding.UTF8.GetBytes(number.ToString("x", CultureInfo.InvariantCulture)));
        yield return ($"{number} in hex", Encoding.UTF8.GetBytes(number.ToString("X", CultureInfo.InvariantCulture)));
    }
}
