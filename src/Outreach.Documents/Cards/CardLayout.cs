using Outreach.Events.Cards;
using Outreach.Events.Codes;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Outreach.Documents.Cards;

/// <summary>
/// Where everything on a card stands: campaign, title and sentence hang from the top, whom to call stands at the foot, and the code has
/// what is between. Title and sentence become smaller step by step until the code is large enough. Lengths are points.
/// </summary>
internal sealed class CardLayout
{
    /// <summary>A6 (ISO 216), in millimetres.</summary>
    public const double WideMm = 105;

    /// <summary>A6 (ISO 216), in millimetres.</summary>
    public const double HighMm = 148;

    // What a printer leaves white, or a knife takes away, is 3 mm; the eye wants more.
    private const double MarginMm = 8;
    private const double LargestCodeMm = 54;

    /// <summary>So large it is read from an arm's length by an old phone, in millimetres.</summary>
    public const double SmallestCodeMm = 42;

    private const double SignMm = 18;
    private const double SmallestSignMm = 8;

    private const int MostTitleLines = 3;
    private const int MostScanLines = 6;
    private const int Steps = 16;

    private static readonly (double Largest, double Smallest, double Step) TitleSize = (32, 16, 1.15);
    private static readonly (double Largest, double Smallest, double Step) SentenceSize = (14, 10, 1.38);
    private static readonly (double Largest, double Smallest, double Step) ScanSize = (11, 7.5, 1.35);
    private static readonly (double Largest, double Smallest, double Step) LinkSize = (10, 6.5, 1.35);
    private static readonly (double Largest, double Smallest, double Step) NumbersSize = (13, 9, 1.3);
    private static readonly (double Largest, double Smallest, double Step) CampaignSize = (9, 7.5, 1.3);

    private readonly XGraphics _ruler;

    private CardLayout(XGraphics ruler) => _ruler = ruler;

    private static double Wide => Mm(WideMm);

    private static double Margin => Mm(MarginMm);

    private static double Column => Wide - (2 * Margin);

    /// <summary>What is read, in the order in which it is.</summary>
    public IReadOnlyList<CardBlock> Blocks { get; private set; } = [];

    /// <summary>Where the code stands; around it is its white.</summary>
    public XRect Code { get; private set; }

    /// <summary>Where the phone is drawn that looks at the code; above what is said of it.</summary>
    public XRect Sign { get; private set; }

    /// <summary>The bar at the top and the line at the foot.</summary>
    public IReadOnlyList<XRect> Bars { get; private set; } = [];

    /// <summary>Whether all is there without one thing standing on another.</summary>
    public bool Fits { get; private set; }

    /// <summary>Places a card.</summary>
    /// <param name="card">What stands on it.</param>
    /// <param name="ruler">Measures words, in points.</param>
    public static CardLayout Of(Card card, XGraphics ruler)
    {
        var layout = new CardLayout(ruler);
        for (var step = 0; step <= Steps && !layout.Fits; step++)
            layout.Place(card, step);
        return layout;
    }

    /// <summary>Points of millimetres.</summary>
    public static double Mm(double millimetres) => XUnit.FromMillimeter(millimetres).Point;

    private void Place(Card card, int step)
    {
        var bar = new XRect(Margin, Margin, Column, Mm(1.4));
        var campaign = card.Campaign is { } name ? Shrunk(name, CampaignSize, Column, 2) with { Top = bar.Bottom + Mm(2) } : null;
        var title = Block(card.Title, TitleSize, step, bold: true) with { Tag = PdfBlockLevelElementTag.Heading1 };
        title = title with { Top = (campaign?.Bottom ?? bar.Bottom) + Mm(3) };
        var sentence = Block(card.Sentence, SentenceSize, step, bold: false);
        sentence = sentence with { Top = title.Bottom + Mm(3) };

        var foot = Mm(HighMm - MarginMm);
        var numbers = Shrunk(card.Numbers, NumbersSize, Column, 2, bold: true);
        numbers = numbers with { Top = foot - numbers.Height };
        var line = new XRect(Margin, numbers.Top - Mm(2.2), Column, Mm(0.3));
        var link = Link(card.Link);
        link = link with { Top = line.Top - Mm(2.2) - link.Height };

        // As much white as the code needs stands above and under it, too.
        var white = Mm(LargestCodeMm) * QrSquares.Quiet / card.Code.Side;
        var side = Math.Min(Mm(LargestCodeMm), link.Top - sentence.Bottom - (2 * white));
        Code = new XRect(Margin, link.Top - white - side, Math.Max(side, 1), Math.Max(side, 1));
        var beside = Margin + side + white;
        var scan = Shrunk(card.Scan, ScanSize, Wide - Margin - beside, MostScanLines, fewest: MostScanLines);
        scan = scan with { Left = beside, Top = Code.Bottom - scan.Height };

        var high = Math.Min(Mm(SignMm), scan.Top - Code.Top - Mm(2.5));
        Sign = new XRect(scan.Left + 1, scan.Top - Mm(2.5) - high, high * PhoneSign.Slimness, high);

        Bars = [bar, line];
        Blocks = [.. new[] { campaign, title, sentence, scan, link, numbers }.OfType<CardBlock>()];
        Fits = side >= Mm(SmallestCodeMm) && title.Lines.Count <= MostTitleLines && high >= Mm(SmallestSignMm)
            && Blocks.All(block => block.Lines.All(text => block.Left + Width(text, block.Size, block.Bold) <= Wide - Margin + 0.01));
    }

    private CardBlock Block(string text, (double Largest, double Smallest, double Step) sizes, int step, bool bold)
    {
        var size = sizes.Largest - ((sizes.Largest - sizes.Smallest) * step / Steps);
        return Set(text, size, sizes.Step, Column, bold);
    }

    // On as few lines as it can be, and then as large.
    private CardBlock Shrunk(
        string text, (double Largest, double Smallest, double Step) sizes, double width, int most, bool bold = false, int fewest = 1)
    {
        for (var lines = fewest; lines <= most; lines++)
        {
            for (var size = sizes.Largest; size >= sizes.Smallest; size -= 0.5)
            {
                if (Set(text, size, sizes.Step, width, bold) is var block && block.Lines.Count <= lines && Within(block, width))
                    return block;
            }
        }

        return Set(text, sizes.Smallest, sizes.Step, width, bold);
    }

    // An address has no words: what does not fit goes on where its question begins.
    private CardBlock Link(string link)
    {
        var whole = Shrunk(link, LinkSize, Column, 1);
        return Within(whole, Column) ? whole : Shrunk(link.Replace("?", " ?", StringComparison.Ordinal), LinkSize, Column, 2);
    }

    private CardBlock Set(string text, double size, double step, double width, bool bold) => new()
    {
        Lines = Wrapping.Even(text, width, words => Width(words, size, bold)) ?? [text],
        Size = size,
        Bold = bold,
        Step = size * step,
        Left = Margin,
    };

    private bool Within(CardBlock block, double width) => block.Lines.All(text => Width(text, block.Size, block.Bold) <= width);

    private double Width(string words, double size, bool bold) => _ruler.MeasureString(words, NotoFonts.Of(size, bold)).Width;
}
