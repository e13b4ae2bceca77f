namespace Outreach.Host.Commands;

/// <summary>What SMS cost in one month and what became of them, for a program that reads it.</summary>
internal sealed record SmsReport
{
    public required string Campaign { get; init; }

    public required string Month { get; init; }

    public required string TimeZone { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required int Messages { get; init; }

    public required int Segments { get; init; }

    /// <summary>The currency of the price table.</summary>
    public required string Currency { get; init; }

    /// <summary>Without those in <see cref="Unpriced"/>.</summary>
    public required decimal Cost { get; init; }

    public required int Unpriced { get; init; }

    public required IReadOnlyDictionary<string, int> States { get; init; }

    /// <summary>Of those that did not arrive; "0" = the provider told no code.</summary>
    public required IReadOnlyDictionary<string, int> Codes { get; init; }

    /// <summary>Segments that may be paid in the month it is; null for other months: the setting may have been another one then.</summary>
    public int? Limit { get; init; }

    public string? Warning { get; init; }
}
