using System.Security.Cryptography;
using System.Text;
using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>Reads the content folder whole. Either there is a playbook without problems, or there are problems.</summary>
public static class PlaybookReader
{
    private static readonly string[] Files = ["texts.yaml", "regions.yaml", "sources.yaml", "hotlines.yaml", "keywords.yaml"];

    /// <summary>Reads and checks everything.</summary>
    /// <param name="path">The content folder.</param>
    /// <param name="today">Decides which numbers are shown with the word "check".</param>
    public static PlaybookReading Read(string path, DateOnly today)
    {
        var folder = new ContentFolder(path);
        if (!folder.Exists())
            return new PlaybookReading(null, folder.Problems);
        var version = folder.Version(VersionOf);
        var parts = Files.ToDictionary(name => name, folder.Read, StringComparer.Ordinal);
        var flowParts = folder.FlowFiles().Select(name => (Name: name, Part: folder.Read(name))).ToList();
        if (version is null || parts.Values.Any(part => part is null))
            return new PlaybookReading(null, folder.Problems);

        var regions = Regions.Read(parts["regions.yaml"]!);
        var sources = Sources.Read(parts["sources.yaml"]!);
        var flows = new Dictionary<string, Flow>(StringComparer.Ordinal);
        foreach (var (name, part) in flowParts)
        {
            if (part is not null && FlowReader.Read(part, Path.GetFileNameWithoutExtension(name), sources) is { } flow)
                flows[flow.Id] = flow;
        }

        var playbook = new Playbook
        {
            Version = version,
            Flows = flows,
            Texts = Texts.Read(parts["texts.yaml"]!),
            Regions = regions,
            Help = HelpDirectory.Read(parts["hotlines.yaml"]!, sources, regions),
            Keywords = Keywords.Read(parts["keywords.yaml"]!),
            Sources = sources,
        };
        // Where something could not even be read, what leads there would only be complained about twice.
        if (folder.Problems.Count == 0)
            folder.Problems.AddRange(PlaybookCheck.Problems(playbook, today));
        return new PlaybookReading(folder.Problems.Count == 0 ? playbook : null, folder.Problems);
    }

    /// <summary>A hash over names and bytes of all content files; changes when any of them does.</summary>
    public static string VersionOf(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(path, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }
}
