using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Outreach.Web.Simulator;

/// <summary>Which simulated phone: the browser makes it up, so it is an address and nothing more.</summary>
/// <param name="Value">4 to 32 small Latin letters and digits.</param>
internal readonly record struct PhoneId(string Value) : IParsable<PhoneId>
{
    private static readonly SearchValues<char> _allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <inheritdoc/>
    public static PhoneId Parse(string s, IFormatProvider? provider)
        => TryParse(s, provider, out var phone) ? phone : throw new FormatException("A phone's id is 4 to 32 of a–z and 0–9.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PhoneId result)
    {
        var fits = s is { Length: >= 4 and <= 32 } && !s.AsSpan().ContainsAnyExcept(_allowed);
        result = fits ? new PhoneId(s!) : default;
        return fits;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
