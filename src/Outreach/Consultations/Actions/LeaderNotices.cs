using Outreach.Consultations.CoordinatorDesk;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Consultations.Actions;

/// <summary>Tells who leads the consultations of a region what only a person can do.</summary>
public sealed class LeaderNotices(StaffRoll roll, DeskDrawer drawer, LawyerText text)
{
    /// <summary>Somebody asks for another time, and may not move it herself any more.</summary>
    public Task<IReadOnlyList<Change>> Asked(Booking booking, DateTimeOffset now, CancellationToken cancellation)
        => Tell("ask_move", booking, now, cancellation);

    /// <summary>Her lawyer says that one talk is not enough, and she has no chat with us.</summary>
    public Task<IReadOnlyList<Change>> NeedsAnother(Booking booking, DateTimeOffset now, CancellationToken cancellation)
        => Tell("ask_another", booking, now, cancellation);

    /// <summary>It fell, and nobody can tell the person.</summary>
    public Task<IReadOnlyList<Change>> Lost(Booking booking, DateTimeOffset now, CancellationToken cancellation)
        => Tell(booking.Person is null ? "ask_lost_alone" : "ask_lost", booking with { State = BookingState.Cancelled }, now, cancellation);

    private async Task<IReadOnlyList<Change>> Tell(string key, Booking booking, DateTimeOffset now, CancellationToken cancellation)
    {
        var told = new List<Change>();
        foreach (var leader in await roll.LeadersOf(booking.Region, cancellation))
        {
            var note = await drawer.Tell(
                leader, Right.LeadConsultations, (address, words) => Note(key, booking, address, words), now, cancellation);
            if (note is not null)
                told.Add(note);
        }

        return told;
    }

    private Outgoing.Note Note(string key, Booking booking, string address, StaffWriter words) => new()
    {
        Address = address,
        Text = words.Say(key, ("code", booking.Code), ("booking", text.Line(booking, words))),
        Commands = booking.Stands
            ? [DeskDrawer.Coded(BookCommand.Word, new Button($"{BookCommand.Find}{booking.Code}", words.Say("ask_open")))]
            : [],
    };
}
