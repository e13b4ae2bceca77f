using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Outreach.Documents.Cards;

/// <summary>The letters of everything that is printed: they travel with the program, since a server has none with ң, ө and ү.</summary>
internal sealed class NotoFonts : IFontResolver
{
    /// <summary>How high a capital is, of the size (table OS/2 of both files: 714 of 1,000).</summary>
    public const double Capital = 0.714;

    /// <summary>Held by whoever draws: the library's caches of fonts are for all documents of a process.</summary>
    public static readonly Lock InUse = new();

    private const string Family = "Noto Sans";
    private const string Regular = "NotoSans-Regular";
    private const string Bold = "NotoSans-Bold";

    // The library asks one resolver for all documents of a process.
    static NotoFonts() => GlobalFontSettings.FontResolver = new NotoFonts();

    private NotoFonts()
    {
    }

    /// <summary>A font of this size, in points.</summary>
    public static XFont Of(double size, bool bold) => new(
        Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));

    /// <inheritdoc/>
    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic)
        => familyName == Family ? new FontResolverInfo(isBold ? Bold : Regular) : null;

    /// <inheritdoc/>
    public byte[]? GetFont(string faceName)
    {
        using var file = typeof(NotoFonts).Assembly.GetManifestResourceStream(faceName);
        if (file is null)
            return null;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
