using Outreach.Staff.Commands;

namespace Outreach.Imports;

/// <summary>What a table says, and what is wrong with it.</summary>
public sealed record TableReading
{
    /// <summary>What kind of table it is.</summary>
    public required ITableImport Kind { get; init; }

    /// <summary>The rows.</summary>
    public required int Count { get; init; }

    /// <summary>Everything that is wrong: while there is anything, nothing is taken.</summary>
    public required IReadOnlyList<TableProblem> Problems { get; init; }

    /// <summary>Rows that look like what is there already: right where somebody says so.</summary>
    public IReadOnlyList<TableProblem> Twins { get; init; } = [];

    /// <summary>What would be taken over, in a few lines.</summary>
    public required Func<StaffWriter, string> Summary { get; init; }

    /// <summary>Takes it over: all rows, or none. It may be told that rows like what is there are right.</summary>
    public required Func<DeskCall, bool, CancellationToken, Task<DeskAnswer>> Take { get; init; }
}
