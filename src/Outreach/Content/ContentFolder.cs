using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Outreach.Content;

/// <summary>Reads the files of the content folder. What cannot be read is a problem with file and line, never an exception.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="instead">Files, by their names in the folder, that are read as if they said this: how a change is tried out.</param>
public sealed class ContentFolder(string path, IReadOnlyDictionary<string, string>? instead = null) : IDisposable
{
    private const string Flows = "flows";
    private const string Checks = "checks";
    private const string LeadsOut = "a link leads out of the content folder";
    private const string ExampleFolder = "examples";
    private const int MostBytes = 512 * 1024;

    /// <summary>Some editors begin each file with it; it says nothing.</summary>
    private const char Bom = '\uFEFF';

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>What was found wrong so far.</summary>
    public List<ContentProblem> Problems { get; } = [];

    /// <summary>Whether the folder is there; a problem when it is not.</summary>
    public bool Exists()
    {
        if (Directory.Exists(path))
            return true;
        Problems.Add(new ContentProblem(
            path,
            0,
            "the content folder is not there",
            "start the program in the folder that holds 'content', or set Content:Folder"));
        return false;
    }

    /// <summary>Tells what was read so far from anything else: a hash over names and bytes.</summary>
    public string Version => Convert.ToHexString(_hash.GetCurrentHash())[..16];

    /// <summary>The names of the flow files, in order.</summary>
    public IReadOnlyList<string> FlowFiles()
    {
        try
        {
            return [.. Directory.EnumerateFiles(Path.Combine(path, Flows), "*.yaml").Select(file => $"{Flows}/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException)
        {
            // Which flows are missing is said one by one.
            return [];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Bad(Flows, 0, $"the folder cannot be read ({Why(cause)})", "let the user that runs this program read it");
            return [];
        }
    }

    /// <summary>The names of the files with checks, in order; none where there is no such folder.</summary>
    public IReadOnlyList<string> CheckFiles() => Listed(Checks, "*.yaml");

    /// <summary>The names of the files with example sentences, in order; none where there is no such folder.</summary>
    public IReadOnlyList<string> ExampleFiles() => Listed(ExampleFolder, "*.tsv");

    /// <summary>
    /// The files of recordings; none where there is no such folder. What is in them is read when somebody wants to hear it.
    /// </summary>
    public IReadOnlySet<string> Recordings()
    {
        var files = Listed(RecordingFiles.Folder, "*.ogg");
        foreach (var name in files)
            _hash.AppendData(Encoding.UTF8.GetBytes(name));
        return files.Select(static name => Path.GetFileName(name)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The lines of a file; none, with a problem, when it cannot be read.</summary>
    public IReadOnlyList<string> Lines(string name) => Whole(name)?.ReplaceLineEndings("\n").Split('\n') ?? [];

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    /// <summary>One file; nothing, with a problem, when it cannot be read.</summary>
    public YamlPart? Read(string name) => Whole(name) is { } text ? Parse(name, text) : null;

    /// <summary>What stands in a file of YAML, without the mark at its beginning; null, with a problem, when nobody can read it.</summary>
    internal string? Source(string name) => Whole(name) is { } text && Parse(name, text) is not null ? text : null;

    private List<string> Listed(string folder, string pattern)
        => Directory.Exists(Path.Combine(path, folder))
            ? [.. Directory.EnumerateFiles(Path.Combine(path, folder), pattern)
                .Select(file => $"{folder}/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal)]
            : [];

    private string? Whole(string name)
    {
        try
        {
            if (instead?.GetValueOrDefault(name) is { } other)
                return Noted(name, Encoding.UTF8.GetBytes(other));
            if (PlainFile.Within(path, name) is not { } file)
                return BadFile(name, 0, LeadsOut, "put the file itself here: nothing is read from elsewhere");
            if (new FileInfo(file) is { Exists: true, Length: > MostBytes and var length })
                return BadFile(name, 1, $"the file has {length / 1024} kB", $"keep it under {MostBytes / 1024} kB");
            if (PlainFile.Bytes(file) is not { } bytes)
                return BadFile(name, 0, "this is no file but a pipe, a device or a folder", "put a file here");
            return Noted(name, bytes);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            return BadFile(name, 0, "the file is missing", "put it back into the content folder");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return BadFile(name, 0, $"the file cannot be read ({Why(cause)})", "let the user that runs this program read it");
        }
        catch (DecoderFallbackException)
        {
            return BadFile(name, 1, "the file is not UTF-8", "save it as UTF-8");
        }
    }

    private string Noted(string name, byte[] bytes)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(name));
        _hash.AppendData(bytes);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart(Bom);
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "The YAML library throws more kinds than it says on hostile text; none may bring the program down.")]
    private YamlPart? Parse(string name, string text)
    {
        var line = 1;
        try
        {
            var slips = YamlSlips.InLines(text).ToList();
            Problems.AddRange(slips.Select(slip => new ContentProblem(name, slip.Line, slip.What, slip.Mend)));
            if (slips.Count > 0)
                return null;
            var parser = new WatchedParser(text);
            var stream = new YamlStream();
            try
            {
                stream.Load(parser);
            }
            finally
            {
                line = parser.Line;
            }

            return stream.Documents.Count == 0
                ? Bad(name, 1, "the file is empty", "see content/README.md for the form")
                : new YamlPart(name, stream.Documents[0].RootNode, Problems);
        }
        catch (WatchedParser.StrangeException strange)
        {
            return Bad(name, line, strange.Message, strange.Mend);
        }
        catch (YamlException broken)
        {
            var (what, mend) = YamlSlips.InWords(broken, text);
            return Bad(name, (int)broken.Start.Line, $"this is not YAML: {what}", mend);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            if (YamlSlips.Unclosed(text) is var (at, what, mend))
                return Bad(name, at, $"this is not YAML: {what}", mend);
            return Bad(
                name,
                line,
                $"this is not YAML ({broken.GetType().Name})",
                "look for a missing colon, quote or bracket behind this line");
        }
    }

    private static string Why(Exception cause) => cause switch
    {
        UnauthorizedAccessException => "no permission",
        FileNotFoundException or DirectoryNotFoundException => "a file is not there, or a link leads nowhere",
        _ => OneLine(cause.Message),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private string? BadFile(string name, int line, string what, string mend)
    {
        Bad(name, line, what, mend);
        return null;
    }

    private YamlPart? Bad(string name, int line, string what, string mend)
    {
        Problems.Add(new ContentProblem(name, line, what, mend));
        return null;
    }
}
