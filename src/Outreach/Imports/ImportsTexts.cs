namespace Outreach.Imports;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class ImportsTexts
{
    public static readonly string[] Keys =
    [
        "can_import", "import_ask", "import_one", "import_no_file", "import_not_fetched", "import_gone", "import_unknown",
        "import_unknown_columns", "import_many", "import_wrong", "import_at", "import_at_row", "import_more", "import_mend",
        "import_twins", "import_yes", "import_sure", "import_no", "import_empty_note", "table_lost_letters", "table_no_workbook",
        "table_empty", "table_no_rows", "table_column_missing", "table_column_twice", "table_column_strange", "table_row_long",
    ];
}
