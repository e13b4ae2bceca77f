using System.Runtime.InteropServices;

namespace Outreach.Consultations.Scheduling;

/// <summary>A booking's code: digits and nothing else.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BookingCode
{
    private readonly string _digits;

    private BookingCode(string digits) => _digits = digits;

    /// <summary>The code of a booking.</summary>
    /// <exception cref="ArgumentException">It is no code.</exception>
    public static BookingCode Of(Booking booking)
        => booking.Code.Length is 4 or 5 && booking.Code.All(char.IsAsciiDigit)
            ? new BookingCode(booking.Code)
            : throw new ArgumentException("The booking's code is no code.", nameof(booking));

    /// <summary>The digits.</summary>
    public override string ToString() => _digits;
}
