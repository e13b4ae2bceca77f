using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Outreach.Content;

/// <summary>
/// Writes another text in the place of one, in the way in which that one was written as far as this can hold it; else in double quotes,
/// which hold everything.
/// </summary>
internal static partial class YamlWriting
{
    // YAML reads these without quotes as something else than words.
    private static readonly string[] Special = ["yes", "no", "true", "false", "null", "on", "off", "y", "n"];

    // In braces and brackets these end a text, or begin something else.
    private static readonly SearchValues<char> EndsInBraces = SearchValues.Create(",[]{}:");

    /// <summary>What stands in the file for a text.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="one">What is replaced.</param>
    /// <param name="value">The new text, its lines apart by <c>\n</c>.</param>
    public static string Written(string file, YamlScalar one, string value) => one.Style switch
    {
        ScalarStyle.Literal or ScalarStyle.Folded => Block(file, one, value) ?? Quoted(value),
        ScalarStyle.SingleQuoted when IsOneLine(value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'",
        ScalarStyle.Plain when IsPlain(value, one.InBraces) => value,
        _ => Quoted(value),
    };

    /// <summary>Where the text itself ends: a block holds the empty lines and the line's end behind it, too, and these stay.</summary>
    public static int End(string file, YamlScalar one)
        => one.Style is ScalarStyle.Literal or ScalarStyle.Folded
            ? one.Start + file.AsSpan(one.Start, one.End - one.Start).TrimEnd(" \t\r\n").Length
            : one.End;

    /// <summary>The text in double quotes, on one line.</summary>
    public static string Quoted(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var sign in value)
        {
            quoted.Append(sign switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when IsUnseen(sign) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}"),
                _ => sign.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // The head of a block (| or >-, perhaps with a remark) stays, and so do its indent and its kind of line ends.
    private static string? Block(string file, YamlScalar one, string value)
    {
        if (BlockHead().Match(file, one.Start, one.End - one.Start) is not { Success: true } head)
            return null;
        var lines = value.Split('\n');
        if (lines.Any(static line => line.Length > 0 && char.IsWhiteSpace(line[0]))
            || value.Any(static sign => IsUnseen(sign) || sign == '\t'))
            return null;
        var (newLine, indent) = (head.Groups["end"].Value, head.Groups["indent"].Value);

        // In a folded block a line's end is a blank; an empty line between makes a new one.
        var written = one.Style == ScalarStyle.Folded
            ? lines.SelectMany(static (line, place) => place == 0 ? [line] : (string[])[string.Empty, line])
            : lines;
        return head.Groups["head"].Value + newLine
            + string.Join(newLine, written.Select(line => line.Length == 0 ? line : indent + line));
    }

    private static bool IsOneLine(string value) => !value.Any(static sign => IsUnseen(sign) || sign is '\n' or '\t');

    private static bool IsPlain(string value, bool inBraces)
        => value.Length > 0 && char.IsLetter(value[0]) && IsOneLine(value)
            && !Special.Contains(value, StringComparer.OrdinalIgnoreCase)
            && !value.Contains(": ", StringComparison.Ordinal) && !value.EndsWith(':') && !value.Contains(" #", StringComparison.Ordinal)
            && (!inBraces || !value.AsSpan().ContainsAny(EndsInBraces));

    // What YAML takes for a line's end, and what cannot be shown.
    private static bool IsUnseen(char sign)
        => (char.IsControl(sign) && sign is not ('\n' or '\t')) || sign is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    // A head with a number says itself how far its lines are indented: what stands there is not what one sees.
    [GeneratedRegex(
        @"\G(?<head>[|>][-+]?[ \t]*(?:#[^\r\n]*)?)(?<end>\r?\n)(?:[ \t]*\r?\n)*(?<indent> +)(?=\S)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BlockHead();
}
