using System.Globalization;

namespace Outreach.Hotline.OperatorDesk;

/// <summary>What stands behind a button of a case: <c>act-number</c>, or <c>act-number-more</c>. Anybody can forge it.</summary>
/// <param name="Act">What is wanted.</param>
/// <param name="Case">The case; 0 where none is named.</param>
/// <param name="More">More of it; empty where there is none.</param>
internal readonly record struct CasePress(string Act, long Case, string More)
{
    /// <summary>Reads it.</summary>
    public static CasePress Of(string action)
    {
        var parts = action.Split('-', 3);
        return new CasePress(
            parts[0],
            parts.Length > 1 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            parts.Length > 2 ? parts[2] : string.Empty);
    }

    /// <summary>What more is, if it is one of a few.</summary>
    public T? As<T>()
        where T : struct, Enum
        => Enum.TryParse<T>(More, out var one) && Enum.IsDefined(one) && !char.IsAsciiDigit(More[0]) ? one : null;

    /// <summary>What more is, if it is a number.</summary>
    public long? Number => long.TryParse(More, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
