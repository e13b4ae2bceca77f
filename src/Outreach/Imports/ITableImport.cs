using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Imports;

/// <summary>A kind of table that can be taken over, such as one of events. The folder that keeps what stands in it adds it.</summary>
public interface ITableImport
{
    /// <summary>Its name, as in <c>import_name_…</c> of staff.yaml.</summary>
    string Name { get; }

    /// <summary>Who may take such a table over.</summary>
    Right Needs { get; }

    /// <summary>The columns, by our names, in their order.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The columns without which it is no such table.</summary>
    IReadOnlyList<string> Needed { get; }

    /// <summary>The column that a heading means; something else where it means none.</summary>
    string Column(string head);

    /// <summary>How a column is headed in an empty table; that heading means the column.</summary>
    string Heading(string column, StaffWriter words);

    /// <summary>What stands in a table, and what taking it over would come to.</summary>
    TableReading Read(SavedTable saved, Actor who);
}
