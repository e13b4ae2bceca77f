using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Screens;

namespace Outreach.Consultations.Bookings;

/// <summary>
/// A booking for the calendar of a phone (RFC 5545). Whoever looks into that calendar reads that there is a meeting, and not with whom or
/// about what. The same booking keeps its UID; each change of it raises its SEQUENCE, so that a calendar moves the entry instead of adding
/// another.
/// </summary>
internal static class MeetingFile
{
    private const string Name = "meeting.ics";
    private const string Title = "Встреча / Жолугушуу";

    public static MadeFile Of(Booking booking)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//meeting//", Method = CalendarMethods.Publish };
        calendar.Events.Add(Event(booking, Title));
        return new MadeFile(Name, new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("The calendar could not be written."));
    }

    /// <summary>The same as an entry of a calendar, under this title.</summary>
    public static CalendarEvent Event(Booking booking, string title) => new()
    {
        Uid = string.Create(CultureInfo.InvariantCulture, $"{booking.Id}@meeting"),
        Summary = title,
        // In UTC: each phone shows it on its own clock, and no zone's rules need be carried along.
        Start = new CalDateTime(booking.Start.UtcDateTime),
        End = new CalDateTime(booking.End.UtcDateTime),
        DtStamp = new CalDateTime(booking.ChangedAt.UtcDateTime),
        Sequence = booking.Version - 1,
        Status = booking.Stands ? EventStatus.Confirmed : EventStatus.Cancelled,
    };
}
