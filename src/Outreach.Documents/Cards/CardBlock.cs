using PdfSharp.UniversalAccessibility;

namespace Outreach.Documents.Cards;

/// <summary>Lines that belong together, and where they stand. Lengths are points from the card's upper left corner.</summary>
internal sealed record CardBlock
{
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>What it is to who has the card read aloud.</summary>
    public PdfBlockLevelElementTag Tag { get; init; } = PdfBlockLevelElementTag.Paragraph;

    public required double Size { get; init; }

    public bool Bold { get; init; }

    /// <summary>From a line to the next.</summary>
    public required double Step { get; init; }

    public required double Left { get; init; }

    public double Top { get; init; }

    public double Height => Lines.Count * Step;

    public double Bottom => Top + Height;

    /// <summary>Where the letters of a line stand: capitals are in the middle of it.</summary>
    public double Baseline(int line) => Top + (line * Step) + ((Step + (NotoFonts.Capital * Size)) / 2);
}
