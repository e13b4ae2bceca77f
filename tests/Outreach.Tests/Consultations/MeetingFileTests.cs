using Ical.Net;
using Ical.Net.CalendarComponents;
using Outreach.Consultations.Bookings;
using Outreach.Consultations.Scheduling;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>The file for the calendar of a phone.</summary>
public sealed class MeetingFileTests
{
    [Fact]
    public void It_is_read_back_as_one_meeting_at_that_instant_and_says_nothing_else()
    {
        var file = MeetingFile.Of(Bookings.Any);
        file.Name.ShouldBe("meeting.ics");
        var meeting = Meeting(Bookings.Any);
        meeting.Summary.ShouldBe("Встреча / Жолугушуу");
        meeting.Start!.AsUtc.ShouldBe(Bookings.Any.Start.UtcDateTime);
        meeting.End!.AsUtc.ShouldBe(Bookings.Any.End.UtcDateTime);
        meeting.Description.ShouldBeNull();
        meeting.Location.ShouldBeNull();
        meeting.Organizer.ShouldBeNull();
        foreach (var telling in new[] { Bookings.Any.Code, "wages", "Outreach", "lawyer", "Bishkek", "consult" })
            file.Text.ShouldNotContain(telling, Case.Insensitive);
        file.Text.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
    }

    [Fact]
    public void A_moved_booking_keeps_its_uid_and_raises_its_sequence()
    {
        var before = Meeting(Bookings.Any);
        var after = Meeting(Bookings.Any with { Version = 2, Start = Bookings.Any.Start.AddDays(1) });
        after.Uid.ShouldBe(before.Uid);
        after.Sequence.ShouldBe(before.Sequence + 1);
        Meeting(Bookings.Any with { Version = 3, State = BookingState.Cancelled }).Status.ShouldBe(EventStatus.Cancelled);
    }

    [Fact]
    public void The_same_booking_gives_the_same_file_to_the_letter() => MeetingFile.Of(Bookings.Any).ShouldBe(MeetingFile.Of(Bookings.Any));

    private static CalendarEvent Meeting(Booking booking) => Ical.Net.Calendar.Load(MeetingFile.Of(booking).Text)!.Events.ShouldHaveSingleItem();
}
