namespace Outreach.Web.Console.Bookings;

/// <summary>The bookings of somebody's regions, and the load.</summary>
/// <param name="Days">By day, the next first.</param>
/// <param name="Load">What is booked, free and short, as /load says it.</param>
/// <param name="Told">What became of what was done last; null = nothing was.</param>
public sealed record BookingsModel(
    IReadOnlyList<BookingsModel.Day> Days, IReadOnlyList<string> Load, string? Told = null)
{
    /// <summary>A day.</summary>
    /// <param name="Title">Which.</param>
    /// <param name="Lawyers">The lawyers who have a booking then.</param>
    public sealed record Day(string Title, IReadOnlyList<Lawyer> Lawyers);

    /// <summary>A lawyer's day.</summary>
    /// <param name="Name">Whose.</param>
    /// <param name="Rows">The bookings.</param>
    public sealed record Lawyer(string Name, IReadOnlyList<Row> Rows);

    /// <summary>A booking. Never who booked.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="At">When.</param>
    /// <param name="Line">What stands in its line in the chat.</param>
    /// <param name="AsksMove">Whether its person asked for another time.</param>
    public sealed record Row(string Code, string At, string Line, bool AsksMove);
}
