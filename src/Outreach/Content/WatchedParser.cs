using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Outreach.Content;

/// <summary>
/// Reads YAML, and stops before what the loader, and those who read behind it, could not bear: they recurse, so what has no end must be
/// seen before them. A name (&amp;) lets a part stand in itself.
/// </summary>
internal sealed class WatchedParser(string text) : IParser
{
    private const int MostDepth = 24;

    private readonly Parser _parser = new(new StringReader(text));
    private readonly YamlSlips.Reader _reader = new(text);
    private int _depth;
    private int _documents;

    /// <inheritdoc/>
    public ParsingEvent? Current => _parser.Current;

    /// <summary>The line from 1 at which it stands.</summary>
    public int Line { get; private set; } = 1;

    /// <inheritdoc/>
    /// <exception cref="StrangeException">It is YAML, and means something else than who wrote it meant.</exception>
    public bool MoveNext()
    {
        if (!_parser.MoveNext())
            return false;
        Line = (int)_parser.Current!.Start.Line;
        if (_reader.See(_parser.Current) is var (slip, remedy))
            throw new StrangeException(slip, remedy);
        switch (_parser.Current)
        {
            case AnchorAlias or NodeEvent { Anchor.IsEmpty: false }:
                throw new StrangeException(
                    "'&' and '*' before a value mean something else in YAML", "put the value into quotes, or write out what is meant");
            case DocumentStart when ++_documents > 1:
                throw new StrangeException("a second document begins here, and nobody reads it", "strike the line '---' or '...'");
            case MappingStart or SequenceStart when ++_depth > MostDepth:
                throw new StrangeException("lists are nested too deeply", "see content/README.md for the form");
            case MappingEnd or SequenceEnd:
                _depth--;
                break;
        }

        return true;
    }

    /// <summary>What stands there is not what was meant.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="mend">What to do.</param>
    [SuppressMessage("Design", "CA1064", Justification = "Thrown and caught in this folder alone.")]
    [SuppressMessage("Design", "CA1032", Justification = "Thrown and caught in this folder alone; without its words it says nothing.")]
    internal sealed class StrangeException(string what, string mend) : Exception(what)
    {
        /// <summary>What to do.</summary>
        public string Mend => mend;
    }
}
