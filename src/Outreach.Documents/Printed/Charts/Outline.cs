using System.Globalization;
using PdfSharp.Drawing;

namespace Outreach.Documents.Printed.Charts;

/// <summary>A region on the map.</summary>
/// <param name="Id">Its id, as regions.yaml has it.</param>
/// <param name="Words">Where the middle of its words is; of a city, where they begin or end.</param>
/// <param name="Beside">Of a city, on which side its words end; else nothing.</param>
/// <param name="Rings">Its borders; of a point one place.</param>
internal sealed record Outline(string Id, XPoint Words, Side? Beside, IReadOnlyList<IReadOnlyList<XPoint>> Rings)
{
    /// <summary>How wide and how high the sheet is on which they stand.</summary>
    public static readonly XSize Sheet = new(2000, 1010);

    private const string File = "kyrgyzstan";

    /// <summary>The country's, from Outlines/kyrgyzstan.txt.</summary>
    public static IReadOnlyList<Outline> Country { get; } = [.. Lines().Where(static line => line is not ['#', ..]).Select(Read)];

    /// <summary>Whether it is so small that it is drawn as a point.</summary>
    public bool IsPoint => Rings[0].Count == 1;

    private static Outline Read(string line)
    {
        var parts = line.Split(" | ");
        var words = parts[1].Split(' ');
        return new Outline(
            parts[0],
            Place(words[0]),
            words.Length > 1 ? Enum.Parse<Side>(words[1], ignoreCase: true) : null,
            [.. parts.Skip(2).Select(static ring => (IReadOnlyList<XPoint>)[.. ring.Split(' ').Select(Place)])]);
    }

    private static XPoint Place(string written)
        => written.Split(',') is [var across, var down]
            ? new XPoint(double.Parse(across, CultureInfo.InvariantCulture), double.Parse(down, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{written}' is no place of the map.");

    private static string[] Lines()
    {
        using var reader = new StreamReader(typeof(Outline).Assembly.GetManifestResourceStream(File)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
