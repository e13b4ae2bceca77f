using Outreach.Documents.Cards;

namespace Outreach.Documents.Printed;

/// <summary>Words as lines of a size. Lengths are points.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Widths">How wide each is.</param>
/// <param name="Size">The size of the letters.</param>
/// <param name="Bold">Whether they are bold.</param>
/// <param name="Step">From a line to the next.</param>
internal sealed record SetText(IReadOnlyList<string> Lines, IReadOnlyList<double> Widths, double Size, bool Bold, double Step)
{
    public double Height => Lines.Count * Step;

    public double Width => Widths.DefaultIfEmpty(0).Max();

    /// <summary>Where the letters of a line stand: capitals are in the middle of it.</summary>
    public double Baseline(int line) => (line * Step) + ((Step + (NotoFonts.Capital * Size)) / 2);
}
