using System.Globalization;
using System.Text;
using CsCheck;
using Outreach.Tests.Fakes;

namespace Outreach.Tests.Fuzz.Content;

/// <summary>What can become of the shipped files under tired hands, wrong editors and bad disks.</summary>
internal static class Wounds
{
    private static readonly string[] Files =
    [
        .. Directory.EnumerateFiles(TestOutreach.ContentFolder, "*.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(TestOutreach.ContentFolder, file)).Order(StringComparer.Ordinal),
    ];

    private static readonly string[] Values =
    [
        "", "null", "~", "yes", "12", "-1", "1e999", "[]", "{}", "[a, b]", "{ ky: а }", "{ ky: а, ru: б, en: c }", "\"", "'", "|", ">", "&a x", "*a", "!!int x", "!x y", "@x", "%x", "`x", ": :", "- -", "? x",
        "\"\\ud800\"", "\"\\0\"", "\"\\x00\"", "\ufffe", "\u200b", "\u202eабв", "{numbers:kg}", "{numbers:mars}", "{detail}", "{", "}", "{}{}", "menu", "back", "return", "end", "flow:", "flow:menu/", "flow:menu/menu/menu",
        "flow:forget", "flow:stopped", "flow:resumed", "delete_me", "stop", "hide", "resume", "lesson_left", "region_has_raions", "lessons", "raions", "2026-13-40", "999999999999", "18-", "99-1",
    ];

    private static readonly string[] Scars =
    [
        "[", "{", "]", "}", "- - -", "\t", "\"", "'", "&a *a", "&a [*a]", "<<: *a", "<<: { id: x }", "!!x", "\0", "\ufeff", "\ufffe", "🙂", "|", "#", "---\n", "\n...\n", "\n--- x\n", "%YAML 9.9\n", "? ", ": ", "\r", "\u2028", "\u0085",
        new string('[', 100), string.Concat(Enumerable.Repeat("{a: ", 40)), new string('ж', 20_000),
    ];

    private static readonly byte[][] Bytes = [[0x80], [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0x00], [0xef, 0xbb, 0xbf]];

    private static readonly (string Kind, Func<byte[], byte[]> Inflict)[] Whole =
    [
        ("emptied", _ => []), ("only a blank", _ => " \n"u8.ToArray()), ("only a remark", _ => "# x\n"u8.ToArray()), ("only a word", _ => "x"u8.ToArray()), ("only a list", _ => "- a\n- b\n"u8.ToArray()),
        ("a mark of bytes before it", whole => [0xef, 0xbb, 0xbf, .. whole]), ("CRLF", whole => Edit(whole, text => text.Replace("\n", "\r\n", StringComparison.Ordinal))),
        ("CR", whole => Edit(whole, text => text.Replace('\n', '\r'))), ("UTF-16", whole => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(whole))]),
        ("Latin-1", whole => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(whole))), ("twice", whole => [.. whole, .. whole]), ("twice, divided", whole => [.. whole, .. "---\n"u8, .. whole]),
        ("tabs", whole => Edit(whole, text => text.Replace("  ", "\t", StringComparison.Ordinal))), ("no blanks", whole => Edit(whole, text => text.Replace(" ", "", StringComparison.Ordinal))), ("grown", whole => [.. whole, .. new byte[600_000]]),
        ("in a loop", _ => "regions:\n  - &a\n    id: x\n    name: { ky: а, ru: б }\n    raions: [*a]\n"u8.ToArray()), ("its own key", _ => "? &a [ *a ]\n: b\n"u8.ToArray()), ("a bomb", _ => Encoding.UTF8.GetBytes(Bomb())),
    ];

    private static readonly Gen<(string Kind, Func<byte[], byte[]> Inflict)> Cut = Gen.Select(Gen.Double[0, 1], Gen.Int[1, 400], (place, length) => Named(
        $"{length} bytes cut out at {Short(place)}", whole => [.. whole[..At(whole, place)], .. whole[Math.Min(whole.Length, At(whole, place) + length)..]]));

    private static readonly Gen<(string Kind, Func<byte[], byte[]> Inflict)> Broken = Gen.Select(Gen.Double[0, 1], Gen.OneOf(Pick.Of(Bytes), Pick.Of(Scars).Select(Encoding.UTF8.GetBytes)), (place, scar) => Named(
        $"[{Convert.ToHexString(scar.AsSpan(0, Math.Min(scar.Length, 20)))}] put in at {Short(place)}", whole => [.. whole[..At(whole, place)], .. scar, .. whole[At(whole, place)..]]));

    private static readonly Gen<(string Kind, Func<byte[], byte[]> Inflict)> Line = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Pick.Of("doubled", "struck", "swapped with", "moved behind", "indented", "outdented"), (one, other, kind) => Named(
        $"line {Short(one)} {kind} {Short(other)}", whole => Edit(whole, text => string.Join('\n', Rearrange([.. text.Split('\n')], one, other, kind)))));

    private static readonly Gen<(string Kind, Func<byte[], byte[]> Inflict)> Value = Gen.Select(Gen.Double[0, 1], Pick.Of(Values), (place, value) => Named(
        $"'{value}' as the value at {Short(place)}", whole => Edit(whole, text => Replace(text, line => line.Contains(": ", StringComparison.Ordinal), place, _ => value))));

    private static readonly Gen<(string Kind, Func<byte[], byte[]> Inflict)> Way = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], (place, other) => Named(
        $"the way at {Short(place)} leads where that at {Short(other)} does", whole => Edit(whole, text => Replace(text, IsWay, place, line => Other(text, line, other)))));

    public static Gen<Wound> Any { get; } = Gen.Select(
        Pick.Of(Files),
        Gen.Frequency<(string Kind, Func<byte[], byte[]> Inflict)>((1, Pick.Of(Whole)), (2, Cut), (3, Broken), (4, Line), (4, Value), (4, Way)),
        (file, wound) => new Wound(file, wound.Item1, wound.Item2));

    private static bool IsWay(string line) => line.Contains("go: ", StringComparison.Ordinal) || line.Contains("do: ", StringComparison.Ordinal) || line.Contains("when: ", StringComparison.Ordinal);

    private static string Other(string text, string line, double place)
    {
        var key = line[..line.IndexOf(": ", StringComparison.Ordinal)].TrimStart(' ', '-');
        var values = text.Split('\n').Where(other => other.TrimStart(' ', '-').StartsWith(key + ": ", StringComparison.Ordinal)).Select(other => other[(other.IndexOf(": ", StringComparison.Ordinal) + 2)..]).ToList();
        return values[(int)(place * (values.Count - 1))];
    }

    private static string Replace(string text, Func<string, bool> fits, double place, Func<string, string> value)
    {
        var lines = text.Split('\n');
        var found = Enumerable.Range(0, lines.Length).Where(at => fits(lines[at])).ToList();
        if (found.Count == 0)
            return text;
        var chosen = found[(int)(place * (found.Count - 1))];
        lines[chosen] = lines[chosen][..(lines[chosen].IndexOf(": ", StringComparison.Ordinal) + 2)] + value(lines[chosen]);
        return string.Join('\n', lines);
    }

    private static List<string> Rearrange(List<string> lines, double one, double other, string kind)
    {
        var (from, to) = ((int)(one * (lines.Count - 1)), (int)(other * (lines.Count - 1)));
        var line = lines[from];
        switch (kind)
        {
            case "doubled":
                lines.Insert(from, line);
                break;
            case "struck":
                lines.RemoveAt(from);
                break;
            case "swapped with":
                (lines[from], lines[to]) = (lines[to], line);
                break;
            case "moved behind":
                lines.RemoveAt(from);
                lines.Insert(Math.Min(to, lines.Count), line);
                break;
            default:
                lines[from] = kind == "indented" ? "  " + line : line.StartsWith(' ') ? line[1..] : line;
                break;
        }

        return lines;
    }

    private static string Bomb() => "regions:\n  - &a0 { id: x, name: { ky: а, ru: б } }\n"
        + string.Concat(Enumerable.Range(1, 9).Select(level => $"  - &a{level} {{ id: x, name: {{ ky: а, ru: б }}, raions: [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}] }}\n"));

    private static byte[] Edit(byte[] whole, Func<string, string> edit) => Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(whole)));

    private static int At(byte[] whole, double place) => (int)(place * whole.Length);

    private static string Short(double place) => place.ToString("0.000", CultureInfo.InvariantCulture);

    private static (string Kind, Func<byte[], byte[]> Inflict) Named(string kind, Func<byte[], byte[]> inflict) => (kind, inflict);
}
