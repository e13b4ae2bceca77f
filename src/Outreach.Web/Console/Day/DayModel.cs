namespace Outreach.Web.Console.Day;

/// <summary>A lawyer's own bookings.</summary>
public sealed record DayModel
{
    /// <summary>What stands above: that nobody is booked, or that there is no card yet; null where rows follow.</summary>
    public string? Empty { get; init; }

    /// <summary>Bookings by day, those that wait for a word first.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>Marks that can be taken back.</summary>
    public required IReadOnlyList<(long Id, string Label)> Marked { get; init; }

    /// <summary>What became of what was done last; null = nothing was.</summary>
    public string? Told { get; init; }

    /// <summary>Some bookings under a title.</summary>
    /// <param name="Title">The day, or that they wait for her word.</param>
    /// <param name="Rows">The bookings.</param>
    public sealed record Part(string Title, IReadOnlyList<Row> Rows);

    /// <summary>A booking. Never who booked.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Line">As in the chat.</param>
    /// <param name="Marks">Whether she can say what became of it.</param>
    public sealed record Row(long Id, string Line, bool Marks);
}
