namespace Outreach.Web.Console.Cases;

/// <summary>The queue, as whoever looks sees it.</summary>
public sealed record CasesModel
{
    /// <summary>How many wait, are had, are on duty.</summary>
    public required string Head { get; init; }

    /// <summary>How many are red and wait: the page's title marks them.</summary>
    public required int Red { get; init; }

    /// <summary>The parts of the queue.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>What became of what was done last; null = nothing was.</summary>
    public string? Told { get; init; }

    /// <summary>A part of the queue.</summary>
    /// <param name="Title">What it is called.</param>
    /// <param name="Rows">Its cases.</param>
    public sealed record Part(string Title, IReadOnlyList<Row> Rows);

    /// <summary>A case.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Line">What colleagues see of it.</param>
    /// <param name="IsRed">Whether it is red.</param>
    /// <param name="Claims">Whether whoever looks can take it.</param>
    public sealed record Row(long Id, string Line, bool IsRed, bool Claims);
}
