using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.Serialization;
using Microsoft.Extensions.Options;
using Outreach.Consultations.Bookings;
using Outreach.Consultations.Scheduling;
using Outreach.Privacy;

namespace Outreach.Consultations.LawyerDesk;

/// <summary>
/// A lawyer's bookings for the calendar of her phone, by an address that nobody can guess. Whoever has it reads times and codes, and never
/// who, about what or how. The address stands nowhere: it is made out of the card's number with the key.
/// </summary>
public sealed class CalendarFeeds(IConsultationStore kept, ISealer sealer, TimeProvider time, IOptions<ConsultationOptions> options)
{
    /// <summary>Under this path of the program they are asked for.</summary>
    public const string Path = "/calendar";

    private const string Title = "Встреча / Жолугушуу";

    /// <summary>What is over is shown that long.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromDays(30);

    /// <summary>Whether the settings say where the program can be reached from outside.</summary>
    public bool HasAddress => options.Value.CalendarUrl is not null;

    /// <summary>The address of a lawyer's calendar; null while none is open, or the program has no address outside.</summary>
    public string? AddressOf(Lawyer lawyer)
        => lawyer.Feed > 0 && options.Value.CalendarUrl is { } url ? $"{url.TrimEnd('/')}{Path}/{SecretOf(lawyer)}.ics" : null;

    /// <summary>The calendar behind a secret, in the form of RFC 5545; null where there is none such.</summary>
    public string? Find(string secret)
    {
        var asked = Encoding.UTF8.GetBytes(secret);
        // All are compared, and each wholly: how long it takes tells nothing.
        Lawyer? found = null;
        foreach (var lawyer in kept.Calendar.Lawyers.Values.Where(lawyer => lawyer is { Person: not null, Feed: > 0 }))
        {
            if (CryptographicOperations.FixedTimeEquals(asked, Encoding.UTF8.GetBytes(SecretOf(lawyer))))
                found = lawyer;
        }

        return found is null ? null : Written(found);
    }

    private string Written(Lawyer lawyer)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//meeting//", Method = CalendarMethods.Publish };
        foreach (var booking in kept.Calendar.With(lawyer.Id, time.GetUtcNow() - Behind, DateTimeOffset.MaxValue))
            calendar.Events.Add(MeetingFile.Event(booking, $"{Title} {booking.Code}"));
        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("The calendar could not be written.");
    }

    private string SecretOf(Lawyer lawyer)
        => sealer.KeyOf("calendar", string.Create(CultureInfo.InvariantCulture, $"{lawyer.Id} {lawyer.Feed}")).Value;
}
