namespace Outreach.Reports;

/// <summary>The language of a report.</summary>
public enum ReportLanguage
{
    /// <summary>Kyrgyz.</summary>
    Ky = 0,

    /// <summary>Russian.</summary>
    Ru = 1,

    /// <summary>English: for donors; staff and people are never spoken to in it.</summary>
    En = 2,
}
