using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Outreach.Consultations.Scheduling;

/// <summary>A time with a lawyer.</summary>
/// <param name="Lawyer">Her number.</param>
/// <param name="Start">When it begins.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Slot(long Lawyer, DateTimeOffset Start)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Slot slot)
    {
        slot = default;
        if (text?.Split('@') is not [var lawyer, var minute]
            || !long.TryParse(lawyer, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !long.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes > DateTimeOffset.MaxValue
                .ToUnixTimeSeconds() / 60)
            return false;
        slot = new Slot(id, DateTimeOffset.FromUnixTimeSeconds(minutes * 60));
        return true;
    }

    /// <summary>Lawyer and minute since 1970, as in 17@29873400.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lawyer}@{Start.ToUnixTimeSeconds() / 60}");
}
