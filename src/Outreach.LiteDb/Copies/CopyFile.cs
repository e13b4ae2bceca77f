using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.LiteDb.Copies;

/// <summary>A copy as it lies on a disk: a ZIP of the store's file and of what the copy says of itself.</summary>
internal static class CopyFile
{
    private const string Store = "outreach.db";
    private const string Head = "copy.json";
    private const int Chunk = 1 << 16;

    /// <summary>Writes a store's file, which nobody writes into meanwhile, into a copy.</summary>
    public static async Task<CopyHead> Pack(string store, string copy, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var target = new FileStream(
            copy,
            OwnerOnly.Making(new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write }));
        CopyHead head;
        await using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var source = new FileStream(store, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
            await using (var entry = await zip.CreateEntry(Store, CompressionLevel.Fastest).OpenAsync(cancellation))
            {
                var (bytes, hash) = await Copy(source, entry, cancellation);
                head = new CopyHead(CopyHead.Newest, at, bytes, hash);
            }

            await using var text = await zip.CreateEntry(Head, CompressionLevel.NoCompression).OpenAsync(cancellation);
            await JsonSerializer.SerializeAsync(text, head, CopyJson.Default.CopyHead, cancellation);
        }

        OntoDisk(target);
        return head;
    }

    /// <summary>Takes the store's file out of a copy, and sees that it is whole.</summary>
    /// <exception cref="StoreUnavailableException">It is no copy, or not a whole one.</exception>
    public static async Task<CopyHead> Unpack(string copy, string store, CancellationToken cancellation)
    {
        try
        {
            await using var source = new FileStream(copy, FileMode.Open, FileAccess.Read, FileShare.Read);
            await using var zip = await ZipArchive.CreateAsync(source, ZipArchiveMode.Read, leaveOpen: true, null, cancellation);
            if (zip.GetEntry(Head) is not { } text || zip.GetEntry(Store) is not { } entry)
                throw Torn(copy);
            CopyHead? head;
            await using (var stream = await text.OpenAsync(cancellation))
                head = await JsonSerializer.DeserializeAsync(stream, CopyJson.Default.CopyHead, cancellation);
            if (head?.Format > CopyHead.Newest)
                throw new StoreUnavailableException($"'{copy}' was made by a newer version of this program. Put it back with that one.");
            await using var target = new FileStream(
                store,
                OwnerOnly.Making(new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write }));
            await using (var stream = await entry.OpenAsync(cancellation))
            {
                if (head is null || await Copy(stream, target, cancellation) != (head.Bytes, head.Sha256))
                    throw Torn(copy);
            }

            OntoDisk(target);
            return head;
        }
        catch (Exception cause) when (cause is InvalidDataException or JsonException or EndOfStreamException)
        {
            throw Torn(copy, cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"'{copy}' cannot be read, or not unpacked to '{store}': {cause.Message.AsSentence()} " +
                "See that it is there, may be read, and that there is room.", cause);
        }
    }

    // There is no other way to be sure of the disk.
    private static void OntoDisk(FileStream file) => file.Flush(flushToDisk: true);

    private static StoreUnavailableException Torn(string copy, Exception? cause = null) => new(
        $"'{copy}' is no whole copy of a store: it was cut off or changed on its way, or it is another file. Nothing was changed. Fetch " +
            "it again from where it is kept, or take another one.",
        cause ?? new InvalidDataException());

    private static async Task<(long Bytes, string Sha256)> Copy(Stream from, Stream to, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Chunk];
        var bytes = 0L;
        for (int read; (read = await from.ReadAsync(buffer, cancellation)) > 0; bytes += read)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
