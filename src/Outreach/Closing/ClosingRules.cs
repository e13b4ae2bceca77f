using Outreach.Broadcasts;
using Outreach.Consultations.Scheduling;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.Staff.Actions;

namespace Outreach.Closing;

/// <summary>When a campaign can be ended. Pure.</summary>
public static class ClosingRules
{
    /// <summary>Days between the campaign's end and the day on which its secret may go.</summary>
    public const int Days = 90;

    /// <summary>Why it is not the day yet; null when it is.</summary>
    /// <param name="end">The day after the campaign's last; null = it has no end.</param>
    /// <param name="today">The day it is in the campaign's zone.</param>
    public static Reason? TooEarly(DateOnly? end, DateOnly today) => end switch
    {
        null => new Reason("closing_no_end"),
        { } day when today < day.AddDays(Days)
            => new Reason("closing_too_early", ("days", Days), ("day", $"{day.AddDays(Days):dd.MM.yyyy}")),
        _ => null,
    };

    /// <summary>What still needs people or their numbers; null when nothing does.</summary>
    public static Reason? Obstacle(
        HotlineBoard board,
        Calendar calendar,
        IEnumerable<Broadcast> broadcasts,
        IEnumerable<LegalHold> holds,
        DateTimeOffset now)
    {
        if (board.Cases.Values.Count(static one => one.IsOpen) is > 0 and var cases)
            return new Reason("closing_cases", ("count", cases));
        if (calendar.Standing.Count(id => calendar.Bookings[id].End > now) is > 0 and var consultations)
            return new Reason("closing_consultations", ("count", consultations));
        if (broadcasts.FirstOrDefault(IsUnderWay) is { Id: var broadcast })
            return new Reason("closing_broadcast", ("number", broadcast));
        return holds.FirstOrDefault(hold => now < hold.Until) is { Name: var name } ? new Reason("closing_hold", ("name", name)) : null;
    }

    // What only its sender still works on, or nobody approved, reaches nobody.
    private static bool IsUnderWay(Broadcast broadcast) => broadcast.State
        is BroadcastState.Scheduled or BroadcastState.Preparing or BroadcastState.Sending or BroadcastState.Paused;
}
