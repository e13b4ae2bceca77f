using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Staff.Commands;

namespace Outreach.Consultations.CoordinatorDesk;

/// <summary>What a coordinator reads of a booking: beside its line with whom, where and what became of it. Never who booked.</summary>
public sealed class BookingCard(IConsultationStore kept, LawyerText text)
{
    /// <summary>All of it.</summary>
    public string Of(Booking booking, StaffWriter words, DateTimeOffset now)
    {
        var lawyer = kept.Calendar.Lawyers.GetValueOrDefault(booking.Lawyer);
        var lines = new List<string> { text.Line(booking, words), $"⚖ {(lawyer is null ? "–" : text.Name(lawyer))}" };
        if (booking.Way == ConsultationMode.Meet)
            lines.Add($"📍 {lawyer?.Office ?? words.Say("booking_no_office")}");
        lines.Add(State(booking, words, now));
        if (booking is { Stands: true } && booking.End > now && Lookups.IsAlone(kept.Calendar, booking))
            lines.Add(words.Say("booking_alone"));
        if (booking is { Stands: true, MovedByStaff: true } && booking.Start > now)
            lines.Add($"{words.Say("booking_moved_staff")} {Moved(booking, words)}");
        return string.Join('\n', lines);
    }

    /// <summary>How the person hears that staff moved it.</summary>
    public static string Moved(Booking booking, StaffWriter words) => words.Say((booking.Person, booking.Agreed?.Hours) switch
    {
        _ when !booking.MovedByStaff => "book_told_same",
        (null, _) => "book_told_walk_in",
        (_, null) => "book_told_later",
        _ => "book_told",
    });

    /// <summary>How the person hears that staff cancel it.</summary>
    public static string Lost(Booking booking, StaffWriter words) => words.Say(booking.Person is null ? "book_lost_walk_in"
        : Withdrawing.IsTold(booking) ? "book_lost_told" : "book_lost_later");

    /// <summary>What stands beside its code and time where a day of a lawyer is listed.</summary>
    public string Short(Booking booking, StaffWriter words, DateTimeOffset now) => string.Join(
        " · ",
        LawyerText.Topic(booking.Topic, words),
        LawyerText.Of(booking.Language, words),
        LawyerText.Of(booking.Way, words),
        State(booking, words, now)) + Alone(booking, words, now);

    /// <summary>One line of a list.</summary>
    public string Line(Booking booking, StaffWriter words, DateTimeOffset now)
    {
        var lawyer = kept.Calendar.Lawyers.GetValueOrDefault(booking.Lawyer);
        return $"{text.Line(booking, words)}\n⚖ {(lawyer is null ? "–" : text.Name(lawyer))} · {State(booking, words, now)}"
            + Alone(booking, words, now);
    }

    // What nobody would come to, on a line of its own.
    private string Alone(Booking booking, StaffWriter words, DateTimeOffset now)
        => booking is { Stands: true } && booking.End > now && Lookups.IsAlone(kept.Calendar, booking)
            ? $"\n{words.Say("booking_alone")}"
            : string.Empty;

    private static string State(Booking booking, StaffWriter words, DateTimeOffset now) => words.Say(booking.State switch
    {
        BookingState.Cancelled => "booking_cancelled",
        BookingState.Completed => "booking_completed",
        BookingState.NoShow => "booking_noshow",
        _ when now >= booking.End => "booking_unmarked",
        _ when now >= booking.Start => "booking_on",
        _ => "booking_stands",
    });
}
