using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Outreach.Content;

/// <summary>
/// The slips that YAML itself takes for something else, or names so that nobody finds them: signs that look like a blank or a quote, a text
/// that is cut at a sign.
/// </summary>
internal static partial class YamlSlips
{
    private const string Quote = "put the whole text into straight quotes: \"…\"";

    /// <summary>No line without one of these holds such a slip: most need not be looked at closer.</summary>
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [
            .. Enumerable.Range(0, char.MaxValue + 1).Select(static sign => (char)sign)
                .Where(static sign => sign is not (' ' or '\r' or '\n') && (char.IsWhiteSpace(sign) || IsInvisible(sign))),
            .. "：꞉∶﹕“”„‟",
        ]);

    /// <summary>What can be seen in the lines alone, each with its line from 1.</summary>
    public static IEnumerable<(int Line, string What, string Mend)> InLines(string text)
    {
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.AsSpan().ContainsAny(Odd) && InLine(line) is ({ } what, { } mend))
                yield return (number, what, mend);
        }
    }

    /// <summary>What a text that is no YAML was meant to be, in words for who wrote it.</summary>
    public static (string What, string Mend) InWords(YamlException broken, string text)
    {
        var said = broken.Message;
        var line = text.ReplaceLineEndings("\n").Split('\n').ElementAtOrDefault((int)broken.Start.Line - 1) ?? string.Empty;
        return said switch
        {
            _ when Bare().Match(line) is { Success: true } bare => (
                $"a colon is missing behind '{bare.Groups["word"].Value}'", "write 'word: text', with a blank behind the colon"),
            _ when HasColon().IsMatch(line) && (Has("invalid mapping") || Has("apping values are not allowed")) => (
                "a colon with a blank behind it stands inside a text", Quote),
            _ when Has("cannot start any token") => ("a text cannot begin with this sign", Quote),
            _ when Has("quoted scalar") || Has("end of stream") => (
                "a quote is opened here and never closed", "close it with the same sign; for quotes inside a text use « »"),
            _ when Has("'}'") || Has("flow mapping") => (
                "a brace { is not closed, or a comma is missing in it", "write { ky: \"…\", ru: \"…\" } on one line"),
            _ when Has("']'") || Has("flow sequence") => (
                "a bracket [ is not closed, or a comma is missing in it", "write [one, two]"),
            _ when Has("uplicate key") => ("the same word stands twice before a colon", "keep one of them"),
            _ when Has("expected") || Has("mapping") || Has("simple key") => (
                "this line, or the one above, begins too far left or right", "let it begin right below its neighbours, with blanks alone"),
            _ => (said.ReplaceLineEndings(" ").Trim(),
                "look for a missing colon, quote or wrong indent on this line or the one above"),
        };

        bool Has(string words) => said.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The first bracket that is opened and not closed before the next key begins; null where there is none.</summary>
    public static (int Line, string What, string Mend)? Unclosed(string text)
    {
        var open = new Stack<(char Sign, int Line)>();
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (open.TryPeek(out var last) && last.Sign == '[' && Key().IsMatch(line))
                return (last.Line, "a bracket [ is not closed, or a comma is missing in it", "write [one, two]");
            char? quote = null;
            foreach (var (at, sign) in line.Index())
            {
                if (quote is not null)
                    quote = sign == quote ? null : quote;
                else if (sign is '"' or '\'' && (at == 0 || line[at - 1] is ' ' or '[' or '{' or ','))
                    quote = sign;
                else if (sign == '#' && (at == 0 || line[at - 1] == ' '))
                    break;
                else if (sign is '[' or '{' && (at == 0 || line[at - 1] is ' ' or '[' or '{' or ','))
                    open.Push((sign, index + 1));
                else if (sign is ']' or '}' && open.TryPeek(out var begun) && begun.Sign == (sign == ']' ? '[' : '{'))
                    open.Pop();
            }
        }

        return null;
    }

    private static (string What, string Mend)? InLine(string line)
    {
        var indent = line.TakeWhile(static sign => char.IsWhiteSpace(sign) || IsInvisible(sign)).ToList();
        if (indent.Contains('\t'))
            return ("a tab stands at the beginning of the line", "put blanks in its place, two for each step to the right");
        if (indent.Exists(static sign => sign != ' '))
            return (Named(indent.First(static sign => sign != ' ')), "strike what stands before the text and put plain blanks there");
        if (Behind().Match(line) is { Success: true } behind)
            return (Named(behind.Groups["sign"].ValueSpan[0]), "strike the sign behind the colon or the dash and put a plain blank there");
        if (WideColon().Match(line) is { Success: true } wide)
        {
            var colon = wide.Groups["sign"].ValueSpan[0];
            return (
                string.Create(CultureInfo.InvariantCulture, $"'{colon}' looks like a colon and is none (U+{(int)colon:X4})"),
                "write a plain colon with a blank behind it");
        }

        return Wrapped().IsMatch(line)
            ? (
                "a text stands in typographic quotes, and people would see them",
                "use straight quotes \"…\" around it, or « » if they belong to it")
            : null;
    }

    private static string Named(char sign)
        => string.Create(CultureInfo.InvariantCulture, $"a sign that looks like a blank and is none stands here (U+{(int)sign:X4})");

    private static bool IsInvisible(char sign)
        => char.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.SpaceSeparator;

    /// <summary>Looks at one sign of the stream after the other; what follows needs to know what stood before.</summary>
    internal sealed class Reader(string text)
    {
        private static readonly string[] Texts = ["ky", "ru"];

        private readonly Stack<Frame> _frames = new();

        /// <summary>What is wrong with this one; null when nothing is.</summary>
        public (string What, string Mend)? See(ParsingEvent part)
        {
            switch (part)
            {
                case MappingStart map:
                    Value();
                    _frames.Push(new Frame { Flow = map.Style == MappingStyle.Flow, IsMap = true });
                    return null;
                case SequenceStart:
                    Value();
                    _frames.Push(new Frame());
                    return null;
                case MappingEnd or SequenceEnd:
                    _frames.TryPop(out _);
                    return null;
                case Scalar scalar:
                    return See(scalar);
                default:
                    return null;
            }
        }

        private (string What, string Mend)? See(Scalar scalar)
        {
            if (!_frames.TryPeek(out var frame) || !frame.IsMap)
                return IsCut(scalar, always: false) ? Cut : null;
            if (frame.Key is not { } key)
            {
                frame.Key = scalar.Value;
                return null;
            }

            frame.Key = null;
            if (frame.Flow && scalar is { Value: "", Style: ScalarStyle.Plain })
                return ($"'{key}' stands alone in the braces: a comma inside a text ends it there", Quote);
            return IsCut(scalar, always: Texts.Contains(key)) ? Cut : null;
        }

        private static (string What, string Mend) Cut => ("the text ends before the sign #: what follows is not shown to anybody", Quote);

        private void Value()
        {
            if (_frames.TryPeek(out var frame))
                frame.Key = null;
        }

        // Behind a text of ours nobody writes a remark; elsewhere a remark has a blank behind its sign.
        private bool IsCut(Scalar scalar, bool always)
        {
            if (scalar.Style != ScalarStyle.Plain || scalar.Value.Length == 0)
                return false;
            var at = (int)scalar.End.Index;
            while (at < text.Length && text[at] is ' ' or '\t')
                at++;
            return at > 0 && at < text.Length && text[at] == '#' && text[at - 1] is ' ' or '\t'
                && (always || (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] != '#'));
        }

        private sealed class Frame
        {
            public bool Flow { get; init; }

            public bool IsMap { get; init; }

            public string? Key { get; set; }
        }
    }

    [GeneratedRegex(
        @"^ *(?:- )*(?:[a-z_][a-z0-9_-]* *:|-)(?<sign>[\u00A0\u1680\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"^ *(?:- )*(?<word>[a-z_][a-z0-9_-]*) +[^:]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"^[^:]*: *[^""'|>{\[ ].*:( |$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HasColon();

    [GeneratedRegex(
        @"^ *(?:- )*[a-z_][a-z0-9_-]* *(?<sign>[\uFF1A\uA789\u2236\uFE55])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WideColon();

    [GeneratedRegex(
        @"(?:^|[{,]) *(?:- )*[a-z_][a-z0-9_-]*: *[“”„‟][^“”„‟]*[“”„‟""] *(?:$|[,}])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"^\s*(?:-\s+)?[\w-]+:(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
