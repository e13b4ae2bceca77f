using System.Diagnostics.CodeAnalysis;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Outreach.Content;

/// <summary>Reads the files of the content folder. What cannot be read is a problem with file and line, never an exception.</summary>
public sealed class ContentFolder(string path)
{
    private const int MostBytes = 512 * 1024;
    private const int MostDepth = 24;

    /// <summary>What was found wrong so far.</summary>
    public List<ContentProblem> Problems { get; } = [];

    /// <summary>Whether the folder is there; a problem when it is not.</summary>
    public bool Exists()
    {
        if (Directory.Exists(path))
            return true;
        Problems.Add(new ContentProblem(path, 0, "the content folder is not there", "start the program in the folder that holds 'content', or set Content:Folder"));
        return false;
    }

    /// <summary>What stands for the folder's whole content; nothing, with a problem, when not all of it can be read.</summary>
    public string? Version(Func<string, string> of)
    {
        try
        {
            return of(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Problems.Add(new ContentProblem(path, 0, $"not everything in the content folder can be read ({Why(cause)})", "let the user that runs this program read all of it"));
            return null;
        }
    }

    /// <summary>The names of the flow files, in order.</summary>
    public IReadOnlyList<string> FlowFiles()
    {
        const string Flows = "flows";
        try
        {
            return Directory.Exists(Path.Combine(path, Flows))
                ? [.. Directory.EnumerateFiles(Path.Combine(path, Flows), "*.yaml").Select(file => $"{Flows}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Bad(Flows, 0, $"the folder cannot be read ({Why(cause)})", "let the user that runs this program read it");
            return [];
        }
    }

    /// <summary>One file; nothing, with a problem, when it cannot be read.</summary>
    public YamlPart? Read(string name)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(path, name));
            if (bytes.Length > MostBytes)
                return Bad(name, 1, $"the file has {bytes.Length / 1024} kB", $"keep it under {MostBytes / 1024} kB");
            return Parse(name, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            return Bad(name, 0, "the file is missing", "put it back into the content folder");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return Bad(name, 0, $"the file cannot be read ({Why(cause)})", "let the user that runs this program read it");
        }
        catch (DecoderFallbackException)
        {
            return Bad(name, 1, "the file is not UTF-8", "save it as UTF-8");
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The YAML library throws more kinds than it says on hostile text; none may bring the program down.")]
    internal YamlPart? Parse(string name, string text)
    {
        var line = 1;
        try
        {
            if (Depth(text, ref line) > MostDepth)
                return Bad(name, 1, "lists are nested too deeply", "see content/README.md for the form");
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? Bad(name, 1, "the file is empty", "see content/README.md for the form") : new YamlPart(name, stream.Documents[0].RootNode, Problems);
        }
        catch (YamlException broken)
        {
            return Bad(name, (int)broken.Start.Line, $"this is not YAML: {OneLine(broken.Message)}", "look for a missing colon, quote or wrong indent on this line or the one above");
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return Bad(name, line, $"this is not YAML ({broken.GetType().Name})", "look for a missing colon, quote or bracket behind this line");
        }
    }

    // The loader recurses; a hostile nest must be seen before it.
    private static int Depth(string text, ref int line)
    {
        var parser = new Parser(new StringReader(text));
        int depth = 0, deepest = 0;
        while (parser.MoveNext())
        {
            line = (int)parser.Current!.Start.Line;
            if (parser.Current is MappingStart or SequenceStart)
                deepest = Math.Max(deepest, ++depth);
            else if (parser.Current is MappingEnd or SequenceEnd)
                depth--;
            if (deepest > MostDepth)
                return deepest;
        }

        return deepest;
    }

    private static string Why(Exception cause) => cause switch
    {
        UnauthorizedAccessException => "no permission",
        FileNotFoundException or DirectoryNotFoundException => "a file is not there, or a link leads nowhere",
        _ => OneLine(cause.Message),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private YamlPart? Bad(string name, int line, string what, string mend)
    {
        Problems.Add(new ContentProblem(name, line, what, mend));
        return null;
    }
}
