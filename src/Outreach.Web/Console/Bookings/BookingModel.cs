namespace Outreach.Web.Console.Bookings;

/// <summary>A booking, and the times to which it can be moved.</summary>
public sealed record BookingModel
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>What a coordinator reads of it. Never who booked.</summary>
    public required string Card { get; init; }

    /// <summary>Whether it can be cancelled.</summary>
    public required bool Cancels { get; init; }

    /// <summary>How the person would hear of that.</summary>
    public required string Lost { get; init; }

    /// <summary>Whether it can be moved.</summary>
    public required bool Moves { get; init; }

    /// <summary>The free times, by their days.</summary>
    public required IReadOnlyList<Day> Days { get; init; }

    /// <summary>What became of what was done last; null = nothing was.</summary>
    public string? Told { get; init; }

    /// <summary>A day with free times.</summary>
    /// <param name="Title">Which.</param>
    /// <param name="Times">Each time: what the form says, and what is read.</param>
    public sealed record Day(string Title, IReadOnlyList<(string Slot, string Label)> Times);
}
