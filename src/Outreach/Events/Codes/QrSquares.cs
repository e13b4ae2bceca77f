using System.Collections;
using QRCoder;

namespace Outreach.Events.Codes;

/// <summary>The squares of a code that phones read, for who draws it himself.</summary>
public sealed class QrSquares
{
    /// <summary>White that must stay around it, in squares (ISO/IEC 18004).</summary>
    public const int Quiet = 4;

    private readonly IReadOnlyList<BitArray> _rows;

    private QrSquares(IReadOnlyList<BitArray> rows) => _rows = rows;

    /// <summary>Squares on a side, without the white around it.</summary>
    public int Side => _rows.Count - (2 * Quiet);

    /// <summary>Whether a square is dark.</summary>
    public bool IsDark(int column, int row) => _rows[row + Quiet][column + Quiet];

    /// <summary>The code of a link. A quarter of it may be dirty or torn.</summary>
    public static QrSquares Of(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.Q);
        return new QrSquares([.. data.ModuleMatrix]);
    }
}
