using Outreach.Documents.Cards;
using PdfSharp.Drawing;

namespace Outreach.Documents.Printed;

/// <summary>Sets words as lines. Nothing is cut: a word that is wider than its room goes on in the next line.</summary>
internal sealed class Setter(XGraphics ruler)
{
    private const double UsualStep = 1.34;
    private const char Gap = ' ';

    /// <summary>How wide words are on one line.</summary>
    public double Width(string words, double size, bool bold = false) => ruler.MeasureString(words, NotoFonts.Of(size, bold)).Width;

    /// <summary>How wide the widest word is, which no line may be narrower than.</summary>
    public double Widest(string text, double size, bool bold = false)
        => text.Split(Gap).Select(word => Width(word, size, bold)).DefaultIfEmpty(0).Max();

    /// <summary>One line.</summary>
    public SetText Line(string text, double size, bool bold = false)
        => new([text], [Width(text, size, bold)], size, bold, size * UsualStep);

    /// <summary>One line, which ends sooner where it is too long.</summary>
    public SetText Shortened(string text, double size, double width)
    {
        var words = text;
        while (Width(words, size) > width && words.LastIndexOf(Gap) is > 0 and var end)
            words = $"{words[..end].TrimEnd('…').TrimEnd()}…";
        return Line(words, size);
    }

    /// <summary>As many lines as it needs.</summary>
    public SetText Set(string text, double size, double width, bool bold = false, double step = UsualStep)
    {
        double Measure(string words) => Width(words, size, bold);
        var broken = string.Join(Gap, text.Split(Gap).Select(word => string.Join(Gap, LongWords.Parts(word, width, Measure))));
        // Where even small words that lean on others leave no room, each stands for itself.
        var lines = Wrapping.Lines(broken, width, Measure) ?? Plain(broken, width, Measure);
        return new SetText(lines, [.. lines.Select(Measure)], size, bold, size * step);
    }

    /// <summary>One line in the largest size at which it has room.</summary>
    public SetText Fitted(string text, double largest, double smallest, double width, bool bold)
    {
        var size = largest;
        while (size > smallest && Width(text, size, bold) > width)
            size -= 0.5;
        return Set(text, size, width, bold);
    }

    private static List<string> Plain(string text, double width, Func<string, double> measure)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(Gap, StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && $"{lines[^1]} {word}" is var longer && measure(longer) <= width)
                lines[^1] = longer;
            else
                lines.Add(word);
        }

        return lines;
    }
}
